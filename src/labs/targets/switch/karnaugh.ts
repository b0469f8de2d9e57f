/** The reflected code: neighbours in the list differ in one bit. */
export function grayCodes(bits: number): readonly number[] {
  if (bits === 0) return [0];
  const half = grayCodes(bits - 1);
  return [...half, ...half.toReversed().map((code) => code + 2 ** (bits - 1))];
}

/** A stretch of rows or columns in which a bit is set, counted from 0, the end excluded. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where in a list of codes a bit is set. */
export function runsOf(codes: readonly number[], bit: number): readonly Run[] {
  const runs: Run[] = [];
  codes.forEach((code, i) => {
    if (Math.floor(code / 2 ** bit) % 2 === 0) return;
    const last = runs.at(-1);
    if (last?.end === i) runs[runs.length - 1] = { start: last.start, end: i + 1 };
    else runs.push({ start: i, end: i + 1 });
  });
  return runs;
}

/** All combinations of some edits as a table in which neighbours differ by one edit. */
export interface CombinationMap {
  /** Which edits the columns stand for, by index; the rows stand for the others. */
  readonly columnEdits: readonly number[];
  readonly rowEdits: readonly number[];
  /** Codes of the columns and rows, in the bits of their edits. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Combinations by row and column. */
  readonly cells: readonly (readonly number[])[];
}

/** The first half of the edits stands for the rows, the others for the columns. */
export function combinationMap(edits: number): CombinationMap {
  const split = Math.floor(edits / 2);
  const indices = Array.from({ length: edits }, (_, i) => i);
  const rows = grayCodes(split);
  const columns = grayCodes(edits - split);
  return {
    rowEdits: indices.slice(0, split),
    columnEdits: indices.slice(split),
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => row + column * 2 ** split)),
  };
}

/** Where a combination stands in the table. */
export function placeOf(
  { cells }: CombinationMap,
  combination: number,
): { readonly row: number; readonly column: number } {
  const row = cells.findIndex((line) => line.includes(combination));
  return { row, column: cells[row]?.indexOf(combination) ?? 0 };
}
