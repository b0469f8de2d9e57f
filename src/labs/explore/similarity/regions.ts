/** A class of a linear layer over the plane: its vector and its bias. */
export interface PlaneClass {
  readonly vector: readonly [x: number, y: number];
  readonly bias: number;
}

type Point = readonly [x: number, y: number];

/** What a class's logit at a point has ahead of another's. */
function lead(a: PlaneClass, b: PlaneClass, [x, y]: Point): number {
  return (a.vector[0] - b.vector[0]) * x + (a.vector[1] - b.vector[1]) * y + a.bias - b.bias;
}

/** The part of a convex polygon in which `a` is ahead of `b`. */
function cut(polygon: readonly Point[], a: PlaneClass, b: PlaneClass): readonly Point[] {
  return polygon.flatMap((point, i): readonly Point[] => {
    const next = polygon[(i + 1) % polygon.length] ?? point;
    const [here, there] = [lead(a, b, point), lead(a, b, next)];
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const part = here / (here - there);
    return [
      ...kept,
      [point[0] + part * (next[0] - point[0]), point[1] + part * (next[1] - point[1])] as const,
    ];
  });
}

/** Where each class has the largest logit, as a polygon inside the plane; empty for a class that never has. */
export function regionsOf(
  classes: readonly PlaneClass[],
  [left, right]: readonly [number, number],
  [low, high]: readonly [number, number],
): readonly (readonly Point[])[] {
  const plane: readonly Point[] = [
    [left, low],
    [right, low],
    [right, high],
    [left, high],
  ];
  return classes.map((own) =>
    classes.reduce((part, other) => (other === own ? part : cut(part, own, other)), plane),
  );
}
