import { parseTensor, type TensorText, type TensorTextError } from '../tensors/parse-tensor';
import type { TensorData } from '../tensors/tensor';
import { PythonError, Unreadable, Unsupported, type Expectation } from './python/errors';
import { Executor, freshScope } from './python/execute';
import { parseExpression } from './python/parse';
import { List, NumpyArray, Tuple, type Value } from './python/values';
import { fromNested } from './torch/literal';
import { freshSession, inSession, session } from './torch/session';
import { Tensor, toData } from './torch/tensor';

/** What a text in a tensor's field is. */
export type TypedTensor =
  | TensorText
  /** It is Python up to a character. */
  | { readonly kind: 'unreadable'; readonly at: number; readonly expected: Expectation }
  /** It is Python, and PyTorch raises. */
  | { readonly kind: 'raises'; readonly type: string; readonly message: string }
  /** It is Python, and beyond this simulator; or its value is no tensor. */
  | { readonly kind: 'unknown'; readonly detail: string };

export interface Known {
  /** Tensors by name that an expression may use: `y.float()`. */
  readonly variables?: Readonly<Record<string, TensorData>>;
  /** The seed of `torch.manual_seed` before each expression. */
  readonly seed?: number;
}

/** Evaluates an expression to the tensor it makes, with the record of how. In the session of the run that is under way. */
export function evaluateTensor(text: string, variables: ReadonlyMap<string, Value>): Tensor | null {
  const scope = freshScope();
  for (const [name, value] of variables) scope.names.set(name, value);
  const value = new Executor().evaluate(parseExpression(text), scope);
  if (value instanceof Tensor) return value;
  if (value instanceof NumpyArray) return value.tensor;
  const isLiteral = value instanceof List || value instanceof Tuple;
  return isLiteral || typeof value === 'number' ? fromNested(value, null) : null;
}

/** What the error of a literal leaves to Python: anything but brackets and numbers that go wrong. */
function isLiteralError(text: string, error: TensorTextError): boolean {
  return error.code !== 'expected' || /^\s*\[/.test(text);
}

/**
 * Reads what is typed or pasted into a tensor's field: numbers in any printed form, or an expression such as
 * `torch.randint(0, 5, (3,))`, `x.softmax(1)`, `F.one_hot(y, 5).float()`.
 */
export function readTensor(text: string, { variables = {}, seed = 0 }: Known = {}): TypedTensor {
  const literal = parseTensor(text);
  if (literal.kind === 'tensor' || isLiteralError(text, literal.error)) return literal;
  const own = freshSession();
  try {
    return inSession(own, () => {
      session().generator.seed(seed);
      const known = Object.entries(variables).map(([name, data]) => [name, given(data)] as const);
      const tensor = evaluateTensor(text, new Map(known));
      if (!tensor) return { kind: 'unknown', detail: 'not a tensor' };
      const { requiresGrad } = tensor;
      return { kind: 'tensor', tensor: toData(tensor), isShapeOnly: false, requiresGrad };
    });
  } catch (error) {
    if (error instanceof Unreadable) {
      return { kind: 'unreadable', at: error.at, expected: error.expected };
    }
    if (error instanceof Unsupported) return { kind: 'unknown', detail: error.message };
    if (error instanceof PythonError) {
      return { kind: 'raises', type: error.type, message: error.message };
    }
    throw error;
  }
}

/** A tensor from plain data: nothing is known of how its numbers came to be. */
export function given(data: TensorData): Tensor {
  const values = Float64Array.from(data.data);
  return new Tensor(data.dtype, data.shape, { data: values }, { op: 'given', from: [] });
}
