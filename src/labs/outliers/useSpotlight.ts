import { median } from 'd3';
import { useOutliers } from '../../scene/outliers-store';
import { furthestFrom } from './far-points';

let last: { readonly y: readonly number[]; readonly point: number } = { y: [], point: -1 };

/** The point furthest out; every part of the picture asks for the same points. */
function furthest(y: readonly number[]): number {
  if (last.y !== y) last = { y, point: furthestFrom(y, median(y) ?? 0) };
  return last.point;
}

/** The point whose share of the pulling is said: the one last pointed at, else the one furthest out. */
export function useSpotlight(): number {
  return useOutliers(({ spotlight, scene: { points } }) =>
    spotlight !== null && spotlight < points.y.length ? spotlight : furthest(points.y),
  );
}
