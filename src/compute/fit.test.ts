import { beforeAll, expect, test } from 'vitest';
import golden from '../../conformance/fits.json';
import { lossOf, pointsOf, type FitCase } from '../../conformance/fit-case';
import { wasmDirectory } from '../../conformance/wasm-directory';
import { fitNumbers } from './fit-numbers';
import { startBackend } from './start-backend';
import { presetOf } from '../fits/data/presets';
import { fitPoints } from '../fits/fit-points';
import { rememberCurves } from '../fits/numbers';
import type { Fit, FitLoss, Fits, Model, Points, Problem, Refusal } from '../fits/problem';
import { finish } from '../fits/run';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

const engine = { numbers: fitNumbers, curves: rememberCurves(fitNumbers) };

function problemOf(model: Model, points: Points, changes: Partial<Problem> = {}): Problem {
  return { model, points, scale: 'raw', seed: 1, quality: 'settled', ...changes };
}

function fitAll(problem: Problem, losses: readonly FitLoss[]): Fits | Refusal {
  return finish(fitPoints(problem, losses, engine));
}

function fitOne(problem: Problem, loss: FitLoss): Fit {
  const result = fitAll(problem, [loss]);
  const [fit] = result.kind === 'fits' ? result.fits : [];
  if (fit?.kind !== 'fit') throw new Error(JSON.stringify(fit ?? result));
  return fit;
}

const losses: readonly FitLoss[] = [
  { loss: 'MSELoss', params: {} },
  { loss: 'L1Loss', params: {} },
  { loss: 'HuberLoss', params: { delta: 1.345 } },
  { loss: 'SmoothL1Loss', params: { beta: 0.5 } },
  { loss: 'LogCoshLoss', params: {} },
  { loss: 'PinballLoss', params: { tau: 0.7 } },
  { loss: 'CauchyLoss', params: { c: 2.385 } },
  { loss: 'TukeyBiweightLoss', params: { c: 4.685 } },
  { loss: 'CharbonnierLoss', params: { eps: 0.5 } },
  { loss: 'BarronLoss', params: { alpha: -2, c: 1 } },
  { loss: 'BarronLoss', params: { alpha: -Infinity, c: 1 } },
  { loss: 'GemanMcClureLoss', params: {} },
  { loss: 'WelschLoss', params: {} },
];
const byName = losses.map((loss) => [loss.loss, loss] as const);

const x = [0.2, 1.1, 1.9, 3.2, 4.1, 5.3, 5.9, 7.2, 8.1, 8.8, 9.7];
const y = [2.1, 3.3, 3.6, 5.4, 5.9, 7.6, 7.7, 9.4, 10.2, 30.5, 11.4];

const hundred: readonly FitCase[] = golden.cases.filter(
  ({ dataset }) => dataset === 'one-to-hundred',
) as readonly FitCase[];

// SciPy 1.17.1, conformance/fits.json.
test.each(hundred.map((record) => [record.id, record] as const))('%s is SciPy’s', (_id, record) => {
  const fit = fitOne(problemOf(record.model, pointsOf(record)), lossOf(record));
  const { value = 0, params = [] } = record.expected ?? {};
  expect(fit.value).toBeLessThanOrEqual(value * (1 + 1e-5) + 1e-7);
  expect(fit.params[0]).toBeCloseTo(params[0] ?? Number.NaN, 4);
  expect(fit.certainty).toBe('exact');
});

// NumPy 2.4.6: the least of 2,020,001 evenly spaced thetas from 0 to 101.
test.each([
  ['CharbonnierLoss', 3, 20.200200251],
  ['GemanMcClureLoss', 2.74045, 0.278230675],
  ['WelschLoss', 2.5, 1.338005975],
])('%s fits 1, 2, 3, 4, 100 as NumPy does', (loss, theta, value) => {
  const fit = fitOne(problemOf('location', { y: [1, 2, 3, 4, 100] }), { loss, params: {} });
  expect(fit.params[0]).toBeCloseTo(theta, 3);
  expect(fit.value).toBeCloseTo(value, 5);
  expect(fit.certainty).toBe('exact');
});

