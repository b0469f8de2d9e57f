import { NotExpressible, type Tensor } from '../losses/forward';
import { sizeOf } from '../tensors/tensor';
import type { Call, Sweep, SweepAxis, SweepCall } from './api';
import { argumentsOf, floatingTensors, named } from './arguments';
import type { React } from './evaluate';
import { differentiate } from './gradients';
import {
  isUnbatched,
  layGrid,
  pointsOf,
  type Grid,
  type ParameterAxis,
  type TensorAxis,
} from './grid';
import { guarded } from './guard';
import { failed, prepare, type Prepared } from './prepare';
import { denominatorOf, perElement } from './reduce';
import { tf } from './tf';

/** Numbers in one tensor of a sweep beyond which it is refused: 16 MB each, and several are alive at once. */
const largest = 4_194_304;

/**
 * Evaluates a grid. Axes that move tensors are one batch: the reduction is applied per grid point, so one backward pass of the sum
 * gives every point's gradient. Axes that move a parameter, and losses whose rows interact, go step by step. The call's `gradOutput`
 * is not used: gradients are those of each point's value.
 */
export function sweep({ call, axes }: SweepCall, react?: React): Sweep {
  const raised = react?.(call) ?? null;
  if (raised) return { kind: 'raises', raised };
  const prepared = prepare(call);
  if ('kind' in prepared) return prepared;
  const unknown = axes.find((axis) => !moves(prepared, axis));
  if (unknown) return failed('not-expressible', 'a sweep moves what the call does not have');
  const sizes = Object.values({ ...call.inputs, ...call.targets }).map(({ data }) => data.length);
  if (pointsOf(axes) * Math.max(...sizes) > largest)
    return failed('too-large', `${String(pointsOf(axes))} points`);
  return guarded(() => sweepPrepared(call, prepared, axes));
}

function moves({ state, contract, computation }: Prepared, axis: SweepAxis): boolean {
  if ('tensor' in axis) return axis.tensor in state.inputs || axis.tensor in state.targets;
  const { parameter } = axis;
  const extra = computation.extra ?? [];
  return contract.parameters.some(({ name }) => name === parameter) || extra.includes(parameter);
}

/** Whether the points of a sweep can be one batch. Rows that are shared by several, which the op repeats, cannot join theirs. */
function canJoin({ contract, state }: Prepared): boolean {
  if (contract.batch !== 'rows' || isUnbatched(contract, state))
    return contract.batch !== 'coupled';
  const tensors = Object.values({ ...state.inputs, ...state.targets });
  return new Set(tensors.map(({ shape }) => shape[0])).size === 1;
}

interface Result {
  readonly value: Float32Array;
  readonly grads: Record<string, Float32Array>;
}

function sweepPrepared(call: Call, prepared: Prepared, axes: readonly SweepAxis[]): Sweep {
  const goesAlone = !canJoin(prepared);
  const stepped = (axis: SweepAxis) => 'parameter' in axis || goesAlone;
  const [first, second] = axes;
  const loop = axes.filter(stepped);
  const batch = axes.filter((axis): axis is TensorAxis => 'tensor' in axis && !stepped(axis));
  const steps = pointsOf(loop);
  const result = allocate(prepared, pointsOf(axes));
  // A stepped axis behind a batched one interleaves its points with the batch's.
  const interleaved = first !== undefined && second !== undefined && !stepped(first);
  const stride = interleaved ? steps : 1;
  for (let step = 0; step < steps; step += 1) {
    const state = stepState(prepared, loop, step);
    const part = evaluateGrid(call, { ...prepared, state }, batch);
    const offset = interleaved ? step : step * pointsOf(batch);
    copy(prepared, part, result, offset, stride);
  }
  return { kind: 'sweep', ...result };
}

function allocate({ differentiate: names, state }: Prepared, points: number): Result {
  const tensors = { ...state.inputs, ...state.targets };
  return {
    value: new Float32Array(points),
    grads: Object.fromEntries(
      names.map((name) => [name, new Float32Array(points * sizeOf(tensors[name]?.shape ?? []))]),
    ),
  };
}

function copy(prepared: Prepared, part: Result, whole: Result, offset: number, stride: number) {
  part.value.forEach((value, point) => {
    whole.value[offset + point * stride] = value;
  });
  for (const name of prepared.differentiate) {
    const from = part.grads[name];
    const into = whole.grads[name];
    if (!from || !into) continue;
    const size = from.length / part.value.length;
    for (let point = 0; point < part.value.length; point += 1)
      into.set(from.subarray(point * size, (point + 1) * size), (offset + point * stride) * size);
  }
}

/** The state of one step along the axes that are not batched. */
function stepState({ state }: Prepared, loop: readonly SweepAxis[], step: number) {
  let remaining = pointsOf(loop);
  return loop.reduce((moved, axis) => {
    remaining /= axis.values.length;
    const value = axis.values[Math.floor(step / remaining) % axis.values.length] ?? 0;
    return 'parameter' in axis
      ? withParameter(moved, axis, value)
      : withElement(moved, axis, value);
  }, state);
}

type State = Prepared['state'];

function withParameter(state: State, { parameter }: ParameterAxis, value: number): State {
  return { ...state, params: { ...state.params, [parameter]: value } };
}

function withElement(state: State, axis: TensorAxis, value: number): State {
  const group = axis.tensor in state.inputs ? 'inputs' : 'targets';
  const base = state[group][axis.tensor];
  if (!base) return state;
  const data = base.data.map((old, i) =>
    axis.index === undefined || axis.index === i ? value : old,
  );
  return { ...state, [group]: { ...state[group], [axis.tensor]: { ...base, data } } };
}

/** One batch: all points of the axes at once. */
function evaluateGrid(call: Call, prepared: Prepared, axes: readonly TensorAxis[]): Result {
  const grid = layGrid(prepared.contract, prepared.state, axes);
  const onGrid = { ...prepared, state: grid.state };
  const tensors = floatingTensors(grid.state);
  const inputs = named(prepared.differentiate, tensors);
  const value = () => {
    const elements = prepared.computation.forward(tf, argumentsOf(onGrid, tensors));
    if (elements.size === 0) throw new NotExpressible('a sweep over no element');
    const averaged = perElement(prepared.computation, grid.state, call.reduction, elements);
    return reduceRows(call, prepared, grid, averaged);
  };
  const result = differentiate(value, inputs);
  return {
    value: result.value.dataSync<'float32'>(),
    grads: Object.fromEntries(
      prepared.differentiate.map((name, i) => [
        name,
        result.gradients[i]?.dataSync<'float32'>() ?? new Float32Array(inputs[i]?.size ?? 0),
      ]),
    ),
  };
}

function reduceRows(call: Call, prepared: Prepared, grid: Grid, elements: Tensor): Tensor {
  const { points } = grid;
  const sums = tf.sum(tf.reshape(elements, [points, elements.size / points]), 1);
  const denominator = (point: number) => {
    // The loss's own shape at one point matters by its size alone to every denominator.
    const shape = [elements.size / points];
    return denominatorOf(prepared.computation, grid.at(point), call.reduction, shape);
  };
  if (call.reduction === 'none' || call.reduction === 'sum') return sums;
  if (!grid.targetMoves) return tf.div(sums, tf.scalar(denominator(0)));
  const each = Float32Array.from({ length: points }, (_, point) => denominator(point));
  return tf.div(sums, tf.tensor(each, [points], 'float32'));
}
