import { max, ticks } from 'd3';
import type { Request, Sweep, SweepCall } from '../../../compute/api';
import { contourLines } from '../../../charts/contours/contour-lines';
import type { Scene } from '../../../scene/scene';
import type { FieldPoint } from '../plane/chevron-field';
import { blank, evenly, gridOf, planeSweep, sampleAt, sparse } from '../plane/grid';
import { once } from '../plane/once';
import type { PlaneScales } from '../plane/Plane';
import { rowCall } from '../plane/row';
import type { PlaneView } from '../plane/zoom';

/** Chevrons along a side. */
const chevrons = 8;
const cutCount = 161;
/** Contour levels that a surface aims at. */
const levels = 6;

/** The differences at which the cut is sampled: as far as two scores of the plane can lie apart. */
export function cutDifferences([low, high]: readonly [number, number]): readonly number[] {
  return evenly(low - high, high - low, cutCount);
}

/**
 * The surface over both scores and its cut along the first with the second at 0: the loss depends on their difference alone, so
 * the cut holds for every pair and is asked for once.
 */
export function pairRequest(
  scene: Scene,
  xName: string,
  yName: string,
  domain: readonly [number, number],
  over: PlaneView,
  count: number,
): Request {
  const call = rowCall('pair', scene);
  const [x, y] = [
    { tensor: xName, index: 0 },
    { tensor: yName, index: 0 },
  ];
  const inputs = blank(blank(call.inputs, x), y);
  return {
    evaluations: [],
    sweeps: [
      planeSweep(call, x, y, { count, ...over }),
      { call: { ...call, inputs }, axes: [{ ...x, values: cutDifferences(domain) }] },
    ],
  };
}

/** A surface's ceiling and its contour lines; null where there is no sweep. */
export const surfaceOf = (sweep: Sweep | undefined) =>
  sweep?.kind === 'sweep' ? surfaceOfSweep(sweep) : null;

const surfaceOfSweep = once((sweep: Extract<Sweep, { readonly kind: 'sweep' }>) => {
  const count = Math.sqrt(sweep.value.length);
  const ceiling = max(sweep.value.filter(Number.isFinite)) ?? 0;
  const heights = ticks(0, ceiling, levels).filter((level) => level > 0);
  return {
    values: sweep.value,
    count,
    ceiling,
    contours: contourLines(sweep.value, count, count, heights),
  };
});

/** The pull on both scores at sparse places of the plane; `length` is the pixels of a gradient of 1. */
export function pairField(
  asked: SweepCall | undefined,
  sweep: Sweep | undefined,
  xName: string,
  yName: string,
  scales: PlaneScales,
  length: number,
): readonly FieldPoint[] {
  const grid = asked && gridOf(asked);
  if (sweep?.kind !== 'sweep' || !grid) return [];
  const [gx, gy] = [sweep.grads[xName], sweep.grads[yName]];
  const { count } = grid;
  return sparse(count, Math.floor((count - 1) / chevrons)).map((place) => {
    const at = place.row * count + place.column;
    const [x, y] = sampleAt(grid, place);
    return {
      x: scales.x(x),
      y: scales.y(y),
      dx: -length * (gx?.[at] ?? NaN),
      dy: length * (gy?.[at] ?? NaN),
    };
  });
}
