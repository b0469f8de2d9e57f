type Direction = readonly [x: number, y: number];

/** The four places of a name beside its mark: to the right or left, below or above (y down). */
const corners = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/**
 * The corner of a mark that is freest of what leaves it: its pull and the lines to the other marks. Of equals the first: right
 * below.
 */
export function nameSide(occupied: readonly Direction[]): readonly [-1 | 1, -1 | 1] {
  const taken = occupied.filter(([x, y]) => Math.hypot(x, y) > 0);
  const crowding = ([cx, cy]: Direction) =>
    Math.max(
      -1,
      ...taken.map(([x, y]) => (x * cx + y * cy) / (Math.hypot(x, y) * Math.hypot(cx, cy))),
    );
  return corners.reduce((best, corner) =>
    crowding(corner) < crowding(best) - 1e-9 ? corner : best,
  );
}

/** The edges of a square that are nearer than `reach`, as directions: a name does not fit there either. */
export function edgesNear(
  [x, y]: Direction,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
  reach: number,
): readonly Direction[] {
  return [
    ...(x - left < reach ? [[-1, 0] as const] : []),
    ...(left + side - x < reach ? [[1, 0] as const] : []),
    ...(y - top < reach / 3 ? [[0, -1] as const] : []),
    ...(top + side - y < reach / 3 ? [[0, 1] as const] : []),
  ];
}