test('a mean of squares that float32 rounds at 1000022 is exact about the points', () => {
  const far = fitOne(
    problemOf('location', { y: [1_000_001, 1_000_002, 1_000_003, 1_000_004, 1_000_100] }),
    { loss: 'MSELoss', params: {} },
  );
  // 1522 is SciPy's for 1, 2, 3, 4, 100.
  expect(far.params[0]).toBeCloseTo(1_000_022, 8);
  expect(far.value).toBe(1522);
});

test('all between the middle two points minimises the absolute loss', () => {
  const fit = fitOne(problemOf('location', { y: [10, 0, 2, 1] }), { loss: 'L1Loss', params: {} });
  expect(fit.interval).toEqual([1, 2]);
  expect(fit.params).toEqual([1.5]);
  expect(fit.value).toBe(2.75);
});

test('Huber has an interval too, where as many points pull from either side', () => {
  const fit = fitOne(problemOf('location', { y: [0, 0.5, 20, 20.5] }), {
    loss: 'HuberLoss',
    params: { delta: 1 },
  });
  expect(fit.interval?.[0]).toBeCloseTo(1.5, 5);
  expect(fit.interval?.[1]).toBeCloseTo(19, 5);
});

test('two clusters are two minima of Tukey’s loss, and the larger one is the fit', () => {
  const points = { y: [0, 0.4, -0.3, 0.1, 10, 10.2, 9.9] };
  const fit = fitOne(problemOf('location', points), {
    loss: 'TukeyBiweightLoss',
    params: { c: 3 },
  });
  expect(fit.minima.map(({ params: [theta = Number.NaN] }) => Math.round(theta))).toEqual([0, 10]);
  expect(fit.params).toEqual(fit.minima[0]?.params);
});

test.each(byName)('%s: the pulls balance at a location and a line', (_name, loss) => {
  for (const model of ['location', 'line'] as const) {
    const fit = fitOne(problemOf(model, { x, y }), loss);
    const strongest = Math.max(...fit.points.pull.map(Math.abs));
    const sum = fit.points.pull.reduce((total, pull) => total + pull, 0);
    const held = fit.held?.pull ?? 0;
    // What is not balanced is what the points at the kink hold, within their subgradient.
    expect(Math.abs(sum)).toBeLessThanOrEqual(fit.held ? 2 * strongest : 1e-5 * strongest);
    expect(Math.abs(held)).toBeLessThanOrEqual((fit.held?.points.length ?? 0) * strongest + 1e-9);
    expect(fit.points.share.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 6);
  }
});

test.each(byName)('%s: moved points move the fit along', (_name, loss) => {
  for (const model of ['location', 'line'] as const) {
    const before = fitOne(problemOf(model, { x, y }), loss);
    const up = fitOne(problemOf(model, { x, y: y.map((value) => value + 1000) }), loss);
    expect((up.params[0] ?? 0) - (before.params[0] ?? 0)).toBeCloseTo(1000, 3);
    expect(up.value).toBeCloseTo(before.value, 5);
  }
  const turned = fitOne(
    problemOf('line', { x, y: y.map((value, i) => value + 3 * (x[i] ?? 0)) }),
    loss,
  );
  const before = fitOne(problemOf('line', { x, y }), loss);
  expect((turned.params[1] ?? 0) - (before.params[1] ?? 0)).toBeCloseTo(3, 4);
});

test.each(byName)('%s: with residuals divided by the MAD, units do not matter', (_name, loss) => {
  const metres = fitOne(problemOf('line', { x, y }, { scale: 'mad' }), loss);
  const thousandths = y.map((value) => 1000 * value);
  const millimetres = fitOne(problemOf('line', { x, y: thousandths }, { scale: 'mad' }), loss);
  expect((millimetres.params[1] ?? 0) / 1000).toBeCloseTo(metres.params[1] ?? 0, 4);
  expect(millimetres.value).toBeCloseTo(metres.value, 5);
});

