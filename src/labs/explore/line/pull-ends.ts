/** An arrow along a lane, in pixels. */
export interface PullEnds {
  readonly from: number;
  readonly to: number;
  /** Whether the step goes beyond the frame: drawn to its edge, with a cut across the shaft. */
  readonly cut: boolean;
}

/** The arrow of one step of descent: from the mark, −gradient × step along the axis, cut at the frame. */
export function pullEnds(
  at: number,
  gradient: number,
  pxPerStep: number,
  frame: readonly [number, number],
): PullEnds | null {
  if (Number.isNaN(gradient)) return null;
  const to = at - gradient * pxPerStep;
  const inside = Math.min(frame[1], Math.max(frame[0], to));
  return { from: at, to: inside, cut: inside !== to };
}
