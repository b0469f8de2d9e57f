/** What a number field accepts. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  /** The side on which infinity is a value of its own (the p of a norm). */
  readonly infinite?: 'above' | 'below';
}

/** What became of a typed number: taken, moved to the nearest limit, or not taken at all. */
export type Entry =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'clamped'; readonly value: number; readonly side: 'below' | 'above' }
  | { readonly kind: 'rounded'; readonly value: number }
  | { readonly kind: 'kept'; readonly why: 'empty' | 'not-a-number' | 'infinite' };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const infinity = /^([+-]?)(?:∞|inf|infinity|float\('inf'\)|math\.inf|torch\.inf)$/i;

/** Full-width digits, the true minus, dashes and one decimal comma become what JavaScript reads. */
function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[−–—﹣]/g, '-');
  return /^[^.,]*,[^.,]*$/.test(plain) ? plain.replace(',', '.') : plain;
}

/** Reads a typed number: scientific notation, decimal comma and true minus are fine; the limits are inclusive. */
export function parseEntry(text: string, limits: Limits): Entry {
  const plain = normalise(text);
  if (plain === '') return { kind: 'kept', why: 'empty' };
  const sign = infinity.exec(plain)?.[1];
  if (sign !== undefined) {
    return limits.infinite === (sign === '-' ? 'below' : 'above')
      ? { kind: 'value', value: sign === '-' ? -Infinity : Infinity }
      : { kind: 'kept', why: 'infinite' };
  }
  if (!decimal.test(plain)) return { kind: 'kept', why: 'not-a-number' };
  return clamp(Number(plain), limits);
}

/** Holds a number to the limits. */
function clamp(value: number, limits: Limits): Entry {
  if (value < limits.min) return { kind: 'clamped', value: limits.min, side: 'below' };
  if (value > limits.max) return { kind: 'clamped', value: limits.max, side: 'above' };
  if (limits.integer && !Number.isInteger(value)) {
    return { kind: 'rounded', value: Math.round(value) };
  }
  return { kind: 'value', value: value === 0 ? 0 : value };
}

/** Whether more typing could still make a number of it: no complaint while `-`, `1e` or `0.` stands there. */
export function isUnfinished(text: string): boolean {
  return /^[+-]?(?:\d*[.]?\d*)(?:e[+-]?)?$/i.test(normalise(text)) && !/\d$/.test(text.trim());
}
