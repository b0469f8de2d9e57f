import { sameShape } from '../src/tensors/tensor';
import type { Evaluation } from '../src/compute/api';
import { spelledNumber, type Expected, type Spelled } from './golden-case';

/** How far an evaluation is from a golden record. */
export interface Comparison {
  /** What does not match, in words; null when all does. */
  readonly mismatch: string | null;
  /** The largest |a − b| among finite numbers. */
  readonly largestError: number;
  /** The largest |a − b| / |b| among the loss's values with |b| > 1e-8. */
  readonly largestRelativeError: number;
}

type Computed = Extract<Evaluation, { readonly kind: 'value' }>;

/** |a − b| ≤ 1e-6 + 2e-5 · |b|; NaN equals NaN, an infinity its like. */
export function matches(a: number, b: number): boolean {
  if (Number.isNaN(b)) return Number.isNaN(a);
  if (!Number.isFinite(b)) return a === b;
  return Math.abs(a - b) <= 1e-6 + 2e-5 * Math.abs(b);
}

function firstMismatch(name: string, a: readonly number[], b: readonly number[]): string | null {
  if (a.length !== b.length) return `${name} has ${a.length} numbers, not ${b.length}`;
  const at = b.findIndex((wanted, i) => !matches(a[i] ?? Number.NaN, wanted));
  return at < 0 ? null : `${name}[${at}] is ${a[at]}, not ${b[at]}`;
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

function largestDistance(a: readonly number[], b: readonly number[]): number {
  const distances = b.map((wanted, i) => Math.abs((a[i] ?? Number.NaN) - wanted));
  return largest(distances.filter((distance) => Number.isFinite(distance)));
}

/** Holds an evaluation against what PyTorch computed. */
export function compare(computed: Computed, expected: Expected): Comparison {
  const value = computed.value.data;
  const golden = expected.value.data.map(spelledNumber);
  const gradients = Object.entries(expected.grads).map(
    ([name, data]: [string, readonly Spelled[]]) => ({
      name: `gradient of ${name}`,
      is: computed.grads[name] ?? [],
      wanted: data.map(spelledNumber),
    }),
  );
  const shapes = sameShape(computed.value.shape, expected.value.shape)
    ? null
    : `the value's shape is [${computed.value.shape.join()}], not [${expected.value.shape.join()}]`;
  const mismatch =
    shapes ??
    firstMismatch('value', value, golden) ??
    gradients.reduce<string | null>(
      (found, { name, is, wanted }) => found ?? firstMismatch(name, is, wanted),
      null,
    );
  const relative = golden.flatMap((wanted, i) =>
    Number.isFinite(wanted) && Math.abs(wanted) > 1e-8
      ? [Math.abs((value[i] ?? 0) - wanted) / Math.abs(wanted)]
      : [],
  );
  return {
    mismatch,
    largestError: largest([
      largestDistance(value, golden),
      ...gradients.map(({ is, wanted }) => largestDistance(is, wanted)),
    ]),
    largestRelativeError: largest(relative),
  };
}
