import { max, ticks } from 'd3';
import type { Request, Sweep, SweepCall } from '../../../compute/api';
import { contourLines } from '../../../charts/contours/contour-lines';
import type { Scene } from '../../../scene/scene';
import type { FieldPoint } from '../plane/chevron-field';
import { gridOf, planeSweep, sampleAt, sparse } from '../plane/grid';
import { once } from '../plane/once';
import type { PlaneScales } from '../plane/Plane';
import { rowCall } from '../plane/row';
import type { PlaneView } from '../plane/zoom';

const levels = 6;

/** Samples per side: fewer where each sample carries many coordinates, and while a hand moves. */
function surfaceCount(dimensions: number, isResting: boolean): number {
  if (dimensions > 16) return 25;
  return isResting && dimensions <= 4 ? 129 : 49;
}

/** The loss over the two drawn coordinates of one point, the others of the triplet staying where they are. */
export function surfaceRequest(
  scene: Scene,
  point: string | null,
  over: PlaneView,
  isResting: boolean,
): Request {
  const call = rowCall('embedding', scene);
  const dimensions = point === null ? 0 : (call.inputs[point]?.data.length ?? 0);
  if (point === null || dimensions < 2) return { evaluations: [], sweeps: [] };
  const grid = { count: surfaceCount(dimensions, isResting), ...over };
  const [x, y] = [
    { tensor: point, index: 0 },
    { tensor: point, index: 1 },
  ];
  return { evaluations: [], sweeps: [planeSweep({ ...call, differentiate: [point] }, x, y, grid)] };
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

/** The pull on the point at sparse places of the plane; `length` is the pixels of a gradient of 1. */
export function surfaceField(
  asked: SweepCall | undefined,
  sweep: Sweep | undefined,
  point: string | null,
  scales: PlaneScales,
  length: number,
): readonly FieldPoint[] {
  const gradients = point !== null && sweep?.kind === 'sweep' ? sweep.grads[point] : undefined;
  const grid = asked && gridOf(asked);
  if (sweep?.kind !== 'sweep' || !gradients || !grid) return [];
  const { count } = grid;
  const dimensions = gradients.length / sweep.value.length;
  return sparse(count, Math.floor((count - 1) / 8)).map((place) => {
    const at = (place.row * count + place.column) * dimensions;
    const [x, y] = sampleAt(grid, place);
    return {
      x: scales.x(x),
      y: scales.y(y),
      dx: -length * (gradients[at] ?? NaN),
      dy: length * (gradients[at + 1] ?? NaN),
    };
  });
}
