import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../src/compute/api';
import { evaluate } from '../src/compute/evaluate';
import { startBackend } from '../src/compute/start-backend';
import type { ControlSpec } from '../src/labs/explore/panels/control';
import { controlsOf } from '../src/labs/explore/panels/controls';
import { elsewhereOf } from '../src/scene/code/elsewhere';
import { pythonOf, textOf, type CodeLine } from '../src/scene/code/python';
import type { LossContract } from '../src/losses/contract';
import type { Elsewhere, Framework } from '../src/losses/elsewhere';
import { contractOf, contracts } from '../src/losses/index';
import { loadDefinitions } from '../src/losses/load-definition';
import { loadElsewhere } from '../src/losses/load-elsewhere';
import { loadProse } from '../src/losses/load-prose';
import { callOf as callOfScene } from '../src/scene/call';
import { sceneOf } from '../src/scene/defaults';
import type { Scene } from '../src/scene/scene';
import { setReduction } from '../src/scene/transitions';
import { judge } from '../src/targets/judge';
import { callOf as callOfCase, type GoldenCase, type GoldenFile } from './golden-case';
import { wasmDirectory } from './wasm-directory';

/*
 * Writes the programs that the app shows into a folder, one file each: `export-code ROOT FOLDER`. Started by `tools/conformance-code.mjs`.
 */

/** A fixed sequence of numbers in [0, 1): mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The scene with a control at a random place. */
function moved(scene: Scene, control: ControlSpec, random: () => number): Scene {
  const pick = random();
  switch (control.kind) {
    case 'number': {
      const { min, max, integer } = control.limits;
      const value = min + pick * (max - min);
      return control.set(integer ? Math.round(value) : Number(value.toFixed(2)))(scene);
    }
    case 'boolean':
      return control.set(pick < 0.5)(scene);
    case 'tensor':
      return pick < 0.3 ? control.set(control.ones)(scene) : scene;
    default: {
      const option = control.options[Math.floor(pick * control.options.length)];
      return option === undefined ? scene : control.set(option)(scene);
    }
  }
}

/** The scene with every control at a random place: parameters first, since they decide which targets are offered. */
function shaken(scene: Scene, contract: LossContract, random: () => number): Scene {
  const { reductions } = contract;
  const reduction = reductions[Math.floor(random() * reductions.length)] ?? 'mean';
  const shake = (before: Scene, isParameter: boolean) =>
    controlsOf(before, contract)
      .filter((control) => (control.owner === 'parameter') === isParameter)
      .reduce((state, control) => moved(state, control, random), before);
  return shake(shake(setReduction(reduction)(scene), true), false);
}

async function callsOf(contract: LossContract): Promise<readonly (readonly [string, Call])[]> {
  const scene = sceneOf(contract);
  const { presets } = await loadProse(contract.id);
  const random = randomFrom(contract.id.length);
  return [
    ...contract.reductions.map(
      (reduction) => [`opening-${reduction}`, callOfScene({ ...scene, reduction })] as const,
    ),
    ...presets.map(
      ({ id, state, reduction = contract.defaultReduction }) =>
        [`preset-${id}`, callOfScene({ ...scene, ...state, reduction })] as const,
    ),
    ...Array.from(
      { length: 12 },
      (_, i) => [`random-${i}`, callOfScene(shaken(scene, contract, random))] as const,
    ),
  ];
}

const frameworks: readonly Framework[] = ['numpy', 'keras', 'optax'];
const spellings = new Map<string, Elsewhere | null>();
/** Whether the app can get to a call: a variance that is a Python float, for one, is no tensor. */
function isReachable({ loss, params }: GoldenCase): boolean {
  const known = ['pre', ...(contractOf(loss)?.parameters ?? []).map(({ name }) => name)];
  return Object.keys(params).every((name) => known.includes(name));
}

async function main(root: string, folder: string): Promise<void> {
  await startBackend(wasmDirectory(root), 'wasm');
  await loadDefinitions(contracts.map(({ id }) => id));
  let written = 0;
  let undefinedCalls = 0;
  const write = (name: string, call: Call) => {
    const contract = contractOf(call.loss);
    if (!contract) return;
    // Asked first what PyTorch does, as the app asks.
    const verdict = judge(call);
    const ids =
      verdict.kind === 'trap' ? [verdict.trap, ...verdict.others].map(({ id }) => id) : [];
    // Reads memory that is not the loss's: whatever real PyTorch prints, or ends with, means nothing.
    if (ids.includes('undefined-behaviour')) {
      undefinedCalls += 1;
      return;
    }
    const raised = verdict.kind === 'raises' ? verdict.exception : null;
    const evaluation = evaluate(call, () => raised);
    const save = (form: string, lines: readonly CodeLine[]) => {
      const file = `${call.loss}-${form}-${name.replaceAll(/[^\w-]/g, '_')}.py`;
      writeFileSync(join(folder, file), textOf(lines));
      written += 1;
    };
    save('module', pythonOf(call, contract, evaluation));
    if (contract.api.kind !== 'custom' && evaluation.kind === 'value')
      save('functional', pythonOf(call, contract, evaluation, 88, 'functional'));
    for (const framework of frameworks) {
      const spelling = spellings.get(call.loss)?.[framework]?.(call);
      const lines = spelling && elsewhereOf(call, contract, framework, spelling, evaluation, 88);
      if (lines) save(framework, lines);
    }
  };
  for (const contract of contracts) {
    spellings.set(contract.id, await loadElsewhere(contract.id));
    for (const [name, call] of await callsOf(contract)) write(name, call);
  }
  const file = join(root, 'conformance', 'golden.json');
  const { cases }: GoldenFile = JSON.parse(readFileSync(file, 'utf8'));
  for (const record of cases) {
    if (record.precision === 'float32' && record.api === 'nn' && isReachable(record))
      write(`golden-${record.id}`, callOfCase(record));
  }
  console.log(`${written} programs; ${undefinedCalls} calls of undefined behaviour have none`);
}

const [root = '.', folder = '.'] = process.argv.slice(2);
main(root, folder).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
