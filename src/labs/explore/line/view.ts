import { linear } from '../../../charts/linear';
import { contractOf } from '../../../losses/known';
import type { Scene } from '../../../scene/scene';
import type { Transition } from '../../../scene/transitions';
import type { LineSpec } from './element';

type Interval = readonly [number, number];

/** The three axes of the view. They depend on the definition and on what was asked for, never on what is dragged. */
export interface View {
  readonly x: Interval;
  readonly loss: Interval;
  readonly gradient: Interval;
}

/** Upright axes that are tall enough for the losses laid over it too. */
export function withPins(spec: LineSpec, pins: Scene['pins']): LineSpec {
  return pins.reduce((all, { loss }) => {
    const other = contractOf(loss)?.scene;
    if (other?.kind !== 'line') return all;
    const hull = (axis: 'lossRange' | 'gradientRange'): Interval => [
      Math.min(all[axis][0], other[axis][0]),
      Math.max(all[axis][1], other[axis][1]),
    ];
    return { ...all, lossRange: hull('lossRange'), gradientRange: hull('gradientRange') };
  }, spec);
}

const size = ([from, to]: Interval) => Math.max(Math.abs(from), Math.abs(to));

export function viewOf(view: Scene['view'], spec: LineSpec): View {
  const x = view.x ?? spec.domain;
  const wider = view.x ? Math.max(1, size(view.x) / size(spec.domain)) : 1;
  const [low, high] = spec.gradientRange;
  return { x, loss: view.loss ?? spec.lossRange, gradient: [low * wider, high * wider] };
}

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

/** Whether an axis shows a value; what is not a number is not missed. */
export function shows([low, high]: Interval, value: number): boolean {
  return Number.isNaN(value) || (value >= low && value <= high);
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
