import type { FitLoss } from '../problem';
import { pythonNumber } from './python-literal';

/** ρ of the residual r = prediction − target, as an expression of NumPy; null for a loss that has none here. */
export function numpyOf({ loss, params }: FitLoss): string | null {
  const number = (name: string, otherwise: number) => {
    const value = params[name];
    return pythonNumber(typeof value === 'number' ? value : otherwise, 'np');
  };
  switch (loss) {
    case 'MSELoss':
      return 'r**2';
    case 'L1Loss':
      return 'np.abs(r)';
    case 'HuberLoss': {
      const delta = number('delta', 1);
      return `np.where(np.abs(r) <= ${delta}, 0.5 * r**2, ${delta} * (np.abs(r) - 0.5 * ${delta}))`;
    }
    case 'SmoothL1Loss': {
      const beta = number('beta', 1);
      if (Number(beta) === 0) return 'np.abs(r)';
      return `np.where(np.abs(r) < ${beta}, 0.5 * r**2 / ${beta}, np.abs(r) - 0.5 * ${beta})`;
    }
    case 'LogCoshLoss':
      return 'np.logaddexp(r, -r) - np.log(2)';
    case 'PinballLoss': {
      const tau = number('tau', 0.5);
      return `np.maximum(-${tau} * r, (1 - ${tau}) * r)`;
    }
    case 'CauchyLoss': {
      const c = number('c', 1);
      return `${c}**2 / 2 * np.log1p((r / ${c}) ** 2)`;
    }
    case 'TukeyBiweightLoss': {
      const c = number('c', 4.685);
      return `${c}**2 / 6 * (1 - (1 - np.minimum((r / ${c}) ** 2, 1)) ** 3)`;
    }
    case 'CharbonnierLoss':
      return `np.sqrt(r**2 + ${number('eps', 1e-3)} ** 2)`;
    case 'GemanMcClureLoss': {
      const c = number('c', 1);
      return `${c}**2 / 2 * (r / ${c}) ** 2 / (1 + (r / ${c}) ** 2)`;
    }
    case 'WelschLoss': {
      const c = number('c', 2.985);
      return `-(${c}**2) / 2 * np.expm1(-((r / ${c}) ** 2))`;
    }
    case 'BarronLoss': {
      const alpha = params.alpha ?? 1;
      return barron(typeof alpha === 'number' ? alpha : 1, number('c', 1));
    }
    default:
      return null;
  }
}

function barron(alpha: number, c: string): string {
  const z = `(r / ${c}) ** 2`;
  if (alpha === 2) return `0.5 * ${z}`;
  if (alpha === 0) return `np.log1p(0.5 * ${z})`;
  if (alpha === -Infinity) return `-np.expm1(-0.5 * ${z})`;
  const a = pythonNumber(alpha, 'np');
  const b = pythonNumber(Math.abs(alpha - 2), 'np');
  return `${b} / ${a} * np.expm1(${a} / 2 * np.log1p(${z} / ${b}))`;
}
