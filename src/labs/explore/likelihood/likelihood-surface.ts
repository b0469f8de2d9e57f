import { quantileSorted, ticks } from 'd3';
import { contourLines } from '../../../charts/contours/contour-lines';
import type { Call, Request, Sweep } from '../../../compute/api';
import type { LossState } from '../../../losses/contract';
import type { TensorData } from '../../../tensors/tensor';
import type { FieldPoint } from '../plane/chevron-field';
import { linear } from '../../../charts/linear';
import { evenly, sparse, type PlaneGrid } from '../plane/grid';
import type { PlaneScales } from '../plane/Plane';

/** Samples per side of the surface while a hand moves and at rest, chevrons along a side, and samples of a cut. */
export const counts = { coarse: 65, fine: 129 } as const;
const chevrons = 8;
const cutCount = 201;

/** Shares of the samples below the weakest colour, and below the strongest: likelihoods have walls of a million. */
const shares = { floor: 0.005, ceiling: 0.8 };

/** The two numbers that the plane is over, by argument, with their axes. */
export interface LikelihoodAxes {
  readonly x: { readonly name: string; readonly domain: readonly [number, number] };
  readonly y: { readonly name: string; readonly domain: readonly [number, number] };
}

/** Where the samples of a cut along an axis stand. */
export function cutValues([low, high]: readonly [number, number]): readonly number[] {
  return evenly(low, high, cutCount);
}

function withValue(call: Call, name: string, value: number): Call {
  const set = (tensors: LossState['inputs']) => {
    const before: TensorData | undefined = tensors[name];
    return before ? { ...tensors, [name]: { ...before, data: [value] } } : tensors;
  };
  return { ...call, inputs: set(call.inputs), targets: set(call.targets) };
}

/** The part of an axis on which the loss is defined: a variance has no negative side. */
export function definedPart(
  [low, high]: readonly [number, number],
  least: number | undefined,
): readonly [number, number] {
  return least === undefined || high <= least ? [low, high] : [Math.max(low, least), high];
}

/** The scales of what was sampled, in the pixels of the axes as they are now. */
export function sampledScales(
  { x, y }: PlaneScales,
  over: Pick<PlaneGrid, 'x' | 'y'>,
): PlaneScales {
  return {
    x: linear(over.x, [x(over.x[0]), x(over.x[1])]),
    y: linear(over.y, [y(over.y[0]), y(over.y[1])]),
  };
}

/** The surface over both numbers, which is the same wherever the point stands, and the cuts through the point along each. */
export function likelihoodRequest(
  call: Call,
  { x, y }: LikelihoodAxes,
  count: number = counts.coarse,
): Request {
  const blank = withValue(withValue(call, x.name, 0), y.name, 0);
  const along = ({ name, domain }: LikelihoodAxes['x']) => ({
    call: withValue(call, name, 0),
    axes: [{ tensor: name, index: 0, values: cutValues(domain) }] as const,
  });
  return {
    evaluations: [],
    sweeps: [
      {
        call: blank,
        axes: [
          { tensor: y.name, index: 0, values: evenly(y.domain[1], y.domain[0], count) },
          { tensor: x.name, index: 0, values: evenly(x.domain[0], x.domain[1], count) },
        ],
      },
      along(x),
      along(y),
    ],
  };
}

/** A surface with its colours' ends and its contour lines; null where there is no sweep. */
export function likelihoodSurface(sweep: Sweep | undefined) {
  if (sweep?.kind !== 'sweep') return null;
  const count = Math.sqrt(sweep.value.length);
  const sorted = Array.from(sweep.value.filter(Number.isFinite).toSorted());
  const at = (share: number) => quantileSorted(sorted, share) ?? 0;
  const [floor, ceiling] = [at(shares.floor), at(shares.ceiling)];
  return {
    values: sweep.value,
    count,
    floor,
    ceiling,
    contours: contourLines(sweep.value, count, count, ticks(floor, ceiling, 7)),
  };
}

/** The line on which nothing pulls on an argument, in pixels; none where it has no gradient. */
export function stillLines(
  sweep: Sweep | undefined,
  name: string,
  { x, y }: PlaneScales,
): readonly (readonly (readonly [number, number])[])[] {
  const gradient = sweep?.kind === 'sweep' ? sweep.grads[name] : undefined;
  if (!gradient) return [];
  const count = Math.sqrt(gradient.length);
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  const [contour] = contourLines(gradient, count, count, [0]);
  return (contour?.lines ?? []).map((line) =>
    line.map(([column, row]) => [
      left + (column / (count - 1)) * (right - left),
      top + (row / (count - 1)) * (bottom - top),
    ]),
  );
}

/** The direction of the pull at sparse places; its length grows with the pull up to a typical one, since it spans many powers of ten. */
export function likelihoodField(
  sweep: Sweep | undefined,
  names: readonly [string, string],
  scales: PlaneScales,
  length: number,
): readonly FieldPoint[] {
  if (sweep?.kind !== 'sweep') return [];
  const count = Math.sqrt(sweep.value.length);
  const pulls = sparse(count, Math.floor((count - 1) / chevrons)).map(({ column, row }) => {
    const at = row * count + column;
    const [left, right] = scales.x.range();
    const [bottom, top] = scales.y.range();
    return {
      x: left + (column / (count - 1)) * (right - left),
      y: top + (row / (count - 1)) * (bottom - top),
      ...inPixels(scales, [sweep.grads[names[0]]?.[at] ?? 0, sweep.grads[names[1]]?.[at] ?? 0]),
    };
  });
  const lengths = pulls.map(({ dx, dy }) => Math.hypot(dx, dy)).toSorted((a, b) => a - b);
  const typical = quantileSorted(lengths, 0.6) || 1;
  return pulls.map(({ dx, dy, ...place }) => {
    const pull = Math.hypot(dx, dy);
    const share = pull > 0 ? (length * Math.min(1, pull / typical)) / pull : 0;
    return { ...place, dx: dx * share, dy: dy * share };
  });
}

/** The pull of two gradients as a step of descent in pixels, at learning rate 1. */
export function inPixels(scales: PlaneScales, [gx, gy]: readonly [number, number]) {
  return { dx: scales.x(-gx) - scales.x(0), dy: scales.y(-gy) - scales.y(0) };
}
