import type { Engine } from './fit-points';
import { endOf, farOut } from './grow';
import type { LossCurve } from './loss-curve';
import { lengthOf, refusalOfLoss } from './losses';
import type { FitLoss, Refusal } from './problem';
import { eachOf, spread } from './run';
import type { Densities, Density, DensityTask, Range } from './task';

/** exp(−ρ) is summed over segments of this ratio. */
const ratio = 2 ** (1 / 8);
/** Pieces of a segment; even, for Simpson's rule. */
const pieces = 8;

/** ∫ exp(−ρ) on one side, by Simpson's rule on segments that widen, and a tail that falls like a power. */
function sideIntegral(curve: LossCurve, side: 1 | -1, power: number): number {
  const at = new Float64Array(3);
  const belief = (residual: number) => {
    curve.look(side * residual, at);
    return Math.exp(-(at[0] ?? 0));
  };
  let [total, from, to] = [0, 0, curve.scale * 2 ** -8];
  while (from < curve.scale * farOut) {
    const width = (to - from) / pieces;
    for (let i = 0; i <= pieces; i += 1) {
      const simpson = i === 0 || i === pieces ? 1 : i % 2 === 1 ? 4 : 2;
      total += ((simpson * width) / 3) * belief(from + width * i);
    }
    if (to * belief(to) < 1e-13 * total) return total;
    [from, to] = [to, to * ratio];
  }
  return total + (from * belief(from)) / (power - 1);
}

function densityOf(loss: FitLoss, range: Range, { curves }: Engine): Density {
  const curve = curves.of(loss, Math.max(farOut * lengthOf(loss), Math.abs(range.from), range.to));
  const { power } = endOf(curve);
  // ρ that ends flat has r · ψ → 0; one that grows like k · log r has a finite integral for k > 1 alone.
  if (power < 0.01) return { kind: 'improper', loss, because: 'bounded' };
  if (power < 1.0001) return { kind: 'improper', loss, because: 'heavy' };
  const normaliser = sideIntegral(curve, 1, power) + sideIntegral(curve, -1, power);
  const residual = spread(range.from, range.to, range.points);
  const at = new Float64Array(3);
  const density = residual.map((value) => {
    curve.look(value, at);
    return Math.exp(-(at[0] ?? 0)) / normaliser;
  });
  return { kind: 'density', loss, residual, density, normaliser };
}

/** The noise that each loss believes in. */
export function* densities(task: DensityTask, engine: Engine): Generator<number, Densities> {
  const all = yield* eachOf(task.losses, function* (loss): Generator<number, Density | Refusal> {
    yield 0;
    return refusalOfLoss(loss) ?? densityOf(loss, task.residual, engine);
  });
  return { kind: 'densities', densities: all };
}
