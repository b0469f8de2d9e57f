import { dsvFormat } from 'd3-dsv';
import type { Points } from '../problem';
import { mostPoints } from '../refuse';
import { hasDecimalComma, readCell, type Cell, type Decimal } from './cells';

/** What stands between the cells. `space`: any run of blanks. */
export type Delimiter = ',' | ';' | '\t' | 'space';

/** A row that was left out, by its number in the file (1 is the first, a header counts). */
export interface LeftOut {
  readonly row: number;
  readonly column: string;
  readonly because: Exclude<Cell['kind'], 'number'>;
  readonly text: string;
}

/** A file of numbers, read. */
export interface Table {
  readonly kind: 'table';
  readonly delimiter: Delimiter;
  readonly decimal: Decimal;
  readonly hasHeader: boolean;
  /** Names of all columns; `column 2` where the file has no header. */
  readonly columns: readonly string[];
  /** The columns that were taken; no x where there is one column of numbers. */
  readonly x: string | null;
  readonly y: string;
  readonly points: Points;
  readonly leftOut: readonly LeftOut[];
}

/** Why a file gives no points. */
export type NoTable =
  | { readonly kind: 'no-table'; readonly reason: 'empty' | 'no-numbers' }
  | {
      readonly kind: 'no-table';
      readonly reason: 'too-many-rows';
      readonly rows: number;
      readonly limit: number;
    };

/** What the reader may be told instead of guessing. */
export interface ReadOptions {
  readonly delimiter?: Delimiter;
  readonly decimal?: Decimal;
  /** Names of the columns to take; x null for a location. */
  readonly x?: string | null;
  readonly y?: string;
}

function rowsOf(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  if (delimiter !== 'space') return dsvFormat(delimiter).parseRows(text);
  return text.split(/\r\n|\n|\r/).map((line) => line.trim().split(/[ \t]+/));
}

/** The delimiter that cuts the first lines into the same number of cells, more than one; the comma for a single column. */
function guessDelimiter(text: string): Delimiter {
  const sample = text.split(/\r\n|\n|\r/, 60).join('\n');
  for (const delimiter of ['\t', ';', ',', 'space'] as const) {
    const counts = rowsOf(sample, delimiter)
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row) => row.length);
    const [first = 0] = counts;
    const alike = counts.filter((count) => count === first).length;
    if (first > 1 && alike >= 0.8 * counts.length) return delimiter;
  }
  return ',';
}

function guessDecimal(rows: readonly (readonly string[])[], delimiter: Delimiter): Decimal {
  if (delimiter === ',') {
    // A quoted cell may hold a comma of its own.
    return rows.some((row) => row.some(hasDecimalComma)) ? ',' : '.';
  }
  const cells = rows.slice(0, 200).flat();
  const points = cells.filter((cell) => /^\s*[+-]?\d*\.\d/.test(cell)).length;
  return cells.filter(hasDecimalComma).length > points ? ',' : '.';
}

/** The columns to take, by index: those named x and y, else the first with numbers, two where there are two. */
function choose(
  names: readonly string[],
  numeric: readonly number[],
  options: ReadOptions,
): readonly [number | null, number] | null {
  const named = (wanted: string) =>
    numeric.find((i) => names[i]?.trim().toLowerCase() === wanted.trim().toLowerCase());
  const y = named(options.y ?? 'y');
  const x = options.x === null ? null : named(options.x ?? 'x');
  const [first, second] = numeric;
  if (y !== undefined) {
    const other = numeric.find((i) => i !== y);
    return [x === undefined ? (options.x === undefined ? (other ?? null) : null) : x, y];
  }
  if (first === undefined) return null;
  if (options.x === null || second === undefined) return [null, first];
  return [x ?? first, x === second ? first : second];
}

/** Whether the first row names the columns: it has no number, or words above a column of numbers. */
function isHeader(rows: readonly (readonly string[])[], decimal: Decimal): boolean {
  const [first = [], ...rest] = rows;
  const kinds = first.map((cell) => readCell(cell, decimal).kind);
  if (!kinds.includes('text')) return false;
  if (!kinds.includes('number')) return true;
  return kinds.some((kind, i) => {
    const below = rest.filter((row) => readCell(row[i] ?? '', decimal).kind === 'number').length;
    return kind === 'text' && 2 * below > rest.length;
  });
}

/** Reads numbers that were pasted or dropped. */
export function readTable(input: string, options: ReadOptions = {}): Table | NoTable {
  const text = input.replace(/^\uFEFF/, '');
  if (text.trim() === '') return { kind: 'no-table', reason: 'empty' };
  const delimiter = options.delimiter ?? guessDelimiter(text);
  const rows = rowsOf(text, delimiter).map((cells, i) => ({ cells, row: i + 1 }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const decimal =
    options.decimal ??
    guessDecimal(
      filled.map(({ cells }) => cells),
      delimiter,
    );
  const [first] = filled;
  const hasHeader = isHeader(
    filled.map(({ cells }) => cells),
    decimal,
  );
  const body = hasHeader ? filled.slice(1) : filled;
  if (body.length > mostPoints)
    return { kind: 'no-table', reason: 'too-many-rows', rows: body.length, limit: mostPoints };
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, i) => {
    const name = hasHeader ? first?.cells[i]?.trim() : undefined;
    return name === undefined || name === '' ? `column ${i + 1}` : name;
  });
  const cell = (cells: readonly string[], i: number) => readCell(cells[i] ?? '', decimal);
  const numeric = [...names.keys()].filter((i) => {
    const numbers = body.filter(({ cells }) => cell(cells, i).kind === 'number').length;
    return numbers > 0 && 2 * numbers >= body.length;
  });
  const chosen = choose(names, numeric, options);
  if (!chosen) return { kind: 'no-table', reason: 'no-numbers' };
  const taken = [chosen[0], chosen[1]].filter((i) => i !== null);
  const leftOut: LeftOut[] = [];
  const values: number[][] = taken.map(() => []);
  for (const { cells, row } of body) {
    const read = taken.map((i) => cell(cells, i));
    const bad = read.findIndex(({ kind }) => kind !== 'number');
    const kind = read[bad]?.kind;
    if (kind !== undefined && kind !== 'number') {
      const at = taken[bad] ?? 0;
      leftOut.push({ row, column: names[at] ?? '', because: kind, text: cells[at] ?? '' });
      continue;
    }
    read.forEach((one, i) => {
      if (one.kind === 'number') values[i]?.push(one.value);
    });
  }
  const [x, y] = values.length === 2 ? values : [undefined, values[0]];
  if (!y || y.length === 0) return { kind: 'no-table', reason: 'no-numbers' };
  return {
    kind: 'table',
    delimiter,
    decimal,
    hasHeader,
    columns: names,
    x: chosen[0] === null ? null : (names[chosen[0]] ?? null),
    y: names[chosen[1]] ?? '',
    points: { y, ...(x && { x }) },
    leftOut,
  };
}
