/**
 * Holds the target simulator against scenarios recorded from PyTorch. Arguments: the project's root, the caller's directory, then
 * `[FILE…] [--loss A,B] [--out FILE]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answer, type OwnAnswer } from './targets/answer';
import { differences } from './targets/differences';
import type { Answer, Scenario } from './targets/scenario';

interface Result {
  readonly scenario: Scenario;
  readonly own: OwnAnswer;
  readonly differences: readonly string[];
}

interface Options {
  readonly files: readonly string[];
  readonly losses: readonly string[] | null;
  readonly out: string | null;
}

function optionsOf(root: string, from: string, args: readonly string[]): Options {
  const files: string[] = [];
  let losses: string[] | null = null;
  let out: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--loss') losses = (args[++i] ?? '').split(',').filter((id) => id !== '');
    else if (argument === '--out') out = resolve(from, args[++i] ?? '');
    else if (argument.startsWith('--')) throw new Error(`unknown option ${argument}`);
    else files.push(resolve(from, argument));
  }
  const given = files.length > 0 ? files : [resolve(root, 'conformance/targets/errors.json')];
  return { files: given, losses, out };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isScenario(value: unknown): value is Scenario {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    typeof value.loss === 'string' &&
    typeof value.code === 'string'
  );
}

/** The scenarios of a file: a list, or an object that holds one. */
function scenariosOf(file: string): Scenario[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const list = isObject(content) && 'scenarios' in content ? content.scenarios : content;
  if (!Array.isArray(list)) throw new Error(`${file} holds no list of scenarios`);
  const scenarios = list.filter(isScenario);
  if (scenarios.length !== list.length) {
    throw new Error(`${list.length - scenarios.length} scenarios of ${file} lack id, loss or code`);
  }
  return scenarios;
}

/** The file's own fields of an answer. */
function recordOf(own: OwnAnswer): Answer {
  const { outcome, stage, exceptionType, message, warnings, value, grads } = own;
  const { undefinedBehaviour } = own;
  const record = { outcome, stage, exceptionType, message, warnings, value, grads };
  return undefinedBehaviour ? { ...record, undefinedBehaviour } : record;
}

function printGroups(
  title: string,
  results: readonly Result[],
  key: (own: Scenario) => string,
): void {
  const groups = new Map<string, [passed: number, all: number]>();
  for (const { scenario, differences: found } of results) {
    const group = groups.get(key(scenario)) ?? [0, 0];
    groups.set(key(scenario), [group[0] + (found.length === 0 ? 1 : 0), group[1] + 1]);
  }
  console.log(`\n${title}`);
  for (const [name, [passed, all]] of groups) {
    console.log(`  ${name.padEnd(32)} ${String(passed).padStart(4)} of ${all}`);
  }
}

function printResults(results: readonly Result[]): void {
  for (const { scenario, differences: found } of results) {
    if (found.length > 0) console.log(`${scenario.id}: ${found.join('; ')}`);
  }
  printGroups('Passed by loss', results, ({ loss }) => loss);
  printGroups('Passed by category', results, ({ category }) => category ?? '–');
  const silent = results.filter(({ scenario }) => scenario.outcome === 'silent');
  const fine = results.filter(({ scenario }) => scenario.outcome === 'ok');
  const missed = silent.filter(({ own }) => own.problem || own.outcome !== 'silent');
  const alarms = fine.filter(({ own }) => own.problem || own.outcome !== 'ok');
  console.log('');
  for (const { scenario } of missed) console.log(`trap not found: ${scenario.id}`);
  for (const { scenario, own } of alarms) console.log(`false alarm: ${scenario.id} (${own.trap})`);
  const passed = results.filter(({ differences: found }) => found.length === 0).length;
  console.log(`\n${passed} passed, ${results.length - passed} failed`);
  console.log(
    `traps: ${silent.length - missed.length} of ${silent.length}, false alarms: ${alarms.length} of ${fine.length}`,
  );
}

function main([root = '.', from = '.', ...args]: readonly string[]): number {
  const { files, losses, out } = optionsOf(root, from, args);
  const scenarios = files
    .flatMap(scenariosOf)
    .filter(({ loss }) => losses === null || losses.includes(loss));
  const results = scenarios.map((scenario) => {
    const own = answer(scenario);
    const isRecorded = scenario.outcome !== undefined;
    return { scenario, own, differences: isRecorded ? differences(scenario, own) : [] };
  });
  if (out !== null) {
    const records = results.map(({ scenario, own }) => ({ id: scenario.id, ...recordOf(own) }));
    writeFileSync(out, `${JSON.stringify(records, null, 1)}\n`);
  }
  printResults(results.filter(({ scenario }) => scenario.outcome !== undefined));
  const missing = results.filter(({ own }) => own.problem);
  for (const { scenario, own } of missing)
    console.log(`no answer to ${scenario.id}: ${own.problem}`);
  return results.some(({ differences: found }) => found.length > 0) ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
