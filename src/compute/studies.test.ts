import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../conformance/wasm-directory';
import { presetOf } from '../fits/data/presets';
import type { FitLoss, Problem } from '../fits/problem';
import { finish } from '../fits/run';
import type { Task, TaskResults } from '../fits/task';
import { stepsOf } from './fit';
import { startBackend } from './start-backend';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

/** A task's result; a refusal is the test's mistake. */
function answerOf<K extends Task['kind']>(
  task: Extract<Task, { readonly kind: K }>,
): TaskResults[K] {
  const result = finish(stepsOf(task));
  if (result.kind === 'refused') throw new Error(JSON.stringify(result));
  return result as TaskResults[K];
}

const mse: FitLoss = { loss: 'MSELoss', params: {} };
const l1: FitLoss = { loss: 'L1Loss', params: {} };
const huber: FitLoss = { loss: 'HuberLoss', params: { delta: 1.345 } };
const cauchy: FitLoss = { loss: 'CauchyLoss', params: { c: 2.385 } };
const tukey: FitLoss = { loss: 'TukeyBiweightLoss', params: { c: 4.685 } };

function problemOf(model: Problem['model'], points: Problem['points']): Problem {
  return { model, points, scale: 'raw', seed: 1, quality: 'settled' };
}

const hundred = problemOf('location', { y: [1, 2, 3, 4, 100] });
const telephone = problemOf('line', presetOf('telephone-calls')?.points(0) ?? { y: [] });

// Huber 1964, Holland and Welsch 1977: the tuning constants of 95 %; 2/π is the median's.
test('the usual tuning constants have an efficiency of 95 % at the normal', () => {
  const { efficiencies } = answerOf<'efficiency'>({
    kind: 'efficiency',
    losses: [huber, cauchy, tukey, l1, mse].map((loss) => ({ loss })),
  });
  const found = efficiencies.map((one) => ('efficiency' in one ? one.efficiency[0] : Number.NaN));
  [0.95, 0.95, 0.95, 2 / Math.PI, 1].forEach((expected, i) => {
    expect(found[i]).toBeCloseTo(expected, 4);
  });
});

test('efficiency grows with delta, and the most a bad point can do grows with it', () => {
  const along = { parameter: 'delta', values: [0.1, 0.5, 1, 2, 4] };
  const { efficiencies } = answerOf<'efficiency'>({
    kind: 'efficiency',
    losses: [{ loss: huber, along }],
  });
  const [one] = efficiencies;
  if (!one || !('efficiency' in one)) throw new Error('Huber has an efficiency');
  expect([...one.efficiency]).toEqual([...one.efficiency].toSorted((a, b) => a - b));
  expect(one.grossErrorSensitivity[2]).toBeLessThan(one.grossErrorSensitivity[4] ?? 0);
});

test('a loss that believes in no noise says why', () => {
  const { densities } = answerOf<'density'>({
    kind: 'density',
    losses: [mse, l1, tukey, { loss: 'CauchyLoss', params: { c: 1 } }],
    residual: { from: -1, to: 1, points: 3 },
  });
  expect(densities).toMatchObject([
    // ∫ exp(−r²) = √π, ∫ exp(−|r|) = 2.
    { kind: 'density', normaliser: expect.closeTo(Math.sqrt(Math.PI), 6) as number },
    { kind: 'density', normaliser: expect.closeTo(2, 6) as number },
    { kind: 'improper', because: 'bounded' },
    // (1 + r²)^−½ has an infinite integral.
    { kind: 'improper', because: 'heavy' },
  ]);
});

test('one point at infinity: the mean goes along, Huber stays, Tukey comes back', () => {
  const { paths } = answerOf<'breakdown'>({
    kind: 'breakdown',
    problem: hundred,
    losses: [mse, huber, tukey],
    study: { kind: 'one-point', point: 4, along: 'y' },
  });
  expect(paths).toMatchObject([
    { grossErrorSensitivity: Infinity, letsGo: false },
    { letsGo: false },
    { letsGo: true },
  ]);
  const [, held] = paths;
  expect(held && 'shift' in held && held.grossErrorSensitivity).toBeLessThan(10);
});

test('replaced points: one carries the mean away, the median holds until a half', () => {
  const y = [1.1, 2, 3.3, 4, 5, 2.2, 3.1, 2.7, 4.4, 3.6];
  const { paths } = answerOf<'breakdown'>({
    kind: 'breakdown',
    problem: problemOf('location', { y }),
    losses: [mse, l1, tukey],
    study: { kind: 'replace', along: 'y' },
  });
  expect(paths).toMatchObject([
    { breakdownPoint: 0.1 },
    { breakdownPoint: 0.5 },
    { breakdownPoint: 0.5 },
  ]);
});

test('a far x flattens the line of every convex loss', () => {
  const { x = [], y } = telephone.points;
  const points = { x: x.slice(0, 14), y: y.slice(0, 14) };
  const { paths } = answerOf<'breakdown'>({
    kind: 'breakdown',
    problem: problemOf('line', points),
    losses: [mse, l1, huber],
    study: { kind: 'one-point', point: 3, along: 'x' },
  });
  for (const path of paths) {
    if (!('params' in path)) throw new Error(path.reason);
    expect(Math.abs(path.params.at(-1)?.[1] ?? 1)).toBeLessThan(0.01);
  }
});

test('suspects are further out of line without each other', () => {
  const { rows, leverage } = answerOf<'masking'>({
    kind: 'masking',
    problem: telephone,
    losses: [mse],
    suspects: [14, 15, 16, 17, 18, 19],
  });
  // The hat matrix of a line has the trace 2.
  expect(leverage.reduce((sum, one) => sum + one, 0)).toBeCloseTo(2, 12);
  const [row] = rows;
  if (!row || !('among' in row)) throw new Error('MSE can be fitted');
  row.among.forEach((among, i) => {
    expect(row.without[i]).toBeGreaterThan(10 * among);
  });
});

test('a profile and a surface are lowest at the fit', () => {
  const { profiles } = answerOf<'profile'>({
    kind: 'profile',
    problem: hundred,
    losses: [tukey],
    theta: { from: 0, to: 101, points: 1011 },
  });
  const [profile] = profiles;
  if (!profile || !('theta' in profile)) throw new Error('Tukey has a profile');
  expect(profile.minima).toHaveLength(2);
  expect(Math.min(...profile.value)).toBeGreaterThanOrEqual((profile.minima[0]?.value ?? 0) - 1e-6);
  const surface = answerOf<'surface'>({ kind: 'surface', problem: telephone, loss: huber });
  expect(Math.min(...surface.value)).toBeGreaterThanOrEqual((surface.minima[0]?.value ?? 0) - 1e-4);
  expect(surface.value).toHaveLength(surface.slope.length * surface.intercept.length);
});

test('a descent goes down from the same start for the same seed, and too large a rate diverges', () => {
  const task = { kind: 'descent', problem: telephone, loss: huber, steps: 40 } as const;
  const descent = answerOf<'descent'>(task);
  expect(answerOf<'descent'>(task)).toEqual(descent);
  expect(descent.value).toHaveLength(41);
  descent.value.slice(1).forEach((value, i) => {
    expect(value).toBeLessThanOrEqual(descent.value[i] ?? 0);
  });
  expect(answerOf<'descent'>({ ...task, loss: mse, rate: 5, steps: 400 }).end).toBe('diverged');
});
