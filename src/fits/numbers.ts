import type { ParameterValue } from '../losses/contract';
import { tabulate, type LossCurve, type Sample } from './loss-curve';
import { lengthOf } from './losses';
import type { FitLoss } from './problem';

/** ρ and ψ, one per residual. */
export interface Elements {
  readonly rho: readonly number[];
  readonly psi: readonly number[];
}

/** Where numbers come from: the worker's `evaluate` and `sweep`, of a loss with its prediction at the residual and its target at 0. */
export interface Numbers {
  readonly evaluate: (loss: FitLoss, residuals: Float64Array) => Elements;
  readonly sweep: (loss: FitLoss, residuals: readonly number[]) => ReturnType<Sample>;
}

function told(value: ParameterValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Tables kept: a drag asks for the same ones again. */
const kept = 64;

/** Tables of losses, made when first asked for. */
export interface Curves {
  /** The table of a loss, out to the residual at least. */
  readonly of: (loss: FitLoss, reach: number) => LossCurve;
}

/** Remembers the tables that were used last. */
export function rememberCurves(numbers: Numbers): Curves {
  const tables = new Map<string, LossCurve>();
  return {
    of: (loss, reach) => {
      const length = lengthOf(loss);
      // In steps, so that a point dragged outwards does not ask for a table each time.
      const octaves = Math.max(8, 8 * Math.ceil(Math.log2(Math.max(reach, 1e-300) / length) / 8));
      const parameters = Object.entries(loss.params).map(
        ([name, value]) => `${name}=${told(value)}`,
      );
      const key = [loss.loss, octaves, ...parameters.toSorted()].join(' ');
      const table =
        tables.get(key) ??
        tabulate((residuals) => numbers.sweep(loss, residuals), length, length * 2 ** octaves);
      tables.delete(key);
      tables.set(key, table);
      const [oldest] = tables.keys();
      if (tables.size > kept && oldest !== undefined) tables.delete(oldest);
      return table;
    },
  };
}
