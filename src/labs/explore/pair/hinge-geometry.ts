type Point = readonly [x: number, y: number];
type Line = readonly [from: Point, to: Point];

/** The lines of a pair's plane, in its own units. */
export interface HingeGeometry {
  /** Where the two scores are equal. */
  readonly tie: Line;
  /** Where the loss becomes zero; null where it lies outside the plane. */
  readonly hinge: Line | null;
  /** Between the two: the margin. */
  readonly band: readonly Point[];
}

/** The part of the line x − y = `difference` inside a square plane. */
export function diagonal(difference: number, [low, high]: readonly [number, number]): Line | null {
  if (!(Math.abs(difference) < high - low)) return null;
  return difference >= 0
    ? [
        [low + difference, low],
        [high, high - difference],
      ]
    : [
        [low, low - difference],
        [high + difference, high],
      ];
}

/** Tie, hinge and the band of the margin for max(0, −target·(x − y) + margin); the hinge is at x − y = `hingeAt`. */
export function hingeGeometry(hingeAt: number, domain: readonly [number, number]): HingeGeometry {
  const [low, high] = domain;
  const tie: Line = [
    [low, low],
    [high, high],
  ];
  const hinge = diagonal(hingeAt, domain);
  return { tie, hinge, band: hinge ? [...tie, hinge[1], hinge[0]] : [] };
}
