/** Three shares that sum to 1: a point of the triangle. */
export type Shares = readonly [number, number, number];

/** A place in pixels. */
type Place = readonly [x: number, y: number];

/** An upright equilateral triangle: share 0 is whole at the top, 1 at the bottom left, 2 at the bottom right. */
export interface Triangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const slope = Math.sqrt(3) / 2;

/** The largest triangle in a box, in the middle of its width. */
export function triangleIn(box: Triangle): Triangle {
  const width = Math.max(0, Math.min(box.width, box.height / slope));
  return {
    left: box.left + (box.width - width) / 2,
    top: box.top,
    width,
    height: width * slope,
  };
}

/** Where shares stand. */
export function placeOf({ left, top, width, height }: Triangle, [p0, , p2]: Shares): Place {
  return [left + width * (p0 / 2 + p2), top + height * (1 - p0)];
}

/** The shares of a place; beyond the triangle some are negative. */
export function sharesAt({ left, top, width, height }: Triangle, [x, y]: Place): Shares {
  const p0 = 1 - (y - top) / height;
  const p2 = (x - left) / width - p0 / 2;
  return [p0, 1 - p0 - p2, p2];
}

/** The corners, for a polygon's `points`. */
export function cornersOf(triangle: Triangle): readonly Place[] {
  return [placeOf(triangle, [1, 0, 0]), placeOf(triangle, [0, 1, 0]), placeOf(triangle, [0, 0, 1])];
}

/** The shares with none below a least one. */
export function kept(shares: Shares, least: number): Shares {
  const [a, b, c] = [
    Math.max(least, shares[0]),
    Math.max(least, shares[1]),
    Math.max(least, shares[2]),
  ];
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}

/** One share set, the other two keeping their proportion. */
export function withShare(shares: Shares, at: 0 | 1 | 2, value: number): Shares {
  const rest = 1 - shares[at];
  const scale = (each: number, i: number) =>
    i === at ? value : rest > 0 ? (each / rest) * (1 - value) : (1 - value) / 2;
  return [scale(shares[0], 0), scale(shares[1], 1), scale(shares[2], 2)];
}

/** The shares of a grid over the box around a triangle, row-major from the top left; those outside are drawn in to its edge. */
export function gridOfShares(columns: number, rows: number, least: number): readonly Shares[] {
  const box = { left: 0, top: 0, width: columns - 1, height: rows - 1 };
  return Array.from({ length: columns * rows }, (_, i) =>
    kept(sharesAt(box, [i % columns, Math.floor(i / columns)]), least),
  );
}

/** Points spread evenly inside the triangle, `along` to a side. */
export function latticeOfShares(along: number): readonly Shares[] {
  const points: Shares[] = [];
  for (let a = 0; a < along; a += 1)
    for (let b = 0; a + b < along; b += 1) {
      const [p0, p1] = [(a + 1) / (along + 2), (b + 1) / (along + 2)];
      points.push([p0, p1, 1 - p0 - p1]);
    }
  return points;
}
