import { ticks } from 'd3';
import type { Request, Response, SweepCall } from '../../../compute/api';
import type { LossState } from '../../../losses/contract';
import { contractOf } from '../../../losses/known';
import type { Pinned, Scene } from '../../../scene/scene';
import { elementOf, parametersAt, type LineSpec } from './element';

/** One loss over the visible x axis. */
export interface Curve {
  readonly loss: ArrayLike<number>;
  readonly gradient: ArrayLike<number>;
}

/** What the picture asks for: the same values of x for the focus and every pinned loss. */
export interface SweepPlan {
  /** The losses in the order of the sweeps, the focus first. */
  readonly losses: readonly string[];
  readonly xs: readonly number[];
  readonly request: Request;
  /** Kinks inside the view, for the focus first, then for each pin. */
  readonly kinks: readonly (readonly number[])[];
}

/** About how many values of x a curve is sampled at: every third pixel of a wide stage. */
const points = 256;

/** Distance, as a share of the view, at which a kink's one-sided slopes are taken. */
const beside = 2e-5;

/** The scalar problem of the shown element through one loss, at a prediction that the sweep replaces. */
function stateAt(scene: Scene, params: LossState['params'], spec: LineSpec): LossState {
  const element = elementOf(spec, scene, scene.sample);
  const input = scene.inputs[spec.input];
  const target = scene.targets[spec.target];
  if (!input || !target) throw new Error('elementOf checked both');
  return {
    inputs: { [spec.input]: { ...input, shape: [1], data: [0] } },
    targets: { [spec.target]: { ...target, shape: [1], data: [element.target] } },
    params: parametersAt(params, element.shape, element.index),
  };
}

function marksOf(loss: string, state: LossState): { kinks: number[]; corners: number[] } {
  const spec = contractOf(loss)?.scene;
  if (spec?.kind !== 'line') return { kinks: [], corners: [] };
  return {
    kinks: [...spec.kinks(state)],
    corners: (spec.brackets?.(state) ?? []).map((bracket) => bracket.at),
  };
}

function callOver(loss: string, state: LossState, input: string, xs: readonly number[]): SweepCall {
  return {
    call: { loss, ...state, reduction: 'none', differentiate: [input] },
    axes: [{ tensor: input, values: xs }],
  };
}

/** Even values of x with round numbers, the ends, each kink with a neighbour on either side, corners and the target. */
export function planSweep(
  scene: Scene,
  spec: LineSpec,
  [from, to]: readonly [number, number],
): SweepPlan {
  const losses: readonly Pinned[] = [{ loss: scene.loss, params: scene.params }, ...scene.pins];
  const states = losses.map((pinned) => stateAt(scene, pinned.params, spec));
  const marks = losses.map(({ loss }, i) => {
    const state = states[i];
    return state ? marksOf(loss, state) : { kinks: [], corners: [] };
  });
  const visible = (x: number) => x >= from && x <= to;
  const kinks = marks.map((mark) => mark.kinks.filter(visible));
  const eps = (to - from) * beside;
  const xs = [
    from,
    ...ticks(from, to, points),
    to,
    ...kinks.flat().flatMap((kink) => [kink - eps, kink, kink + eps]),
    ...marks.flatMap((mark) => mark.corners),
    elementOf(spec, scene, scene.sample).target,
  ].filter(visible);
  const sorted = [...new Set(xs)].toSorted((a, b) => a - b);
  const sweeps = losses.flatMap(({ loss }, i) => {
    const state = states[i];
    return state ? [callOver(loss, state, spec.input, sorted)] : [];
  });
  return {
    losses: losses.map(({ loss }) => loss),
    xs: sorted,
    request: { evaluations: [], sweeps },
    kinks,
  };
}

/** The curves of an answer, null where a loss raised or failed. */
export function curvesOf(response: Response, input: string): readonly (Curve | null)[] {
  return response.sweeps.map((sweep) => {
    if (sweep.kind !== 'sweep') return null;
    const gradient = sweep.grads[input];
    return gradient ? { loss: sweep.value, gradient } : null;
  });
}
