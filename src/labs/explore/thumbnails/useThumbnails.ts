import { useEffect, useMemo } from 'react';
import type { Request, Sweep } from '../../../compute/api';
import type { LossContract } from '../../../losses/contract';
import { useNumbers } from '../../../scene/numbers';
import { planOf, type ThumbnailPlan } from './plan';

/** A loss's shape along one number: its loss and the gradient there. */
export interface ThumbnailCurve {
  readonly plan: ThumbnailPlan;
  readonly loss: ArrayLike<number>;
  /** The gradient of the swept element. */
  readonly gradient: readonly number[];
}

/** A loss's shape never changes: once drawn, it is there for every page. */
const drawn = new Map<string, ThumbnailCurve>();

function curveOf(plan: ThumbnailPlan, sweep: Sweep | undefined): ThumbnailCurve | null {
  const grads = sweep?.kind === 'sweep' ? sweep.grads[plan.swept] : undefined;
  if (sweep?.kind !== 'sweep' || !grads) return null;
  const size = grads.length / plan.xs.length;
  const gradient = plan.xs.map((_, at) => grads[at * size] ?? Number.NaN);
  return { plan, loss: sweep.value, gradient };
}

/**
 * The shapes of the losses that are wanted, real numbers of real sweeps; none until they arrive. Memoise `wanted`. What is asked on channels of
 * its own arrives on its own.
 */
export function useThumbnails(
  wanted: readonly LossContract[],
  channel = 'thumbnails',
): ReadonlyMap<string, ThumbnailCurve> {
  const { plans, request } = useMemo(() => {
    const missing = wanted.filter(({ id }) => !drawn.has(id)).map(planOf);
    const asked: Request = { evaluations: [], sweeps: missing.map(({ call }) => call) };
    return { plans: missing, request: asked };
  }, [wanted]);
  const { response, stale } = useNumbers(channel, request);
  const fresh = useMemo(
    () =>
      plans.flatMap((plan, i): readonly (readonly [string, ThumbnailCurve])[] => {
        const curve = stale ? null : curveOf(plan, response?.sweeps[i]);
        return curve ? [[plan.loss, curve]] : [];
      }),
    [plans, response, stale],
  );
  useEffect(() => {
    for (const [loss, curve] of fresh) drawn.set(loss, curve);
  }, [fresh]);
  return new Map([...drawn, ...fresh]);
}
