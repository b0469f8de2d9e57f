import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../src/compute/evaluate';
import { startBackend } from '../src/compute/start-backend';
import type { LossState } from '../src/losses/contract';
import { loadDefinitions } from '../src/losses/load-definition';
import { vector } from '../src/tensors/tensor';
import { wasmDirectory } from './wasm-directory';

const residuals = [0, 1e-3, 0.1, -0.5, 1, -2, 4, -9, 30];

beforeAll(async () => {
  await startBackend(wasmDirectory(process.cwd()));
  await loadDefinitions(['BarronLoss', 'CauchyLoss']);
  await loadDefinitions(['CharbonnierLoss', 'WelschLoss', 'GemanMcClureLoss']);
});

function computed(loss: string, params: LossState['params']) {
  const evaluation = evaluate({
    loss,
    params,
    reduction: 'none',
    inputs: { input: vector(residuals) },
    targets: { target: vector(residuals.map(() => 0)) },
  });
  if (evaluation.kind !== 'value') throw new Error(JSON.stringify(evaluation));
  return { loss: evaluation.value.data, gradient: evaluation.grads.input ?? [] };
}

const near = (a: number | undefined, b: number) =>
  Math.abs((a ?? NaN) - b) <= 1e-6 + 2e-5 * Math.abs(b);

/** Each of the family as the page says it: `scale` times Barron's loss, plus `offset`. */
const family = [
  ['CauchyLoss', { c: 2 }, { alpha: 0, c: 2 / Math.SQRT2 }, 2, 0],
  ['CharbonnierLoss', { eps: 0.5 }, { alpha: 1, c: 0.5 }, 0.5, 0.5],
  ['WelschLoss', { c: 3 }, { alpha: -Infinity, c: 3 / Math.SQRT2 }, 4.5, 0],
  ['GemanMcClureLoss', { c: 2 }, { alpha: -2, c: 1 }, 1, 0],
] as const;

describe.each(family)('%s', (loss, params, barron, scale, offset) => {
  it('is Barron’s loss at its alpha, in value and gradient', () => {
    const own = computed(loss, params);
    const general = computed('BarronLoss', barron);
    for (const [i, value] of general.loss.entries())
      expect(own.loss[i]).toSatisfy((is: number) => near(is, scale * value + offset));
    for (const [i, slope] of general.gradient.entries())
      expect(own.gradient[i]).toSatisfy((is: number) => near(is, scale * slope));
  });
});

describe.each([
  [2, [2 - 1e-6, 2 + 1e-6, 2 - 1e-12]],
  [0, [1e-6, -1e-6, 1e-12, 1e-40]],
  [-Infinity, [-1e7, -1e12, -1e39]],
] as const)('BarronLoss near alpha %d', (limit, alphas) => {
  it.each(alphas)('at %d runs into the limit, in value and gradient', (alpha) => {
    const exact = computed('BarronLoss', { alpha: limit });
    const close = computed('BarronLoss', { alpha });
    for (const [i, value] of exact.loss.entries())
      expect(close.loss[i]).toSatisfy((is: number) => near(is, value));
    for (const [i, slope] of exact.gradient.entries())
      expect(close.gradient[i]).toSatisfy((is: number) => near(is, slope));
  });
});
