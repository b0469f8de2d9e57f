import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBackend } from '../src/compute/start-backend';
import { contracts } from '../src/losses/index';
import { loadDefinitions } from '../src/losses/load-definition';
import { relativeExceptions, unsettledExceptions } from './exceptions';
import type { GoldenCase, GoldenFile } from './golden-case';
import { inFloat32, runCase, type Outcome } from './run-cases';
import { wasmDirectory } from './wasm-directory';

/*
 * npm run conformance -- [FILE…] [--backend cpu|wasm] [--out FILE]
 *
 * Holds the app's numbers against files of golden cases. Bundled and started by `tools/conformance.mjs`, which names the project's folder first
 * and the user's second.
 */

function read(file: string): readonly GoldenCase[] {
  const content: GoldenFile | readonly GoldenCase[] = JSON.parse(readFileSync(file, 'utf8'));
  return inFloat32('cases' in content ? content.cases : content);
}

function line(loss: string, outcomes: readonly Outcome[]): string {
  const passed = outcomes.filter(({ failure }) => failure === null).length;
  const largest = (pick: 'largestError' | 'largestRelativeError') =>
    Math.max(0, ...outcomes.map(({ comparison }) => comparison?.[pick] ?? 0)).toExponential(1);
  return [
    loss.padEnd(30),
    `${passed}/${outcomes.length}`.padStart(9),
    `largest error ${largest('largestError')}`,
    `of a value, relative ${largest('largestRelativeError')}`,
  ].join('  ');
}

function report(outcomes: readonly Outcome[]): boolean {
  const losses = new Set(outcomes.map(({ loss }) => loss));
  for (const name of losses)
    console.log(
      line(
        name,
        outcomes.filter(({ loss }) => loss === name),
      ),
    );
  const beyond = outcomes.filter(
    ({ failure, comparison }) => failure !== null || (comparison?.leftToRounding ?? null) !== null,
  );
  const excused = beyond.filter(
    ({ failure, loss }) => failure === null && unsettledExceptions[loss] !== undefined,
  );
  const failures = beyond.filter((outcome) => !excused.includes(outcome));
  for (const { id, failure, comparison } of failures)
    console.log(`FAILED ${id}: ${failure ?? comparison?.leftToRounding}`);
  for (const { id, loss, comparison } of excused)
    console.log(
      `left to rounding ${id}: ${comparison?.leftToRounding} (${unsettledExceptions[loss]})`,
    );
  for (const { id, comparison } of outcomes)
    if (comparison && comparison.largestRelativeError > 1e-5)
      console.log(
        `value beyond a relative 1e-5: ${id}: ${relativeExceptions[id] ?? 'no cause is on record'}`,
      );
  if (excused.length > 0) console.log(`${excused.length} of ${outcomes.length} left to rounding`);
  console.log(`${outcomes.length - beyond.length} passed, ${failures.length} failed`);
  return failures.length === 0 && excused.length <= outcomes.length / 200;
}

async function main(root: string, from: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { backend: { type: 'string', default: 'wasm' }, out: { type: 'string' } },
  });
  const { backend: wanted, out } = values;
  if (wanted !== 'wasm' && wanted !== 'cpu') throw new Error(`--backend ${wanted}: cpu or wasm`);
  const files = positionals.map((file) => resolve(from, file));
  if (files.length === 0) files.push(join(root, 'conformance', 'golden.json'));
  const status = await startBackend(wasmDirectory(root), wanted);
  if (status.backend !== wanted) throw new Error(`${wanted} did not start: ${status.reason}`);
  console.log(`tfjs on ${status.backend}`);
  await loadDefinitions(contracts.map(({ id }) => id));
  const outcomes = files.flatMap(read).map(runCase);
  if (out !== undefined) {
    const written = outcomes.map(({ output }) => output);
    writeFileSync(resolve(from, out), `${JSON.stringify(written)}\n`);
  }
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
