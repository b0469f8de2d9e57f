import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { startBackend } from '../src/compute/start-backend';
import { contracts } from '../src/losses/index';
import { matches } from './compare';
import { relativeExceptions } from './exceptions';
import type { GoldenFile, Unsettled } from './golden-case';
import { inFloat32, runCase } from './run-cases';
import { wasmDirectory } from './wasm-directory';

const golden: GoldenFile = JSON.parse(readFileSync('conformance/golden.json', 'utf8'));

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

test('every golden value above 1e-8 holds to a relative 1e-5, or is named with its cause', () => {
  const outcomes = inFloat32(golden.cases).map(runCase);
  const beyond = outcomes
    .filter(({ comparison }) => !comparison || comparison.largestRelativeError > 1e-5)
    .map(({ id }) => id);
  expect(beyond).toEqual(Object.keys(relativeExceptions));
});

test('every loss has golden cases', () => {
  const covered = new Set(golden.cases.map(({ loss }) => loss));
  expect(contracts.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

test('the tolerance is absolute near 0, relative far away, and exact at the ends', () => {
  expect(matches(1e-6, 0)).toBe(true);
  expect(matches(2e-6, 0)).toBe(false);
  expect(matches(100_002, 100_000)).toBe(true);
  expect(matches(100_003, 100_000)).toBe(false);
  expect(matches(NaN, NaN)).toBe(true);
  expect(matches(0, NaN)).toBe(false);
  expect(matches(Infinity, Infinity)).toBe(true);
  expect(matches(-Infinity, Infinity)).toBe(false);
  expect(matches(1e38, Infinity)).toBe(false);
  expect(matches(NaN, 1)).toBe(false);
});

test('a case of a loss that the app lacks has failed, not been skipped', () => {
  const [record] = golden.cases;
  if (!record) throw new Error('golden.json has cases');
  expect(runCase({ ...record, loss: 'NoSuchLoss' }).failure).toBe('unknown-loss: NoSuchLoss');
  expect(runCase({ ...record, params: { beta: 1 } }).failure).toBe(
    'not-expressible: parameter beta',
  );
});

test('rounding excuses the numbers that it decides, and no other of the case', () => {
  const [record] = golden.cases;
  if (!record?.expected) throw new Error('golden.json has cases');
  const { value, grads } = record.expected;
  const [first = ''] = Object.keys(grads);
  const off = {
    value,
    grads: { ...grads, [first]: grads[first]?.map((slope) => Number(slope) + 1) ?? [] },
  };
  const run = (unsettled: Unsettled) => runCase({ ...record, expected: off, unsettled });
  const all = off.grads[first]?.map((_, i) => i) ?? [];
  const excused = run({ value: [], grads: { [first]: all } });
  expect([excused.failure, excused.comparison?.leftToRounding]).toEqual([
    null,
    expect.stringContaining(`gradient of ${first}[0]`),
  ]);
  expect(run({ value: [0], grads: {} }).failure).toContain(`gradient of ${first}[0]`);
});
