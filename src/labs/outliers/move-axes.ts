import type { AxisPlan } from './location/axis';
import type { PlanePlan } from './plane/plane-axes';

type Interval = readonly [number, number];

/** An axis is narrowed at most to this part of its usual width, or widened to that many times it. */
const most = 256;

/** An interval narrowed (factor under 1) or widened about a value. */
export function zoomed([from, to]: Interval, factor: number, about: number): Interval {
  return [about + (from - about) * factor, about + (to - about) * factor];
}

/** An interval moved by a share of its width. */
export function moved([from, to]: Interval, share: number): Interval {
  const step = (to - from) * share;
  return [from + step, to + step];
}

function isWithin([from, to]: Interval, usual: Interval): boolean {
  const ratio = (to - from) / (usual[1] - usual[0]);
  return ratio <= most && ratio >= 1 / most;
}

/** The part at the crowd's scale, which must stay between what is beyond the breaks; as it was where it would not. */
export function withMain(plan: AxisPlan, main: Interval, usual: AxisPlan): AxisPlan {
  const [low, high] = [plan.left?.[1] ?? -Infinity, plan.isRightTaken ? plan.right[0] : Infinity];
  const [from, to] = [Math.max(low, main[0]), Math.min(high, main[1])];
  if (!(from < to) || !isWithin([from, to], usual.main)) return plan;
  if (plan.isRightTaken) return { ...plan, main: [from, to] };
  // Room to drag a point into lies behind the crowd.
  const width = to - from;
  const far = Math.max(usual.right[1], to + 4 * width);
  return { ...plan, main: [from, to], right: [Math.max(to + width, usual.right[0]), far] };
}

/** Both axes of a plane moved in the same way; as they were where they would be too narrow or too wide. */
export function withPlane(
  plan: PlanePlan,
  usual: PlanePlan,
  x: (axis: Interval) => Interval,
  y: (axis: Interval) => Interval,
): PlanePlan {
  const next = { x: x(plan.x), y: y(plan.y) };
  return isWithin(next.x, usual.x) && isWithin(next.y, usual.y) ? next : plan;
}
