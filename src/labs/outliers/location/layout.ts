/** Where everything of the ropes' picture stands, in pixels. */
export interface LocationLayout {
  readonly width: number;
  readonly height: number;
  /** Ends of every rope and of the axis. */
  readonly rope: readonly [number, number];
  /** Ends of the tug of war; null where there is no room for one. */
  readonly tug: readonly [number, number] | null;
  /** Where the rings of the axis stand. */
  readonly axis: number;
  /** Middles of the rows' ropes, and the rows' upper edges. */
  readonly rows: readonly { readonly top: number; readonly middle: number }[];
  readonly rowHeight: number;
  /** Whether name and estimate stand above the rope instead of beside it. */
  readonly isNarrow: boolean;
  /** How thick a rope is that carries half of the pulling. */
  readonly thickness: number;
  /** The line under the rows. */
  readonly foot: number;
}

/** Lays out `count` rows; rows keep a readable height and may pass the bottom, the picture then scrolls. */
export function layoutOf(
  width: number,
  height: number,
  count: number,
  unit: number,
): LocationLayout {
  const isNarrow = width < 620 * unit;
  const names = isNarrow ? 14 : 168 * unit;
  const tugWidth = 208 * Math.min(unit, 1.35);
  const hasTug = !isNarrow && width - names - tugWidth > 380;
  const axis = 40 * unit;
  const head = axis + 30 * unit;
  const foot = 24 * unit;
  const least = (isNarrow ? 62 : 36) * unit;
  const most = (isNarrow ? 74 : 68) * unit;
  const rowHeight = Math.max(least, Math.min(most, (height - head - foot) / Math.max(1, count)));
  const rows = Array.from({ length: count }, (_, i) => {
    const top = head + i * rowHeight;
    return { top, middle: top + (isNarrow ? rowHeight - 19 * unit : rowHeight / 2) };
  });
  return {
    width,
    height: head + count * rowHeight + foot,
    rope: [names, width - 14 - (hasTug ? tugWidth + 36 : 0)],
    tug: hasTug ? [width - tugWidth, width - 4] : null,
    axis,
    rows,
    rowHeight,
    isNarrow,
    thickness: Math.min(26 * unit, rowHeight * 0.42),
    foot: head + count * rowHeight + foot * 0.6,
  };
}
