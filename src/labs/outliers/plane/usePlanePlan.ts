import { useState } from 'react';
import { useOutliers } from '../../../scene/outliers-store';
import { useLab } from '../lab';
import { holdsAll, planPlane, type PlanePlan } from './plane-axes';

/** The axes that were last asked for; new ones on request, with other data, and where a point at rest would have no place. */
export function usePlanePlan(): PlanePlan {
  const { scene } = useLab();
  const frame = useOutliers((state) => state.frame);
  const held = useOutliers((state) => state.held);
  const { y, x = y } = scene.points;
  const [kept, setKept] = useState(() => ({ frame, plan: planPlane(x, y) }));
  if (kept.frame === frame && (held || holdsAll(kept.plan, x, y))) return kept.plan;
  const next = { frame, plan: planPlane(x, y) };
  setKept(next);
  return next.plan;
}
