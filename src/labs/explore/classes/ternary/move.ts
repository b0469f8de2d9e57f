import { kept, type Shares } from '../../../../charts/ternary/triangle';
import { snap } from '../../../../charts/steps';
import type { Transition } from '../../../../scene/transitions';
import { setLogit, setTargetProbability } from '../edit';
import { rowOf } from '../rows';

/** The least share that a hand gives a class: its logit stays finite. */
export const leastByHand = 0.001;

const logSumExp = (logits: readonly number[]) => {
  const highest = Math.max(...logits);
  return highest + Math.log(logits.reduce((sum, x) => sum + Math.exp(x - highest), 0));
};

/** Where on the triangle logits stand; null where one is not finite. */
export function sharesOfLogits(logits: readonly number[]): Shares | null {
  const [a = NaN, b = NaN, c = NaN] = logits;
  const level = logSumExp([a, b, c]);
  if (!Number.isFinite(level)) return null;
  return [Math.exp(a - level), Math.exp(b - level), Math.exp(c - level)];
}

/** Where on the triangle a target's row stands, when it sums to something. */
export function sharesOfTarget(row: readonly number[]): Shares | null {
  const [a = 0, b = 0, c = 0] = row;
  const isMass = [a, b, c].every((p) => Number.isFinite(p) && p >= 0) && a + b + c > 0;
  return isMass ? kept([a, b, c], 0) : null;
}

/** Moves the row's logits to where their softmax is the given shares; log Σ eˣ stays, to the grain of a logit. */
export function moveTo(sample: number, shares: Shares, grain: number): Transition {
  return (scene) => {
    const { input } = scene.inputs;
    if (!input) return scene;
    const level = logSumExp(rowOf(input, sample));
    const range = { min: -Infinity, max: Infinity, step: grain };
    return shares.reduce((moved, share, c) => {
      const logit = Math.log(Math.max(share, leastByHand)) + (Number.isFinite(level) ? level : 0);
      return setLogit(sample, c, snap(logit, range))(moved);
    }, scene);
  };
}

/** Sets the row of target probabilities, in hundredths that sum to 1. */
export function moveTargetTo(sample: number, shares: Shares): Transition {
  return (scene) => {
    const [a, b] = [Math.round(shares[0] * 100), Math.round(shares[1] * 100)];
    const parts = [a, b, Math.max(0, 100 - a - b)];
    return parts.reduce(
      (moved, part, c) => setTargetProbability(sample, c, part / 100)(moved),
      scene,
    );
  };
}
