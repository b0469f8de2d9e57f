import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fitNumbers } from '../src/compute/fit-numbers';
import { startBackend } from '../src/compute/start-backend';
import { fitPoints } from '../src/fits/fit-points';
import { rememberCurves } from '../src/fits/numbers';
import { finish } from '../src/fits/run';
import { contracts } from '../src/losses/index';
import { loadDefinitions } from '../src/losses/load-definition';
import type { Fit, Quality, Refusal } from '../src/fits/problem';
import { lossOf, pointsOf, type FitCase, type FitFile } from './fit-case';
import { wasmDirectory } from './wasm-directory';

/*
 * npm run conformance:fits -- [FILE…] [--quality settled|drag] [--backend wasm|cpu] [--out FILE]
 *
 * Fits each case with the solvers that the lab uses and judges the objective that was reached. Bundled and started by
 * `tools/conformance-fits.mjs`, which names the project's folder first and the user's second.
 */

interface Outcome {
  readonly id: string;
  readonly loss: string;
  readonly fit: Fit | Refusal;
  readonly failure: string | null;
  readonly milliseconds: number;
}

const engine = { numbers: fitNumbers, curves: rememberCurves(fitNumbers) };

function fitOf(record: FitCase, quality: Quality): Fit | Refusal {
  const problem = {
    model: record.model,
    points: pointsOf(record),
    scale: 'raw',
    seed: 0,
    quality,
  } as const;
  const result = finish(fitPoints(problem, [lossOf(record)], engine, 'fitted'));
  if (result.kind === 'refused') return result;
  return result.fits[0] ?? { kind: 'refused', reason: 'failed', detail: 'nothing was fitted' };
}

/** The rule that the file's `meta` states. */
function judge(record: FitCase, fit: Fit | Refusal): string | null {
  const { expected } = record;
  if (fit.kind === 'refused') return expected ? JSON.stringify(fit) : null;
  if (!Number.isFinite(fit.value) || !fit.params.every(Number.isFinite)) return 'not finite';
  if (!expected || fit.value <= expected.value * (1 + 1e-5) + 1e-7) return null;
  return `${fit.value} at ${fit.params.join(', ')}, expected ${expected.value}${
    expected.params ? ` at ${expected.params.join(', ')}` : ''
  }`;
}

function run(record: FitCase, quality: Quality): Outcome {
  const start = performance.now();
  const fit = fitOf(record, quality);
  const milliseconds = performance.now() - start;
  return { id: record.id, loss: record.loss, fit, failure: judge(record, fit), milliseconds };
}

function read(file: string): readonly FitCase[] {
  const content: FitFile | readonly FitCase[] = JSON.parse(readFileSync(file, 'utf8'));
  return 'cases' in content ? content.cases : content;
}

function written({ id, fit }: Outcome) {
  if (fit.kind === 'refused') return { id, refused: fit };
  const { params, value, interval, certainty } = fit;
  return { id, params, value, ...(interval && { interval }), certainty };
}

function report(outcomes: readonly Outcome[]): boolean {
  for (const loss of new Set(outcomes.map((outcome) => outcome.loss))) {
    const own = outcomes.filter((outcome) => outcome.loss === loss);
    const passed = own.filter(({ failure }) => failure === null).length;
    const slowest = Math.max(...own.map(({ milliseconds }) => milliseconds));
    console.log(
      `${loss.padEnd(24)}${`${passed}/${own.length}`.padStart(9)}  slowest ${slowest.toFixed(0)} ms`,
    );
  }
  for (const { id, failure } of outcomes)
    if (failure !== null) console.log(`FAILED ${id}: ${failure}`);
  const failed = outcomes.filter(({ failure }) => failure !== null).length;
  console.log(`${outcomes.length - failed} passed, ${failed} failed`);
  return failed === 0;
}

async function main(root: string, from: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      quality: { type: 'string', default: 'settled' },
      backend: { type: 'string', default: 'wasm' },
      out: { type: 'string' },
    },
  });
  const { quality, backend: wanted, out } = values;
  if (quality !== 'settled' && quality !== 'drag')
    throw new Error(`--quality ${quality}: settled or drag`);
  if (wanted !== 'wasm' && wanted !== 'cpu') throw new Error(`--backend ${wanted}: wasm or cpu`);
  const files = positionals.map((file) => resolve(from, file));
  if (files.length === 0) files.push(join(root, 'conformance', 'fits.json'));
  await loadDefinitions(contracts.map(({ id }) => id));
  const status = await startBackend(wasmDirectory(root), wanted);
  if (status.backend !== wanted) throw new Error(`${wanted} did not start: ${status.reason}`);
  console.log(`tfjs on ${status.backend}`);
  const outcomes = files.flatMap(read).map((record) => run(record, quality));
  if (out !== undefined)
    writeFileSync(resolve(from, out), `${JSON.stringify(outcomes.map(written))}\n`);
  return report(outcomes) ? 0 : 1;
}

const [root = '.', from = '.', ...args] = process.argv.slice(2);
main(root, from, args).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
