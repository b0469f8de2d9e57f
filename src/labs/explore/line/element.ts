import type { LossContract, LossState, ParameterValue, SceneSpec } from '../../../losses/contract';
import { sizeOf, type Shape, type TensorData } from '../../../tensors/tensor';

export type LineSpec = Extract<SceneSpec, { kind: 'line' }>;

/** One element of the batch as a scalar problem: what the picture shows. */
export interface Element {
  /** Shape of the unreduced loss, and the element's flat index in it. */
  readonly shape: Shape;
  readonly index: number;
  readonly inputIndex: number;
  readonly targetIndex: number;
  readonly prediction: number;
  readonly target: number;
}

/** The contract's line scene; a programmer's mistake where it has another. */
export function lineSpecOf(contract: LossContract): LineSpec {
  if (contract.scene.kind !== 'line') throw new Error(`${contract.id} is not drawn as a line`);
  return contract.scene;
}

/** The broadcast of two shapes as NumPy and PyTorch do it, or null where they do not fit. */
export function broadcast(a: Shape, b: Shape): Shape | null {
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let i = 0; i < rank; i++) {
    const [p, q] = [a[a.length - rank + i] ?? 1, b[b.length - rank + i] ?? 1];
    if (p !== q && p !== 1 && q !== 1) return null;
    shape.push(p === 1 ? q : p);
  }
  return shape;
}

/** Where the element at a flat index of `whole` comes from in a tensor that was broadcast to it. */
export function broadcastIndex(flat: number, whole: Shape, part: Shape): number {
  let [rest, index, stride] = [flat, 0, 1];
  for (let i = 1; i <= whole.length; i++) {
    const size = whole[whole.length - i] ?? 1;
    const own = part[part.length - i] ?? 1;
    if (own !== 1) index += (rest % size) * stride;
    rest = Math.floor(rest / size);
    stride *= own;
  }
  return index;
}

/** The element that `sample` names, by flat index of the unreduced loss. */
export function elementOf(spec: LineSpec, state: LossState, sample: number): Element {
  const input = state.inputs[spec.input];
  const target = state.targets[spec.target];
  if (!input || !target) throw new Error(`the scene has no ${spec.input} or no ${spec.target}`);
  const shape = broadcast(input.shape, target.shape) ?? input.shape;
  const index = sample % Math.max(sizeOf(shape), 1);
  const inputIndex = broadcastIndex(index, shape, input.shape);
  const targetIndex = Math.min(
    broadcastIndex(index, shape, target.shape),
    Math.max(target.data.length - 1, 0),
  );
  return {
    shape,
    index,
    inputIndex,
    targetIndex,
    prediction: input.data[inputIndex] ?? NaN,
    target: target.data[targetIndex] ?? NaN,
  };
}

function isTensor(value: ParameterValue): value is TensorData {
  return typeof value === 'object' && value !== null;
}

/** Parameters as they act on one element: a tensor of weights becomes the weight of that element. */
export function parametersAt(
  params: LossState['params'],
  shape: Shape,
  index: number,
): LossState['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (!isTensor(value)) return [name, value];
      const at = value.data[broadcastIndex(index, shape, value.shape)] ?? NaN;
      return [name, { ...value, shape: [1], data: [at] }];
    }),
  );
}

/** How an element is named after its tensor: `input`, `input[3]`, `input[0, 2]`. */
export function elementName(name: string, shape: Shape, index: number): string {
  if (sizeOf(shape) <= 1) return name;
  const places: number[] = [];
  let rest = index;
  for (const size of shape.toReversed()) {
    places.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return `${name}[${places.join(', ')}]`;
}
