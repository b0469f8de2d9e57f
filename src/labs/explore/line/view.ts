import { contractOf } from '../../../losses/known';
import type { Scene } from '../../../scene/scene';
import type { LineSpec } from './element';

type Interval = readonly [number, number];

/** The three axes of the view. They depend on the definition and on what was asked for, never on what is dragged. */
export interface View {
  readonly x: Interval;
  readonly loss: Interval;
  readonly gradient: Interval;
}

/** The upright axes of the tallest of the losses that are shown. */
export function withPins(spec: LineSpec, pins: Scene['pins']): LineSpec {
  return pins.reduce((tallest, { loss }) => {
    const { lossRange, gradientRange } = { ...spec, ...contractOf(loss)?.scene };
    return lossRange[1] > tallest.lossRange[1] ? { ...spec, lossRange, gradientRange } : tallest;
  }, spec);
}

const size = ([from, to]: Interval) => Math.max(Math.abs(from), Math.abs(to));

export function viewOf(view: Scene['view'], spec: LineSpec): View {
  const x = view.x ?? spec.domain;
  const wider = view.x ? Math.max(1, size(view.x) / size(spec.domain)) : 1;
  const [low, high] = spec.gradientRange;
  return { x, loss: view.loss ?? spec.lossRange, gradient: [low * wider, high * wider] };
}

/** Whether an axis shows a value; what is not a number is not missed. */
export function shows([low, high]: Interval, value: number): boolean {
  return Number.isNaN(value) || (value >= low && value <= high);
}
