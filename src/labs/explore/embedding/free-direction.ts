import type { PlaneView } from '../plane/zoom';

type Point = readonly [number, number];

const directions = 16;

/**
 * The direction from a centre in which a label at a distance stands freest: inside the plane and farthest from the other marks. Of
 * equals the first, counted from the right against the clock.
 */
export function freeDirection(
  centre: Point,
  distance: number,
  marks: readonly Point[],
  view: PlaneView,
): Point {
  let best: Point = [1, 0];
  let most = -Infinity;
  for (let i = 0; i < directions; i++) {
    const angle = (i / directions) * 2 * Math.PI;
    const direction: Point = [Math.cos(angle), Math.sin(angle)];
    const [x, y] = [centre[0] + distance * direction[0], centre[1] + distance * direction[1]];
    const beyond = Math.max(view.x[0] - x, x - view.x[1], view.y[0] - y, y - view.y[1], 0);
    const nearest = Math.min(...marks.map(([mx, my]) => Math.hypot(mx - x, my - y)));
    const room = nearest - 10 * beyond;
    if (room > most + 1e-9) [best, most] = [direction, room];
  }
  return best;
}
