import { sameShape } from '../src/tensors/tensor';
import type { Evaluation } from '../src/compute/api';
import { spelledNumber, type Expected, type Spelled, type Unsettled } from './golden-case';

/** How far an evaluation is from a golden record. */
export interface Comparison {
  /** What does not match, in words; null when all does that rounding does not decide. */
  readonly mismatch: string | null;
  /** The first number that does not match and that rounding decides, in words. */
  readonly leftToRounding: string | null;
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

interface Numbers {
  readonly name: string;
  readonly is: readonly number[];
  readonly wanted: readonly number[];
  /** The places that rounding decides. */
  readonly rounded: readonly number[];
}

/** The first that does not match among the settled numbers, or among those that are not. */
function firstMismatch(
  { name, is, wanted, rounded }: Numbers,
  isSettled: boolean,
): readonly string[] {
  if (is.length !== wanted.length)
    return isSettled ? [`${name} has ${is.length} numbers, not ${wanted.length}`] : [];
  const at = wanted.findIndex(
    (number, i) => rounded.includes(i) !== isSettled && !matches(is[i] ?? Number.NaN, number),
  );
  return at < 0 ? [] : [`${name}[${at}] is ${is[at]}, not ${wanted[at]}`];
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

function largestDistance(a: readonly number[], b: readonly number[]): number {
  const distances = b.map((wanted, i) => Math.abs((a[i] ?? Number.NaN) - wanted));
  return largest(distances.filter((distance) => Number.isFinite(distance)));
}

/** Holds an evaluation against what PyTorch computed. */
export function compare(
  computed: Computed,
  expected: Expected,
  unsettled: Unsettled = { value: [], grads: {} },
): Comparison {
  const value = computed.value.data;
  const golden = expected.value.data.map(spelledNumber);
  const gradients = Object.entries(expected.grads).map(
    ([name, data]: [string, readonly Spelled[]]) => ({
      name: `gradient of ${name}`,
      is: computed.grads[name] ?? [],
      wanted: data.map(spelledNumber),
      rounded: unsettled.grads[name] ?? [],
    }),
  );
  const all = [
    { name: 'value', is: value, wanted: golden, rounded: unsettled.value },
    ...gradients,
  ];
  const shapes = sameShape(computed.value.shape, expected.value.shape)
    ? null
    : `the value's shape is [${computed.value.shape.join()}], not [${expected.value.shape.join()}]`;
  const [mismatch = null] = all.flatMap((numbers) => firstMismatch(numbers, true));
  const [leftToRounding = null] = all.flatMap((numbers) => firstMismatch(numbers, false));
  const relative = golden.flatMap((wanted, i) =>
    Number.isFinite(wanted) && Math.abs(wanted) > 1e-8
      ? [Math.abs((value[i] ?? 0) - wanted) / Math.abs(wanted)]
      : [],
  );
  return {
    mismatch: shapes ?? mismatch,
    leftToRounding,
    largestError: largest([
      largestDistance(value, golden),
      ...gradients.map(({ is, wanted }) => largestDistance(is, wanted)),
    ]),
    largestRelativeError: largest(relative),
  };
}
