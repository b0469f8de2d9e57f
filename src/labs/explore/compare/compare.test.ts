import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { contractOf } from '../../../losses/index';
import { along, positionsOf, type Axis } from './axes';
import { curvesOf, factorsOf, rangeOf, type Curves } from './curves';
import { openingOf, readComparison, writeComparison } from './query';

beforeAll(async () => {
  await startBackend(wasmDirectory(process.cwd()), 'wasm');
});

function curves(axis: Axis, id: string): Curves {
  const xs = positionsOf(axis);
  const contract = contractOf(id);
  const lies = contract && along(axis, contract, xs);
  const found = lies && curvesOf(lies, xs, evaluate(lies.call));
  if (!found) throw new Error(`${id} does not lie along ${axis}`);
  return found;
}

function expectSame(a: readonly number[], b: readonly number[], digits = 4): void {
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => {
    expect(value).toBeCloseTo(b[i] ?? Number.NaN, digits);
  });
}

test('two classes over the margin are the binary loss, in value and gradient', () => {
  const binary = curves('margin', 'BCEWithLogitsLoss');
  for (const id of ['CrossEntropyLoss', 'NLLLoss']) {
    expectSame(curves('margin', id).loss, binary.loss);
    expectSame(curves('margin', id).gradient, binary.gradient);
  }
});

test('over the probability of the true class every log loss is one curve, with slope −1/p', () => {
  const xs = positionsOf('probability');
  const binary = curves('probability', 'BCELoss');
  for (const id of ['BCEWithLogitsLoss', 'CrossEntropyLoss', 'NLLLoss'])
    expectSame(curves('probability', id).loss, binary.loss, 3);
  expectSame(
    binary.gradient.map((slope, i) => slope * (xs[i] ?? 0)),
    xs.map(() => -1),
    3,
  );
});

test.each(['CosineEmbeddingLoss', 'ArcFaceLoss'])(
  'the gradient of %s by the angle is the slope of the loss over it',
  (id) => {
    const xs = positionsOf('angle');
    const { loss, gradient } = curves('angle', id);
    const middle = 80;
    const slope =
      ((loss[middle + 1] ?? 0) - (loss[middle - 1] ?? 0)) /
      ((xs[middle + 1] ?? 0) - (xs[middle - 1] ?? 0));
    expect(gradient[middle]).toBeCloseTo(slope, 3);
  },
);

test('a part of the axis stands in the link, and a probability has no other', () => {
  const part = { ...openingOf('residual'), view: [-1, 3] as const };
  expect(readComparison(writeComparison(part))).toEqual(part);
  const probability = readComparison('compare=BCELoss&axis=probability&x=-1,0.5');
  expect(probability?.view).toEqual([0, 1]);
  expect(readComparison('compare=MSELoss&x=3,1')?.view).toEqual([-4, 4]);
});

test('a loss that means nothing along an axis is not drawn there', () => {
  const mse = contractOf('MSELoss');
  expect(mse && along('margin', mse, [0])).toBeNull();
});

test('scaled losses meet the first one at the cursor', () => {
  const [mse, l1] = [curves('residual', 'MSELoss'), curves('residual', 'L1Loss')];
  const at = positionsOf('residual').indexOf(2);
  const [, factor = 0] = factorsOf([mse, l1], 'value', at);
  expect((l1.loss[at] ?? 0) * factor).toBeCloseTo(4, 5);
  const [, slope = 0] = factorsOf([mse, l1], 'slope', at);
  expect((l1.gradient[at] ?? 0) * slope).toBeCloseTo(4, 5);
  expect(factorsOf([mse, l1], 'none', at)).toEqual([1, 1]);
});

test('a range holds 0 and is never empty', () => {
  expect(rangeOf([])).toEqual([-1, 1]);
  expect(rangeOf([[3, 4, Number.NaN]])[0]).toBe(0);
});

test.each(['residual', 'margin', 'probability', 'angle'] as const)(
  'a comparison over the %s survives its link',
  (axis) => {
    const comparison = {
      ...openingOf(axis),
      show: 'gradient',
      scaling: 'slope',
      at: 0.25,
    } as const;
    expect(readComparison(writeComparison(comparison))).toEqual(comparison);
  },
);

test('what is malformed in a link takes the opening’s value', () => {
  expect(readComparison('compare=MSELoss,<b>&axis=sideways&show=x&at=far')).toEqual({
    ...openingOf('residual'),
    losses: ['MSELoss'],
  });
  expect(readComparison('')).toBeNull();
});
