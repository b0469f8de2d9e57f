import { sizeOf, type Shape } from '../../tensors/tensor';
import type { State } from './family';

/** `3, 5`: sizes as the arguments of `torch.randn`. */
const listed = (shape: Shape): string => (shape.length === 0 ? '()' : shape.join(', '));

/** `(3,)`: sizes as a tuple. */
const tuple = (shape: Shape): string =>
  shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;

const isShort = (shape: Shape): boolean =>
  shape.length === 1 && sizeOf(shape) > 0 && sizeOf(shape) <= 8;

const cycle = (shape: Shape, values: readonly (number | string)[]): string =>
  Array.from({ length: sizeOf(shape) }, (_, i) => values[i % values.length]).join(', ');

/** Unbounded outputs of a model. */
export const outputs = (shape: Shape): string =>
  `torch.randn(${listed(shape)}, requires_grad=True)`;

/** Outputs between 0 and 1. */
export const probabilities = (shape: Shape): string =>
  `torch.rand(${listed(shape)}, requires_grad=True)`;

/** Measured values. */
export const reals = (shape: Shape): string => `torch.randn(${listed(shape)})`;

/** Class indices below `count`. */
export function indices(shape: Shape, count: number): string {
  const order = [1, 0, 2, 1, 0, 2, 1, 0].map((index) => index % Math.max(count, 1));
  if (isShort(shape)) return `torch.tensor([${cycle(shape, order)}])`;
  return `torch.randint(0, ${Math.max(count, 1)}, ${tuple(shape)})`;
}

/** 0/1 labels, as floats. */
export function flags(shape: Shape): string {
  if (isShort(shape)) return `torch.tensor([${cycle(shape, ['1.', '0.', '0.'])}])`;
  return `torch.randint(0, 2, ${tuple(shape)}).float()`;
}

/** ±1 labels, as floats. */
export function signs(shape: Shape): string {
  if (isShort(shape)) return `torch.tensor([${cycle(shape, ['1.', '-1.'])}])`;
  return `torch.randint(0, 2, ${tuple(shape)}).float() * 2 - 1`;
}

const casts: Readonly<Record<string, string>> = {
  Float: '.float()',
  Double: '.double()',
  Half: '.half()',
  BFloat16: '.bfloat16()',
  Long: '.long()',
  Int: '.int()',
  Short: '.short()',
  Char: '.to(torch.int8)',
  Byte: '.to(torch.uint8)',
  Bool: '.bool()',
};

/** `.long()` for PyTorch's `Long`; nothing for a type it does not know. */
export const cast = (type: string | undefined): string =>
  type !== undefined && Object.hasOwn(casts, type) ? (casts[type] ?? '') : '';

/** A call of a criterion: `torch.nn`'s class of that name, its options, one line per argument. */
export function criterion(
  loss: string,
  values: Readonly<Record<string, string>>,
  { options = '', isScaled = false }: { options?: string; isScaled?: boolean } = {},
): State {
  const lines = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  const code = [
    `loss_fn = nn.${loss}(${options})`,
    ...lines,
    `loss = loss_fn(${Object.keys(values).join(', ')})`,
  ].join('\n');
  return isScaled ? { loss, code, isScaled } : { loss, code };
}
