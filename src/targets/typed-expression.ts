import { parseTensor, type TensorTextError } from '../tensors/parse-tensor';
import type { Shape, TensorData } from '../tensors/tensor';
import { isFloating } from '../tensors/tensor';
import { Unreadable, type Expectation } from './python/errors';
import { parseExpression } from './python/parse';

/** What is typed or pasted into a tensor's field, as Python; or the place where it stops being a tensor. */
export type TypedExpression =
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'tensor-error'; readonly error: TensorTextError }
  | { readonly kind: 'unreadable'; readonly at: number; readonly expected: Expectation };

/** PyTorch's own way to write a tensor, with its numbers where they stand in the text. */
interface Writer {
  /** `torch.tensor([…], dtype=…)`. */
  readonly literal: (tensor: TensorData) => string;
  readonly requiresGrad: boolean;
}

function drawn(shape: Shape, dtype: string, isFloat: boolean, gradient: string): string {
  const sizes = shape.length === 0 ? '()' : shape.join(', ');
  if (!isFloat) return `torch.zeros(${sizes}, dtype=torch.${dtype})`;
  return `torch.randn(${sizes}${dtype === 'float32' ? '' : `, dtype=torch.${dtype}`}${gradient})`;
}

/** Whether the text is Python as it is. */
function isPython(text: string): boolean {
  try {
    parseExpression(text);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/**
 * Python from what people have at hand: nested lists, a tensor or an array as it is printed, a size with its dtype, an expression. A text that
 * is none of these is told at the character where it stops, with what would be read there; a list of rows of unequal length by the row.
 */
export function typedExpression(text: string, { literal, requiresGrad }: Writer): TypedExpression {
  const read = parseTensor(text);
  const gradient = requiresGrad ? ', requires_grad=True' : '';
  if (read.kind === 'tensor') {
    const { tensor, isShapeOnly } = read;
    if (isShapeOnly) {
      const isFloat = isFloating(tensor.dtype);
      return { kind: 'expression', text: drawn(tensor.shape, tensor.dtype, isFloat, gradient) };
    }
    const own = text.trim();
    // What is Python already stays as it was written.
    const isWritten =
      own.startsWith('torch.tensor(') && !/grad_fn|device=/.test(own) && isPython(own);
    const isNumber = tensor.shape.length === 0 && isPython(own) && !/[a-z]\(/i.test(own);
    if (isWritten || isNumber) return { kind: 'expression', text: own };
    if (own.startsWith('[') && isPython(own)) {
      return { kind: 'expression', text: `torch.tensor(${own}${gradient})` };
    }
    return { kind: 'expression', text: literal(tensor) };
  }
  const { error } = read;
  if (error.code !== 'expected') return { kind: 'tensor-error', error };
  try {
    parseExpression(text);
  } catch (raised) {
    if (!(raised instanceof Unreadable)) throw raised;
    // Brackets and numbers that go wrong are told as such; the rest as the Python it is.
    return /^\s*\[/.test(text)
      ? { kind: 'tensor-error', error }
      : { kind: 'unreadable', at: raised.at, expected: raised.expected };
  }
  const own = text.trim();
  return { kind: 'expression', text: own.startsWith('[') ? `torch.tensor(${own})` : own };
}
