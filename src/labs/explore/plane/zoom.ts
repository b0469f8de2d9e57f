import type { Scene } from '../../../scene/scene';
import type { Transition } from '../../../scene/transitions';
import { rounded } from '../line/zoom';

type Interval = readonly [number, number];
type Point = readonly [x: number, y: number];

/** The two axes of a plane. */
export interface PlaneView {
  readonly x: Interval;
  readonly y: Interval;
}

/** How far the axes may be narrowed or widened against the usual ones. */
const most = 64;

/** The axes that the user asked for; the definition's where nothing was. */
export function planeView(view: Scene['view'], usual: PlaneView): PlaneView {
  return { x: view.x ?? usual.x, y: view.y ?? usual.y };
}

/** Both axes narrowed (factor under 1) or widened about a point. Nothing changes beyond 64 times either way. */
export function zoomPlane(
  usual: PlaneView,
  now: PlaneView,
  factor: number,
  [x, y]: Point,
): Transition {
  const ratio = ((now.x[1] - now.x[0]) * factor) / (usual.x[1] - usual.x[0]);
  if (ratio > most || ratio < 1 / most) return (scene) => scene;
  const about = ([from, to]: Interval, at: number) =>
    rounded([at + (from - at) * factor, at + (to - at) * factor]);
  return withView({ x: about(now.x, x), y: about(now.y, y) }, usual);
}

/** Both axes moved by shares of their widths. */
export function panPlane(usual: PlaneView, now: PlaneView, right: number, up: number): Transition {
  const moved = ([from, to]: Interval, share: number) => {
    const step = (to - from) * share;
    return rounded([from + step, to + step]);
  };
  return withView({ x: moved(now.x, right), y: moved(now.y, up) }, usual);
}

/** Axes that show all points with some air, none narrower than the usual ones; a square stays one. */
export function fitPlane(usual: PlaneView, points: readonly Point[]): Transition {
  const ends = (axis: 'x' | 'y', values: readonly number[]) => {
    const all = [...usual[axis], ...values.filter(Number.isFinite)];
    return {
      low: Math.min(...all),
      high: Math.max(...all),
      width: usual[axis][1] - usual[axis][0],
    };
  };
  const [x, y] = [
    ends(
      'x',
      points.map(([at]) => at),
    ),
    ends(
      'y',
      points.map(([, at]) => at),
    ),
  ];
  const share = Math.max(...[x, y].map(({ low, high, width }) => (high - low) / width));
  if (share === 1) return usualPlane();
  const fitted = ({ low, high, width }: typeof x) => {
    const [middle, half] = [(low + high) / 2, (width * share * 1.12) / 2];
    return rounded([middle - half, middle + half]);
  };
  return withView({ x: fitted(x), y: fitted(y) }, usual);
}

/** Back to the definition's axes. */
export function usualPlane(): Transition {
  return (scene) => ({ ...scene, view: without(scene.view) });
}

/** Whether the axes show a point; what is not a number is not missed. */
export function showsPoint({ x, y }: PlaneView, point: Point): boolean {
  const within = ([low, high]: Interval, at: number) => !(at < low || at > high);
  return within(x, point[0]) && within(y, point[1]);
}

const same = (a: Interval, b: Interval) => a[0] === b[0] && a[1] === b[1];

function without({ x: _x, y: _y, ...rest }: Scene['view']): Scene['view'] {
  return rest;
}

function withView({ x, y }: PlaneView, usual: PlaneView): Transition {
  return (scene) => ({
    ...scene,
    view: {
      ...without(scene.view),
      ...(!same(x, usual.x) && { x }),
      ...(!same(y, usual.y) && { y }),
    },
  });
}
