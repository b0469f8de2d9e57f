import { median } from 'd3';
import { useOutliers } from '../../scene/outliers-store';
import { furthestFrom } from './far-points';

/** The point whose share of the pulling is said: the one last pointed at, else the one furthest out. */
export function useSpotlight(): number {
  const spotlight = useOutliers((state) => state.spotlight);
  const y = useOutliers((state) => state.scene.points.y);
  if (spotlight !== null && spotlight < y.length) return spotlight;
  return furthestFrom(y, median(y) ?? 0);
}
