import { linear } from '../../../charts/linear';
import type { Transition } from '../../../scene/transitions';
import type { LineSpec } from './element';

type Interval = readonly [number, number];

function nice(from: number, to: number): Interval {
  return linear([from, to], [0, 1]).nice(6).domain();
}

/** The usual interval, or a round one that also holds the values. */
function widened(usual: Interval, values: readonly number[]): Interval {
  const all = [...usual, ...values.filter((value) => Number.isFinite(value))];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (low === usual[0] && high === usual[1]) return usual;
  const air = (high - low) * 0.06;
  return nice(low < usual[0] ? low - air : low, high > usual[1] ? high + air : high);
}

/** Axes that show the prediction, the target and the given losses, none narrower than the usual ones. */
export function fitView(
  spec: LineSpec,
  xs: readonly number[],
  losses: readonly number[],
): Transition {
  const x = widened(spec.domain, xs);
  const loss = widened(spec.lossRange, losses);
  return (scene) => ({
    ...scene,
    view: { ...(x === spec.domain ? {} : { x }), ...(loss === spec.lossRange ? {} : { loss }) },
  });
}

/** Back to the definition's axes. */
export function usualView(): Transition {
  return (scene) => ({ ...scene, view: {} });
}
