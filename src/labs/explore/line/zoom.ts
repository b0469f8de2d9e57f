import type { Transition } from '../../../scene/transitions';
import type { LineSpec } from './element';
import type { View } from './view';

type Interval = readonly [number, number];

/** How far the axes may be narrowed or widened against the usual ones. */
const least = 1 / 64;
const most = 64;

function round(value: number, width: number): number {
  const unit = 10 ** (Math.floor(Math.log10(width)) - 3);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

/** Ends on a grain that the eye does not see, so that the link stays short. */
export function rounded([from, to]: Interval): Interval {
  const width = to - from;
  return [round(from, width), round(to, width)];
}

function within([from, to]: Interval, limits: Interval | null): Interval {
  if (!limits) return [from, to];
  return [Math.max(from, limits[0]), Math.min(to, limits[1])];
}

/** Where the axis may not go beyond: a probability has no value outside 0 and 1. */
function limitsOf(spec: LineSpec): Interval | null {
  return spec.axis === 'probability' ? [0, 1] : null;
}

/** Axes narrowed (factor under 1) or widened about a value of x; the loss axis keeps its 0. Nothing changes beyond 64 times either way. */
export function zoomView(spec: LineSpec, view: View, factor: number, about: number): Transition {
  const [from, to] = view.x;
  const width = (to - from) * factor;
  const usual = spec.domain[1] - spec.domain[0];
  if (width < usual * least || width > usual * most) return (scene) => scene;
  const x = rounded(
    within([about + (from - about) * factor, about + (to - about) * factor], limitsOf(spec)),
  );
  const loss = rounded([view.loss[0] * factor, view.loss[1] * factor]);
  return (scene) => ({ ...scene, view: { x, loss } });
}

/** Axes moved by a share of the width of x. */
export function panView(spec: LineSpec, view: View, share: number): Transition {
  const [from, to] = view.x;
  const limits = limitsOf(spec);
  const wanted = (to - from) * share;
  const step = limits ? Math.min(Math.max(wanted, limits[0] - from), limits[1] - to) : wanted;
  if (step === 0) return (scene) => scene;
  const x = rounded([from + step, to + step]);
  return (scene) => ({ ...scene, view: { ...scene.view, x } });
}
