/** What stands for a number that is not there. */
const missing = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '-', '?', '.', '#n/a']);

/** What a cell holds. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  /** Infinity, or a number beyond double precision. */
  | { readonly kind: 'not-finite' }
  | { readonly kind: 'text' };

/** Which character stands before a fraction. */
export type Decimal = '.' | ',';

const withPoint = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const withComma = /^[+-]?(\d+,?\d*|,\d+)(e[+-]?\d+)?$/i;

/** Whether a cell is a number whose fraction stands behind a comma. */
export function hasDecimalComma(text: string): boolean {
  const trimmed = text.trim();
  return withComma.test(trimmed) && trimmed.includes(',');
}

/** Reads one cell. */
export function readCell(text: string, decimal: Decimal): Cell {
  // Spreadsheets write a minus sign of their own.
  const trimmed = text.trim().replace('−', '-');
  if (missing.has(trimmed.toLowerCase())) return { kind: 'missing' };
  if (/^[+-]?inf(inity)?$/i.test(trimmed)) return { kind: 'not-finite' };
  if (!(decimal === ',' ? withComma : withPoint).test(trimmed)) return { kind: 'text' };
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'not-finite' };
}
