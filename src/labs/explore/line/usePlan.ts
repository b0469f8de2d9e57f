import { useState } from 'react';
import type { Request } from '../../../compute/api';
import type { Scene } from '../../../scene/scene';
import { keyOf } from '../plane/useStable';
import { elementOf, type LineSpec } from './element';
import { planSweep, type SweepPlan } from './sweep';

const plans = new WeakMap<Request, SweepPlan>();

function remember(plan: SweepPlan): SweepPlan {
  plans.set(plan.request, plan);
  return plan;
}

/** The plan that an answered request came from. */
export function planOf(request: Request | null): SweepPlan | null {
  return (request && plans.get(request)) ?? null;
}

/** The sweep that the picture needs, kept while nothing that changes a curve does: not while the prediction is dragged. */
export function usePlan(scene: Scene, spec: LineSpec, range: readonly [number, number]): SweepPlan {
  const { loss, params, pins } = scene;
  const { target, index, shape } = elementOf(spec, scene, scene.sample);
  const key = keyOf([loss, params, pins, target, index, shape, range]);
  const [kept, setKept] = useState(() => ({ key, plan: remember(planSweep(scene, spec, range)) }));
  if (kept.key === key) return kept.plan;
  const next = { key, plan: remember(planSweep(scene, spec, range)) };
  setKept(next);
  return next.plan;
}
