type Interval = readonly [from: number, to: number];

/** A stretch of so many cells, no wider than all of them and moved to lie among them. */
function among(count: number, from: number, width: number): Interval {
  const wide = Math.min(Math.max(1, count), Math.max(1, width));
  const start = Math.min(Math.max(0, from), Math.max(0, count - wide));
  return [start, start + wide];
}

/** The stretch of cells that is drawn: what was asked for, as far as there are cells. */
export function cellsShown(count: number, asked: Interval | undefined): Interval {
  return asked ? among(count, asked[0], asked[1] - asked[0]) : [0, Math.max(1, count)];
}

/** A stretch narrowed (factor under 1) or widened about a place among its cells; never narrower than one, nor wider than all. */
export function zoomCells(
  count: number,
  [from, to]: Interval,
  factor: number,
  about: number,
): Interval {
  const width = Math.min(Math.max(1, count), Math.max(1, (to - from) * factor));
  return among(count, about - ((about - from) / (to - from)) * width, width);
}

/** A stretch moved by a share of its width. */
export function panCells(count: number, [from, to]: Interval, share: number): Interval {
  return among(count, from + (to - from) * share, to - from);
}

/** Whether a stretch is all there is. */
export function showsAll(count: number, [from, to]: Interval): boolean {
  return from <= 0 && to >= count;
}
