import { classes, samples, type Labels, type Reason, type ReasonId } from './labels';

/** One class per sample, if the labels tell it, and what is lost by saying no more. */
export type Reading =
  | { readonly kind: 'classes'; readonly classes: readonly number[]; readonly loses: Reason | null }
  | { readonly kind: 'none'; readonly reason: Reason };

const none = (id: ReasonId, at?: number): Reading => ({
  kind: 'none',
  reason: at === undefined ? { id } : { id, at },
});

const tolerance = 1e-6;

type Row = readonly number[];

function eachRow(
  rows: readonly Row[],
  faultOf: (row: Row) => ReasonId | null,
  classOf: (row: Row) => number,
  loses: Reason | null = null,
): Reading {
  for (const [at, row] of rows.entries()) {
    const fault = faultOf(row);
    if (fault) return none(fault, at);
  }
  return { kind: 'classes', classes: rows.map(classOf), loses };
}

const numberFault = ([value = NaN]: Row): ReasonId | null =>
  Number.isInteger(value) && value >= 0 && value < classes ? null : 'out-of-range';

function hotFault(row: Row): ReasonId | null {
  if (row.some((value) => value !== 0 && value !== 1)) return 'not-binary';
  const count = row.filter((value) => value === 1).length;
  if (count === 0) return 'no-label';
  return count > 1 ? 'several-labels' : null;
}

const binaryFault =
  (...allowed: readonly number[]) =>
  ([value = NaN]: Row): ReasonId | null =>
    allowed.includes(value) ? null : 'not-binary';

function likeliest(row: Row): number {
  return row.indexOf(Math.max(...row));
}

function softFault(row: Row): ReasonId | null {
  const sum = row.reduce((a, b) => a + b, 0);
  const isDistribution =
    Math.abs(sum - 1) <= tolerance && row.every((value) => value >= 0 && value <= 1);
  if (!isDistribution) return 'not-a-distribution';
  const most = Math.max(...row);
  return row.filter((value) => value > most - tolerance).length > 1 ? 'tie' : null;
}

function readSoft(rows: readonly Row[]): Reading {
  const at = rows.findIndex((row) => Math.max(...row) < 1 - tolerance);
  return eachRow(rows, softFault, likeliest, at < 0 ? null : { id: 'likeliest', at });
}

/** For each sample the first of its group. */
function grouped(alike: readonly (readonly [number, number])[]): readonly number[] {
  const first = Array.from({ length: samples }, (_, i) => i);
  for (const [i, j] of alike) {
    const [a = i, b = j] = [first[i], first[j]];
    const [keep, drop] = a < b ? [a, b] : [b, a];
    first.forEach((own, k) => {
      if (own === drop) first[k] = keep;
    });
  }
  return first;
}

/** Groups as classes, numbered as they come. */
function numbered(first: readonly number[]): Reading {
  const names = Array.from(new Set(first));
  if (names.length > classes) return none('too-many-groups');
  return {
    kind: 'classes',
    classes: first.map((own) => names.indexOf(own)),
    loses: { id: 'names' },
  };
}

function readPairs(rows: readonly Row[]): Reading {
  const first = grouped(
    rows.filter(([, , like]) => like === 1).map(([i = 0, j = 0]) => [i, j] as const),
  );
  const at = rows.findIndex(([i = 0, j = 0, like]) => (first[i] === first[j]) !== (like === 1));
  return at < 0 ? numbered(first) : none('not-transitive', at);
}

function readTriplets(rows: readonly Row[]): Reading {
  const wrong = rows.findIndex((row) =>
    row.some((value) => !Number.isInteger(value) || value < 0 || value >= samples),
  );
  if (wrong >= 0) return none('out-of-range', wrong);
  const first = grouped(rows.map(([anchor = 0, positive = 0]) => [anchor, positive] as const));
  const apart = rows.map(([anchor = 0, , negative = 0]) => [first[anchor], first[negative]]);
  const at = apart.findIndex(([a, b]) => a === b);
  if (at >= 0) return none('contradiction', at);
  const names = Array.from(new Set(first));
  const isTold = names.every((a, i) =>
    names
      .slice(i + 1)
      .every((b) => apart.some(([x, y]) => (x === a && y === b) || (x === b && y === a))),
  );
  return isTold ? numbered(first) : none('not-told');
}

/** What class each sample has, by labels in any form. */
export function readClasses({ form, rows }: Labels): Reading {
  switch (form) {
    case 'index':
    case 'mask':
      return eachRow(rows, numberFault, ([value = 0]) => value);
    case 'one-hot':
    case 'multi-hot':
      return eachRow(rows, hotFault, likeliest);
    case 'soft':
      return readSoft(rows);
    case 'zero-one':
      return eachRow(rows, binaryFault(0, 1), ([value = 0]) => value);
    case 'sign':
      return eachRow(rows, binaryFault(-1, 1), ([value = 0]) => (value + 1) / 2);
    case 'pairs':
      return readPairs(rows);
    case 'triplets':
      return readTriplets(rows);
  }
}
