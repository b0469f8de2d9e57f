/** A stretch of rope with the share of all pulling that it carries. */
export interface RopePiece {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** Below this share of the pulling a rope is slack. */
const slackBelow = 1e-4;

/** Indices of values in ascending order. */
export function orderOf(values: readonly number[]): readonly number[] {
  return values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

/** All pulling of a fit: twice that of the stronger side, so that a balanced rope carries one half on each. */
export function wholePull(
  values: readonly number[],
  pulls: ArrayLike<number>,
  estimate: number,
): number {
  let [below, above] = [0, 0];
  values.forEach((value, i) => {
    const pull = Math.abs(pulls[i] ?? 0);
    if (value < estimate) below += pull;
    else if (value > estimate) above += pull;
  });
  return 2 * Math.max(below, above);
}

/**
 * The rope from the lowest point to the highest: at each place it carries the pull of every point beyond it, seen from the estimate.
 * `order` sorts `values`.
 */
export function ropePieces(
  values: readonly number[],
  order: readonly number[],
  pulls: ArrayLike<number>,
  estimate: number,
): readonly RopePiece[] {
  const whole = wholePull(values, pulls, estimate);
  const share = (i: number) => (whole > 0 ? Math.abs(pulls[i] ?? 0) / whole : 0);
  const pieces: RopePiece[] = [];
  const add = (from: number, to: number, carried: number) => {
    if (to > from) pieces.push({ from, to, share: carried });
  };
  const walk = (side: readonly number[], isBelow: boolean) => {
    let carried = 0;
    side.forEach((i, at) => {
      const here = values[i] ?? estimate;
      const next = side[at + 1];
      const there = next === undefined ? estimate : (values[next] ?? estimate);
      carried += share(i);
      if (isBelow) add(here, there, carried);
      else add(there, here, carried);
    });
  };
  walk(
    order.filter((i) => (values[i] ?? 0) < estimate),
    true,
  );
  walk(order.filter((i) => (values[i] ?? 0) > estimate).toReversed(), false);
  return pieces.toSorted((a, b) => a.from - b.from);
}

/** The outline of a rope as a path; pieces thinner than `least` pixels are drawn that thin, slack ones not at all. */
export function ropePath(
  pieces: readonly RopePiece[],
  at: (value: number) => number,
  middle: number,
  full: number,
  least: number,
): string {
  let d = '';
  for (const { from, to, share } of pieces) {
    if (share < slackBelow) continue;
    const [x0, x1] = [at(from), at(to)];
    if (x1 - x0 < 0.2) continue;
    const half = Math.max(least, 2 * share * full) / 2;
    d += `M${round(x0)} ${round(middle - half)}H${round(x1)}V${round(middle + half)}H${round(x0)}Z`;
  }
  return d;
}

/** Where nothing pulls: a slack end on either side, in values. */
export function slackEnds(
  pieces: readonly RopePiece[],
): readonly { readonly from: number; readonly to: number }[] {
  const carrying = pieces.filter(({ share }) => share >= slackBelow);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const [tightFrom, tightTo] = [carrying[0]?.from, carrying.at(-1)?.to];
  if (!first || !last || tightFrom === undefined || tightTo === undefined) return [];
  return [
    { from: first.from, to: tightFrom },
    { from: tightTo, to: last.to },
  ].filter(({ from, to }) => to > from);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
