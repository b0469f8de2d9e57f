import { max, ticks } from 'd3';
import type { Request, Sweep } from '../../../compute/api';
import { contourLines } from '../../../charts/contours/contour-lines';
import type { Scene } from '../../../scene/scene';
import type { FieldPoint } from '../plane/chevron-field';
import { planeSweep, sparse } from '../plane/grid';
import type { PlaneScales } from '../plane/Plane';
import { rowCall } from '../plane/row';

const levels = 6;

/** Samples per side: fewer where each sample carries many coordinates. */
function surfaceCount(dimensions: number): number {
  return dimensions > 16 ? 25 : 49;
}

/** The loss over the two drawn coordinates of one point, the others of the triplet staying where they are. */
export function surfaceRequest(
  scene: Scene,
  point: string | null,
  domain: readonly [number, number],
): Request {
  const call = rowCall('embedding', scene);
  const dimensions = point === null ? 0 : (call.inputs[point]?.data.length ?? 0);
  if (point === null || dimensions < 2) return { evaluations: [], sweeps: [] };
  const grid = { count: surfaceCount(dimensions), domain };
  const [x, y] = [
    { tensor: point, index: 0 },
    { tensor: point, index: 1 },
  ];
  return { evaluations: [], sweeps: [planeSweep({ ...call, differentiate: [point] }, x, y, grid)] };
}

/** A surface's ceiling and its contour lines; null where there is no sweep. */
export function surfaceOf(sweep: Sweep | undefined) {
  if (sweep?.kind !== 'sweep') return null;
  const count = Math.sqrt(sweep.value.length);
  const ceiling = max(sweep.value.filter(Number.isFinite)) ?? 0;
  const heights = ticks(0, ceiling, levels).filter((level) => level > 0);
  return {
    values: sweep.value,
    count,
    ceiling,
    contours: contourLines(sweep.value, count, count, heights),
  };
}

/** The pull on the point at sparse places of the plane; `length` is the pixels of a gradient of 1. */
export function surfaceField(
  sweep: Sweep | undefined,
  point: string | null,
  scales: PlaneScales,
  length: number,
): readonly FieldPoint[] {
  const gradients = point !== null && sweep?.kind === 'sweep' ? sweep.grads[point] : undefined;
  if (sweep?.kind !== 'sweep' || !gradients) return [];
  const count = Math.sqrt(sweep.value.length);
  const dimensions = gradients.length / sweep.value.length;
  const [low, high] = scales.x.domain();
  const step = (high - low) / (count - 1);
  return sparse(count, Math.floor((count - 1) / 8)).map(({ column, row }) => {
    const at = (row * count + column) * dimensions;
    return {
      x: scales.x(low + column * step),
      y: scales.y(high - row * step),
      dx: -length * (gradients[at] ?? NaN),
      dy: length * (gradients[at + 1] ?? NaN),
    };
  });
}
