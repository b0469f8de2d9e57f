import { useState } from 'react';
import { useOutliers } from '../../../scene/outliers-store';
import { fitsOf, type Lab } from '../lab';
import { holds, planAxis, type AxisPlan } from './axis';

/** The axis that was last asked for. It is made anew on request, with other data, and where something at rest would have no place on it. */
export function useAxisPlan({ scene, answer }: Pick<Lab, 'scene' | 'answer'>): AxisPlan {
  const frame = useOutliers((state) => state.frame);
  const held = useOutliers((state) => state.held);
  const values = scene.points.y;
  const isAnswered = answer?.scene.points === scene.points;
  const estimates = isAnswered ? fitsOf(answer).map((fit) => fit.params[0] ?? 0) : [];
  // Before the first answer the axis is provisional: it is made once more when the estimates are there.
  const [kept, setKept] = useState(() => ({ frame: -1, plan: planAxis(values, []) }));
  const isNew = kept.frame !== frame && isAnswered;
  const isLost = !held && !holds(kept.plan, values);
  if (!isNew && !isLost) return kept.plan;
  const next = { frame: isAnswered ? frame : -1, plan: planAxis(values, estimates) };
  setKept(next);
  return next.plan;
}
