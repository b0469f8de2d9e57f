import type { LossCurve } from './loss-curve';
import { rootBetween, sumAt } from './sums';

/** Every minimiser of a convex objective: the two ends, which are the same where it is one. */
export type Ends = readonly [number, number];

/** The minimisers of a location for a convex loss. `y` is sorted. */
export function convexLocation(curve: LossCurve, y: Float64Array): Ends {
  return curve.straight ? straightLocation(curve, y) : smoothLocation(curve, y);
}

/** Absolute and pinball loss: the slope changes at points alone, by the same step at each, so that counting finds the quantile. */
function straightLocation({ jump }: LossCurve, y: Float64Array): Ends {
  const [below, above] = [-jump[0], jump[1]];
  const n = y.length;
  // Right of the k-th point the slope is k·above − (n − k)·below; a tie in float32 is a tie.
  const tolerance = 1e-6 * n * (above + below);
  for (let k = 1; k <= n; k += 1) {
    const slope = k * above - (n - k) * below;
    if (slope < -tolerance) continue;
    const here = y[k - 1] ?? 0;
    return [here, slope <= tolerance ? (y[k] ?? here) : here];
  }
  const last = y.at(-1) ?? 0;
  return [last, last];
}

function smoothLocation(curve: LossCurve, y: Float64Array): Ends {
  const [low, high] = [y[0] ?? 0, y.at(-1) ?? 0];
  const theta = rootBetween(curve, y, low, high, y[y.length >> 1] ?? 0);
  const sums = new Float64Array(3);
  sumAt(curve, y, theta, sums);
  // A slope that float32 cannot tell from 0.
  const tolerance = 3e-7 * Math.abs(sums[1] ?? 0) + 1e-7 * pullAt(curve, y, theta);
  const [slope, bend] = [sums[1] ?? 0, sums[2] ?? 0];
  if (Math.abs(slope) > tolerance || bend * (high - low) > 1e3 * tolerance) return [theta, theta];
  const left = edge(curve, y, low, theta, (value) => value < -tolerance);
  const right = edge(curve, y, high, theta, (value) => value > tolerance);
  return right - left > 1e-6 * (high - low) ? [left, right] : [theta, theta];
}

/** Σ|ψ|: what cancels at the minimum. */
function pullAt(curve: LossCurve, y: Float64Array, theta: number): number {
  const at = new Float64Array(3);
  return y.reduce((total, value) => {
    curve.look(theta - value, at);
    return total + Math.abs(at[1] ?? 0);
  }, 0);
}

/** The last place, coming from `outside`, where the slope is `steep`. */
function edge(
  curve: LossCurve,
  y: Float64Array,
  outside: number,
  inside: number,
  isSteep: (slope: number) => boolean,
): number {
  const sums = new Float64Array(3);
  let [far, near] = [outside, inside];
  sumAt(curve, y, far, sums);
  if (!isSteep(sums[1] ?? 0)) return far;
  for (let step = 0; step < 50; step += 1) {
    const middle = (far + near) / 2;
    sumAt(curve, y, middle, sums);
    if (isSteep(sums[1] ?? 0)) far = middle;
    else near = middle;
  }
  return near;
}
