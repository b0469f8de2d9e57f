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

/** A stretch beside the crosshair that something else takes. */
export interface Taken {
  readonly side: 'in' | 'out';
  readonly from: number;
  readonly to: number;
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
  taken: readonly Taken[] = [],
): readonly CrosshairLabel[] {
  const sorted = values
    .filter((value) => Number.isFinite(value.y))
    .toSorted((a, b) => a.y - b.y)
    .filter((value, i, all) => value.text !== all[i - 1]?.text);
  const last = { in: -Infinity, out: -Infinity };
  return sorted.map(({ text, y }, i) => {
    const usual = i % 2 === 0 ? 'in' : 'out';
    const wanted = y + (usual === 'in' ? -0.7 : 0.75) * pitch;
    const free = (side: 'in' | 'out') =>
      !taken.some((one) => one.side === side && wanted > one.from && wanted < one.to);
    const other = usual === 'in' ? 'out' : 'in';
    const side = free(usual) || !free(other) ? usual : other;
    const placed = Math.max(wanted, last[side] + pitch);
    last[side] = placed;
    return { text, anchor: y, y: placed, side };
  });
}
