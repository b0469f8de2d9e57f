/** Heights of a drawn curve at evenly spaced places, null where nothing was drawn. */
export type Drawn = readonly (number | null)[];

/** Places at which a drawn curve has a height. */
export const places = 33;
/** Every fourth of them can be set by keyboard. */
const handleStep = 4;
export const handles: readonly number[] = Array.from(
  { length: (places - 1) / handleStep + 1 },
  (_, i) => i * handleStep,
);

export const blank: Drawn = Array.from({ length: places }, () => null);

interface Point {
  /** In places, 0 to 32, between them too. */
  readonly at: number;
  readonly height: number;
}

/** The curve with a straight stroke from one point to another: every place that the stroke passes takes its height. */
export function stroke(drawn: Drawn, from: Point, to: Point): Drawn {
  const [left, right] = from.at <= to.at ? [from, to] : [to, from];
  const width = right.at - left.at;
  // A short stroke between two places still sets the nearer one.
  const nearest = Math.round(to.at);
  return drawn.map((height, place) => {
    if (place === nearest && Math.abs(place - to.at) <= 0.5 && width < 1) return to.height;
    if (place < left.at || place > right.at) return height;
    const share = width === 0 ? 0 : (place - left.at) / width;
    return left.height + share * (right.height - left.height);
  });
}

/** The curve with one handle set: straight to the handles beside it, where those are drawn. */
export function setHandle(drawn: Drawn, place: number, height: number): Drawn {
  const here = { at: place, height };
  let next = drawn.map((old, i) => (i === place ? height : old));
  for (const other of [place - handleStep, place + handleStep]) {
    const reached = next[other];
    if (typeof reached === 'number') next = [...stroke(next, { at: other, height: reached }, here)];
  }
  return next;
}

/** The mean distance from the true heights at the same places; null where nothing was drawn or nothing is finite. */
export function meanGap(drawn: Drawn, truth: readonly number[]): number | null {
  const gaps = drawn.flatMap((height, place) => {
    const gap = height === null ? Number.NaN : Math.abs(height - (truth[place] ?? Number.NaN));
    return Number.isFinite(gap) ? [gap] : [];
  });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}

/** Runs of places that were drawn without a gap. */
export function runs(drawn: Drawn): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const [place, height] of drawn.entries()) {
    if (height === null) continue;
    const last = found.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else found.push([place]);
  }
  return found;
}
