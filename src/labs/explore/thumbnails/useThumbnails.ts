import { useNumbers } from '../../../scene/numbers';
import { plans, request, type ThumbnailPlan } from './plan';

/** A loss's shape along one number: its loss and the gradient there. */
export interface ThumbnailCurve {
  readonly plan: ThumbnailPlan;
  readonly loss: ArrayLike<number>;
  /** The gradient of the swept element. */
  readonly gradient: readonly number[];
}

/** Every loss's shape by its id, real numbers of real sweeps; empty until they arrive. */
export function useThumbnails(): ReadonlyMap<string, ThumbnailCurve> {
  const { response } = useNumbers('thumbnails', request);
  const curves = new Map<string, ThumbnailCurve>();
  plans.forEach((plan, i) => {
    const sweep = response?.sweeps[i];
    const grads = sweep?.kind === 'sweep' ? sweep.grads[plan.swept] : undefined;
    if (sweep?.kind !== 'sweep' || !grads) return;
    const size = grads.length / plan.xs.length;
    const gradient = plan.xs.map((_, at) => grads[at * size] ?? Number.NaN);
    curves.set(plan.loss, { plan, loss: sweep.value, gradient });
  });
  return curves;
}