test.each(byName)('%s: the order of the points does not matter', (_name, loss) => {
  const order = [4, 9, 0, 7, 2, 10, 1, 8, 3, 6, 5];
  const pick = (values: readonly number[]) => order.map((i) => values[i] ?? 0);
  for (const model of ['location', 'line'] as const) {
    const fit = fitOne(problemOf(model, { x, y }), loss);
    const shuffled = fitOne(problemOf(model, { x: pick(x), y: pick(y) }), loss);
    expect(shuffled.value).toBeCloseTo(fit.value, 6);
    expect(shuffled.points.residual[1]).toBeCloseTo(fit.points.residual[9] ?? 0, 3);
  }
});

test.each(byName)('%s: a drag and a settled search come to the same line here', (_name, loss) => {
  const settled = fitOne(problemOf('line', { x, y }), loss);
  const drag = fitOne(problemOf('line', { x, y }, { quality: 'drag' }), loss);
  expect(drag.value).toBeLessThanOrEqual(settled.value * (1 + 1e-5) + 1e-7);
});

const refusals: readonly (readonly [string, Model, Points, Refusal['reason']])[] = [
  ['no point', 'location', { y: [] }, 'no-points'],
  ['one point', 'location', { y: [3] }, 'one-point'],
  ['one point for a line', 'line', { x: [1], y: [3] }, 'one-point'],
  ['two points for a line', 'line', { x: [1, 2], y: [3, 4] }, 'two-points'],
  ['all x alike', 'line', { x: [2, 2, 2], y: [3, 4, 5] }, 'all-x-equal'],
  ['all points alike', 'location', { y: [7, 7, 7] }, 'all-points-equal'],
  ['NaN', 'location', { y: [1, Number.NaN, 2] }, 'not-finite'],
  ['an infinite x', 'line', { x: [1, 2, Infinity], y: [1, 2, 3] }, 'not-finite'],
  ['1e308', 'location', { y: [1, 2, 1e308] }, 'too-large'],
  ['columns of two lengths', 'line', { x: [1, 2], y: [1, 2, 3] }, 'columns-differ'],
];

test.each(refusals)('%s is refused by its reason', (_name, model, points, reason) => {
  expect(fitAll(problemOf(model, points), losses)).toMatchObject({ kind: 'refused', reason });
});

test('a refusal names the point and its column', () => {
  const points = { x: [1, 2, 3], y: [1, 2, -1e308] };
  expect(fitAll(problemOf('line', points), losses)).toMatchObject({ point: 2, column: 'y' });
});

test('a MAD of 0 is refused, raw residuals are fitted', () => {
  const points = { y: [1, 1, 1, 1, 9] };
  expect(fitAll(problemOf('location', points, { scale: 'mad' }), losses)).toMatchObject({
    reason: 'scale-zero',
  });
  expect(fitAll(problemOf('location', points), losses)).toMatchObject({ kind: 'fits' });
});

test('ten points on a line have a MAD of 0 but for rounding', () => {
  const third = presetOf('anscombe-3')?.points(0) ?? { y: [] };
  expect(fitAll(problemOf('line', third, { scale: 'mad' }), losses)).toMatchObject({
    reason: 'scale-zero',
  });
});

test.each(byName)('%s: points of 1e12 and of 1e-6 are fitted', (_name, loss) => {
  for (const unit of [1e12, 1e-6]) {
    const fit = fitOne(problemOf('line', { x, y: y.map((value) => unit * value) }), loss);
    expect(fit.value).toBeGreaterThanOrEqual(0);
    expect((fit.params[1] ?? 0) / unit).toBeGreaterThan(0.9);
    expect((fit.params[1] ?? 0) / unit).toBeLessThan(2);
  }
});

test('a loss that is none of a residual, or has no sense, is refused alone', () => {
  const odd: readonly FitLoss[] = [
    { loss: 'CrossEntropyLoss', params: {} },
    { loss: 'HuberLoss', params: { delta: -1 } },
    { loss: 'HuberLoss', params: { delta: 1 } },
  ];
  const result = fitAll(problemOf('location', { y }), odd);
  expect(result.kind === 'fits' && result.fits.map(({ kind }) => kind)).toEqual([
    'refused',
    'refused',
    'fit',
  ]);
});
