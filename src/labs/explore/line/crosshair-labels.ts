/** A value beside the crosshair. */
export interface CrosshairLabel {
  readonly text: string;
  /** Height of its mark. */
  readonly anchor: number;
  /** Baseline middle. */
  readonly y: number;
  /** Inside the bowl or outside. */
  readonly side: 'in' | 'out';
}

interface Value {
  readonly text: string;
  readonly y: number;
}

/**
 * Values of the other losses at the crosshair: the upper one stands inside and above its mark, the lower outside and below, then in
 * turns; equal texts merge, and neighbours on one side keep a pitch apart.
 */
export function crosshairLabels(
  values: readonly Value[],
  pitch: number,
): readonly CrosshairLabel[] {
  const sorted = values
    .filter((value) => Number.isFinite(value.y))
    .sort((a, b) => a.y - b.y)
    .filter((value, i, all) => value.text !== all[i - 1]?.text);
  const last = { in: -Infinity, out: -Infinity };
  return sorted.map(({ text, y }, i) => {
    const side = i % 2 === 0 ? 'in' : 'out';
    const wanted = y + (side === 'in' ? -0.7 : 0.75) * pitch;
    const placed = Math.max(wanted, last[side] + pitch);
    last[side] = placed;
    return { text, anchor: y, y: placed, side };
  });
}
