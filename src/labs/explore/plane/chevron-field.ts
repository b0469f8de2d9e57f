/** A place of the field and the pull there, both in pixels (y down). */
export interface FieldPoint {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Half the height of a chevron where the pull is strongest, and its floor where there is any. */
const tallest = 6;
const least = 1.5;
/** Half the side of the open square that says: no pull. */
const square = 2;

/**
 * The wind of a plane: a chevron wherever there is a pull, pointing along it, its height the pull's share of the strongest; an
 * open square where there is none. Two paths for the whole field.
 */
export function chevronField(
  points: readonly FieldPoint[],
  strongest: number,
  unit: number,
): { readonly chevrons: string; readonly squares: string } {
  let chevrons = '';
  let squares = '';
  for (const { x, y, dx, dy } of points) {
    const pull = Math.hypot(dx, dy);
    if (!Number.isFinite(pull)) continue;
    if (pull === 0) {
      const half = square * unit;
      squares += `M${round(x - half)} ${round(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
      continue;
    }
    const half = Math.max(least, Math.min(1, pull / strongest) * tallest) * unit;
    // Narrower than a right angle, or a slanting chevron would be read as a corner.
    const depth = half * 1.5;
    const [ux, uy] = [dx / pull, dy / pull];
    const tip = [x + (ux * depth) / 2, y + (uy * depth) / 2] as const;
    const foot = (side: 1 | -1) =>
      `${round(tip[0] - ux * depth - side * uy * half)} ${round(tip[1] - uy * depth + side * ux * half)}`;
    chevrons += `M${foot(1)}L${round(tip[0])} ${round(tip[1])}L${foot(-1)}`;
  }
  return { chevrons, squares };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The field without the places within a distance of a segment, where a mark and its pull stand. */
export function clearOf(
  points: readonly FieldPoint[],
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  distance: number,
): readonly FieldPoint[] {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  return points.filter(({ x, y }) => {
    const along = squared > 0 ? ((x - x1) * dx + (y - y1) * dy) / squared : 0;
    const share = Math.max(0, Math.min(1, along));
    return Math.hypot(x - x1 - share * dx, y - y1 - share * dy) > distance;
  });
}
