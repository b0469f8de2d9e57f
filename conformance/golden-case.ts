import type { Call } from '../src/compute/api';
import type { ParameterValue, Reduction } from '../src/losses/contract';
import { vector, type Dtype, type TensorData } from '../src/tensors/tensor';

/** A number as the files spell it: NaN and infinities are strings. */
export type Spelled = number | 'NaN' | 'Infinity' | '-Infinity';

interface SpelledTensor {
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  readonly data: readonly Spelled[];
}

type SpelledParameter = number | boolean | string | SpelledTensor | null;

export interface Expected {
  readonly value: { readonly shape: readonly number[]; readonly data: readonly Spelled[] };
  readonly grads: Readonly<Record<string, readonly Spelled[]>>;
}

/**
 * The numbers, by their places, at which PyTorch's float32 is not its own float64 to a quarter of the tolerance: rounding decides there, and each
 * processor's differs.
 */
export interface Unsettled {
  readonly value: readonly number[];
  readonly grads: Readonly<Record<string, readonly number[]>>;
}

/** One record of a golden file. */
export interface GoldenCase {
  readonly id: string;
  readonly loss: string;
  readonly group?: string;
  /** `nn`, `functional` or `custom`: how PyTorch was called. */
  readonly api?: string;
  readonly params: Readonly<Record<string, SpelledParameter>>;
  readonly reduction: Reduction;
  readonly precision: 'float32' | 'float64';
  readonly inputs: Readonly<Record<string, SpelledTensor>>;
  readonly targets: Readonly<Record<string, SpelledTensor>>;
  /** The upstream gradient, flat, in the value's shape. */
  readonly gradOutput?: readonly Spelled[] | SpelledTensor;
  readonly unsettled?: Unsettled;
  /** Absent where another is to judge what we compute. */
  readonly expected?: Expected;
  /** What to differentiate, where `expected` does not tell. */
  readonly differentiate?: readonly string[];
}

export interface GoldenFile {
  readonly meta?: unknown;
  readonly cases: readonly GoldenCase[];
}

const words = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

/** The number a file means. */
export function spelledNumber(value: Spelled): number {
  const number = typeof value === 'string' ? words.get(value) : value;
  if (typeof number !== 'number') throw new TypeError(`${JSON.stringify(value)} is not a number`);
  return number;
}

/** A number as the files spell it. */
export function spell(value: number): Spelled {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return value;
  return value > 0 ? 'Infinity' : '-Infinity';
}

function toTensor({ dtype, shape, data }: SpelledTensor): TensorData {
  return { dtype, shape, data: data.map(spelledNumber) };
}

function toTensors(
  tensors: Readonly<Record<string, SpelledTensor>> = {},
): Record<string, TensorData> {
  return Object.fromEntries(Object.entries(tensors).map(([name, data]) => [name, toTensor(data)]));
}

function toParameter(value: SpelledParameter): ParameterValue {
  if (typeof value === 'object') return value && toTensor(value);
  return typeof value === 'string' ? (words.get(value) ?? value) : value;
}

function toUpstream(given: readonly Spelled[] | SpelledTensor): TensorData {
  return 'data' in given ? toTensor(given) : vector(given.map(spelledNumber));
}

/** The call that the record stands for. */
export function callOf(record: GoldenCase): Call {
  const differentiate = record.expected ? Object.keys(record.expected.grads) : record.differentiate;
  return {
    loss: record.loss,
    params: Object.fromEntries(
      Object.entries(record.params ?? {}).map(([name, value]) => [name, toParameter(value)]),
    ),
    reduction: record.reduction,
    inputs: toTensors(record.inputs),
    targets: toTensors(record.targets),
    ...(record.gradOutput && { gradOutput: toUpstream(record.gradOutput) }),
    ...(differentiate && { differentiate }),
  };
}
