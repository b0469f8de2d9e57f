/** An arrow's outline: where the shaft ends and the corners of the head. */
export interface ArrowShape {
  readonly shaft: readonly [number, number, number, number] | null;
  /** Points of the head, `x,y x,y x,y`. */
  readonly head: string;
}

/**
 * The shape of an arrow from (x1, y1) to (x2, y2) with a head of the given length and width. A short arrow keeps its tip: the head
 * shrinks to the arrow's length and never turns round. Null where there is no length to draw.
 */
export function arrowShape(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  head: { readonly length: number; readonly width: number },
): ArrowShape | null {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!(length > 0) || !Number.isFinite(length)) return null;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const headLength = Math.min(head.length, length);
  // The width shrinks more slowly than the length, so that a small pull is still seen to point.
  const halfWidth = (head.width / 2) * Math.max(headLength / head.length, 0.45);
  const [bx, by] = [x2 - ux * headLength, y2 - uy * headLength];
  const corner = (side: 1 | -1) =>
    `${round(bx - side * uy * halfWidth)},${round(by + side * ux * halfWidth)}`;
  return {
    shaft: length > headLength ? [x1, y1, bx + ux * 0.5, by + uy * 0.5] : null,
    head: `${round(x2)},${round(y2)} ${corner(1)} ${corner(-1)}`,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
