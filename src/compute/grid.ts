import type { LossContract, LossState } from '../losses/contract';
import { NotExpressible } from '../losses/forward';
import { sizeOf, type Shape, type TensorData } from '../tensors/tensor';
import type { SweepAxis } from './api';

export type TensorAxis = Extract<SweepAxis, { readonly tensor: string }>;
export type ParameterAxis = Extract<SweepAxis, { readonly parameter: string }>;

/** A call's state repeated once per grid point, with the points' values set. */
export interface Grid {
  /** Every tensor with the points in front. */
  readonly state: LossState;
  readonly points: number;
  /** The state of one point, for denominators that depend on a swept target. */
  readonly at: (point: number) => LossState;
  /** Whether a target moves along an axis. */
  readonly targetMoves: boolean;
}

/** The points of the axes, the first axis slowest. No axis is one point. */
export function pointsOf(axes: readonly SweepAxis[]): number {
  return axes.reduce((points, { values }) => points * values.length, 1);
}

/**
 * The shape with the points in front. `elementwise`: a new leading axis, sizes of 1 after it up to the widest argument, so that
 * broadcasting stays what it was. `rows`: the points join the batch; an unbatched call becomes one. `stacked`: a new leading axis.
 */
function withPoints(
  batch: LossContract['batch'],
  shape: Shape,
  points: number,
  rank: number,
  unbatched: boolean,
): Shape {
  // Its steps are evaluated one by one: there is no axis to add.
  if (batch === 'coupled') return shape;
  if (batch === 'rows' && !unbatched) return [points * (shape[0] ?? 1), ...shape.slice(1)];
  const padding = batch === 'elementwise' ? rank - shape.length : 0;
  return [points, ...Array.from({ length: padding }, () => 1), ...shape];
}

/** Whether the first input is one row, which its loss takes without a batch. */
export function isUnbatched({ inputs: [first] }: LossContract, { inputs }: LossState): boolean {
  const rank = inputs[first?.name ?? '']?.shape.length;
  return rank === 1 && first?.shapes.some((shape) => shape.length === 1) === true;
}

/** Lays out the grid of a call over axes that each move a tensor's elements. */
export function layGrid(
  contract: LossContract,
  state: LossState,
  axes: readonly TensorAxis[],
): Grid {
  // One point is the call itself: a loss whose shapes say what is time and what is batch bears no axis in front.
  if (axes.length === 0) return { state, points: 1, targetMoves: false, at: () => state };
  const points = pointsOf(axes);
  const all = { ...state.inputs, ...state.targets, ...tensorParameters(state) };
  const rank = Math.max(...Object.values(all).map(({ shape }) => shape.length));
  const unbatched = isUnbatched(contract, state);
  const expand = (name: string, base: TensorData): TensorData => ({
    dtype: base.dtype,
    shape: withPoints(contract.batch, base.shape, points, rank, unbatched),
    data: repeat(name, base, axes, points),
  });
  const each = (tensors: Readonly<Record<string, TensorData>>) =>
    Object.fromEntries(Object.entries(tensors).map(([name, base]) => [name, expand(name, base)]));
  const inputs = each(state.inputs);
  const targets = each(state.targets);
  return {
    state: { inputs, targets, params: state.params },
    points,
    targetMoves: axes.some(({ tensor }) => tensor in state.targets),
    at: (point) => ({
      ...state,
      targets: Object.fromEntries(
        Object.entries(state.targets).map(([name, base]) => {
          const size = sizeOf(base.shape);
          const data = targets[name]?.data.slice(point * size, (point + 1) * size) ?? [];
          return [name, { ...base, data }];
        }),
      ),
    }),
  };
}

function tensorParameters(state: LossState): Record<string, TensorData> {
  return Object.fromEntries(
    Object.entries(state.params).filter(
      (entry): entry is [string, TensorData] => typeof entry[1] === 'object' && entry[1] !== null,
    ),
  );
}

function repeat(
  name: string,
  base: TensorData,
  axes: readonly TensorAxis[],
  points: number,
): number[] {
  const size = base.data.length;
  const data: number[] = [];
  for (let point = 0; point < points; point += 1)
    for (let i = 0; i < size; i += 1) data.push(base.data[i] ?? 0);
  let stride = points;
  for (const axis of axes) {
    stride /= axis.values.length;
    if (axis.tensor !== name) continue;
    if (axis.index !== undefined && !(axis.index >= 0 && axis.index < size))
      throw new NotExpressible(`${name} has no element ${String(axis.index)}`);
    for (let point = 0; point < points; point += 1) {
      const value = axis.values[Math.floor(point / stride) % axis.values.length] ?? 0;
      if (axis.index !== undefined) data[point * size + axis.index] = value;
      else data.fill(value, point * size, (point + 1) * size);
    }
  }
  return data;
}
