import type { Request, Sweep } from '../../../compute/api';
import type { FitLoss } from '../../../fits/problem';
import { scalar } from '../../../tensors/tensor';

/** Samples of each curve: an even number, so that none is at 0, where ψ/r is only a limit. */
const samples = 240;

/** Residuals over an axis. */
export function residualsOf([from, to]: readonly [number, number]): readonly number[] {
  const step = (to - from) / samples;
  return Array.from({ length: samples }, (_, i) => {
    const at = from + step * (i + 0.5);
    return at === 0 ? step * 1e-3 : at;
  });
}

/** Loss and slope of each loss over the residual, which is the prediction where the target is 0. */
export function requestOf(losses: readonly FitLoss[], axis: readonly [number, number]): Request {
  const values = residualsOf(axis);
  return {
    evaluations: [],
    sweeps: losses.map(({ loss, params }) => ({
      call: {
        loss,
        params,
        reduction: 'none',
        inputs: { input: scalar(0) },
        targets: { target: scalar(0) },
        differentiate: ['input'],
      },
      axes: [{ tensor: 'input', index: 0, values }],
    })),
  };
}

/** The three curves of a loss. */
export interface Curves {
  readonly rho: ArrayLike<number>;
  readonly psi: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

export function curvesOf(sweep: Sweep | undefined, residuals: readonly number[]): Curves | null {
  if (sweep?.kind !== 'sweep') return null;
  const psi = sweep.grads.input ?? new Float32Array();
  return { rho: sweep.value, psi, weight: residuals.map((r, i) => (psi[i] ?? NaN) / r) };
}

const preferred = ['MSELoss', 'HuberLoss', 'CauchyLoss', 'L1Loss', 'TukeyBiweightLoss'];

/** The loss in colour and at most three others to compare it with. */
export function compared(losses: readonly FitLoss[], focus: string): readonly FitLoss[] {
  const rank = ({ loss }: FitLoss) => {
    const at = preferred.indexOf(loss);
    return loss === focus ? -1 : at === -1 ? preferred.length : at;
  };
  return losses.toSorted((a, b) => rank(a) - rank(b)).slice(0, 4);
}
