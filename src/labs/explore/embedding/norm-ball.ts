type Point = readonly [number, number];

const points = 128;

/**
 * The outline of `{ z : ‖z − centre‖_p = radius }` in the plane: a diamond for p = 1, a circle for 2, a square for ∞, a
 * superellipse between. In the plane's own units; closed, without the first point again.
 */
export function normBall(centre: Point, radius: number, p: number): readonly Point[] {
  return Array.from({ length: points }, (_, i): Point => {
    const angle = (i / points) * 2 * Math.PI;
    const [x, y] = onBall([Math.cos(angle), Math.sin(angle)], p);
    return [centre[0] + radius * x, centre[1] + radius * y];
  });
}

/** The point at distance 1 in the direction of a vector. */
export function onBall(direction: Point, p: number): Point {
  const length = norm(direction, p);
  return length > 0 ? [direction[0] / length, direction[1] / length] : [0, 0];
}

/** The p-norm of a few differences, for drawing alone: distances that are read come from `evaluate`. */
export function norm(differences: readonly number[], p: number): number {
  const sizes = differences.map(Math.abs);
  const largest = Math.max(0, ...sizes);
  if (p === Infinity || largest === 0) return largest;
  return largest * sizes.reduce((sum, size) => sum + (size / largest) ** p, 0) ** (1 / p);
}

/**
 * The radius of the cut through a ball by the plane that is drawn, when the coordinates that are not drawn already take up
 * `rest` of the distance. 0 where the ball does not reach the plane.
 */
export function cutRadius(radius: number, rest: number, p: number): number {
  if (!(radius > rest)) return 0;
  if (p === Infinity || rest === 0) return radius;
  return radius * (1 - (rest / radius) ** p) ** (1 / p);
}
