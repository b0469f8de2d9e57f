import { beforeAll, describe, expect, it } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { linear } from '../../../charts/linear';
import { answer } from '../../../compute/answer';
import { startBackend } from '../../../compute/start-backend';
import { contractOf } from '../../../losses/index';
import { callOf, unreduced } from '../../../scene/call';
import { sceneOf } from '../../../scene/defaults';
import {
  cutValues,
  inPixels,
  likelihoodField,
  likelihoodRequest,
  likelihoodSurface,
  stillLines,
} from './likelihood-surface';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

const domains = { x: [-4, 4], y: [0, 5] } as const;
const scales = { x: linear(domains.x, [0, 400]), y: linear(domains.y, [500, 0]) };

function asked() {
  const contract = contractOf('GaussianNLLLoss');
  if (!contract) throw new Error('the registry has GaussianNLLLoss');
  const call = { ...unreduced(callOf(sceneOf(contract))), details: false };
  const axes = {
    x: { name: 'input', domain: domains.x },
    y: { name: 'var', domain: domains.y },
  };
  return answer(likelihoodRequest(call, axes)).sweeps;
}

describe('the plane of a mean and its variance', () => {
  it('rests on the mean at the target, and on the variance where it is the squared error', () => {
    const [plane] = asked();
    const mean = stillLines(plane, 'input', scales).flat();
    expect(mean.length).toBeGreaterThan(20);
    for (const [x] of mean) expect(scales.x.invert(x)).toBeCloseTo(0, 5);
    const variance = stillLines(plane, 'var', scales).flat();
    const high = variance.filter(([, y]) => scales.y.invert(y) > 0.5);
    expect(high.length).toBeGreaterThan(20);
    for (const [x, y] of high) {
      const error = scales.x.invert(x);
      expect(Math.abs(error * error - scales.y.invert(y))).toBeLessThan(0.1);
    }
  });

  it('spends its colours on what can be told apart, not on the wall at variance 0', () => {
    const surface = likelihoodSurface(asked()[0]);
    expect(surface?.ceiling).toBeLessThan(10);
    expect(surface?.floor).toBeLessThan(0);
    expect(surface?.contours.length).toBeGreaterThan(4);
  });

  it('cuts through the point along either number', () => {
    const [, alongMean, alongVariance] = asked();
    const at = (sweep: typeof alongMean, values: readonly number[], value: number) =>
      sweep?.kind === 'sweep' ? sweep.value[values.indexOf(value)] : NaN;
    // torch 2.13.0: GaussianNLLLoss at input 2, var 0.5, target 0 is 3.6534264.
    expect(at(alongMean, cutValues(domains.x), 2)).toBeCloseTo(3.6534264, 5);
    expect(at(alongVariance, cutValues(domains.y), 0.5)).toBeCloseTo(3.6534264, 5);
  });

  it('draws the wind no longer than a typical pull, however strong', () => {
    const field = likelihoodField(asked()[0], ['input', 'var'], scales, 40);
    const lengths = field.map(({ dx, dy }) => Math.hypot(dx, dy));
    expect(Math.max(...lengths)).toBeCloseTo(40, 5);
  });

  it('turns a gradient round into pixels', () => {
    expect(inPixels(scales, [1, -2])).toEqual({ dx: -50, dy: -200 });
  });
});
