import { dashOf } from '../../../charts/dashes';
import type { LossState } from '../../../losses/contract';
import { contractOf } from '../../../losses/known';
import type { Scene } from '../../../scene/scene';
import { scalar } from '../../../tensors/tensor';
import type { Element, LineSpec } from './element';
import type { Reading, Readings } from './readings';
import { heightAt } from './samples';
import type { Curve } from './sweep';

/** One loss in the picture: its curve, what was evaluated, where it stands now. */
export interface Trace {
  readonly key: string;
  readonly id: string;
  readonly short: string;
  /** Index among the pinned losses; null for the focus. */
  readonly pin: number | null;
  readonly params: LossState['params'];
  /** Null for the focus, which is drawn solid. */
  readonly dash: string | null;
  readonly curve: Curve | null;
  readonly kinks: readonly number[];
  /** Left out by the link: neither its curve nor its numbers may show. */
  readonly hidden: boolean;
  /** Evaluated numbers; printed. */
  readonly reading: Reading | null;
  /** Height of curve and gradient at the prediction of this very frame; drawn, never printed. */
  readonly loss: number;
  readonly gradient: number;
}

interface Parts {
  readonly scene: Scene;
  readonly prediction: number;
  readonly xs: readonly number[];
  /** Losses, curves and kinks of the last answered sweep, the focus first. */
  readonly swept: readonly string[];
  readonly curves: readonly (Curve | null)[];
  readonly kinks: readonly (readonly number[])[];
  readonly readings: Readings | null;
  readonly hidden: (id: string) => boolean;
}

/** The focus and the pinned losses in order. While the evaluation is a frame behind the drag, marks ride on the sweep. */
export function tracesOf({
  scene,
  prediction,
  xs,
  swept,
  curves,
  kinks,
  readings,
  hidden,
}: Parts): readonly Trace[] {
  const losses = [{ loss: scene.loss, params: scene.params }, ...scene.pins];
  return losses.map(({ loss, params }, i) => {
    // A pin may have come or gone since the answer: its curve goes by name.
    const at = i === 0 && swept[0] === loss ? 0 : swept.indexOf(loss, 1);
    const curve = curves[at] ?? null;
    const reading = i === 0 ? (readings?.focus ?? null) : (readings?.pinned[i - 1] ?? null);
    const exact = reading !== null && readings?.scene === scene;
    const height = (ys: ArrayLike<number> | undefined, evaluated: number | undefined) => {
      const drawn = exact || !ys ? NaN : heightAt(xs, ys, prediction);
      return Number.isNaN(drawn) ? (evaluated ?? NaN) : drawn;
    };
    return {
      key: `${loss} ${i}`,
      id: loss,
      short: contractOf(loss)?.short ?? loss,
      pin: i === 0 ? null : i - 1,
      params,
      dash: i === 0 ? null : dashOf(i - 1),
      curve,
      kinks: kinks[at] ?? [],
      hidden: i > 0 && hidden(loss),
      reading,
      loss: height(curve?.loss, reading?.loss),
      gradient: height(curve?.gradient, reading?.gradient),
    };
  });
}

/** The scalar problem of a trace's loss, on which its thresholds depend. */
export function stateOf(trace: Trace, spec: LineSpec, element: Element): LossState {
  return {
    inputs: { [spec.input]: scalar(element.prediction) },
    targets: { [spec.target]: scalar(element.target) },
    params: trace.params,
  };
}
