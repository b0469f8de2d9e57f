/**
 * `npm test`: installs what is missing, then runs everything and counts it. Every step runs even when an earlier one failed, so
 * that one run tells all. Ends with the line `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, checkNode, install } from './ready.mjs';

checkNode();
install();
const { findBrowser } = await import('./browser.mjs');

const reports = 'test-results';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };
const failures = [];

function add(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(`${name}: ${failed} failed`);
  console.log(`— ${name}: ${passed} passed, ${failed} failed`);
}

function node(args, env = {}) {
  return spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
  });
}

/** A check that either holds or does not. Its output is shown only when it does not. */
function check(name, args) {
  const result = node(args);
  if (result.status !== 0) console.log(result.stdout);
  add(name, result.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** A runner that closes with `N passed, M failed`. */
function counted(name, args) {
  const result = node(args);
  const tally = [...result.stdout.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  const passed = Number(tally?.[1] ?? 0);
  const failed = tally ? Number(tally[2]) : 1;
  const crashed = result.status !== 0 && failed === 0;
  if (result.status !== 0) console.log(result.stdout);
  add(name, { passed, failed: crashed ? 1 : failed });
}

/** A test runner that leaves a JSON report. */
function reported(name, args, report, read, env) {
  const result = node(args, env);
  if (result.status !== 0) console.log(result.stdout);
  const counts = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1 };
  if (result.status !== 0 && counts.failed === 0) counts.failed = 1;
  add(name, counts);
}

const bin = (path) => `node_modules/${path}`;

check('formatting', [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']);
for (const thread of ['domain', 'worker', 'app', 'node']) {
  check(`types of ${thread}`, [bin('typescript/bin/tsc'), '-p', `tsconfig.${thread}.json`]);
}
check('lint and walls', [
  bin('oxlint/bin/oxlint'),
  '-c',
  'oxlint.config.mjs',
  '--type-aware',
  '--deny-warnings',
  'src',
  'e2e',
  'tools',
  'bench',
  'conformance',
]);
check('walls hold against planted violations', ['tools/walls-check.mjs']);
check('unused files and exports', [bin('knip/bin/knip.js'), '--no-progress']);
reported(
  'unit',
  [bin('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${reports}/unit.json`],
  `${reports}/unit.json`,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);
counted('conformance, wasm', ['tools/conformance.mjs']);
counted('conformance, cpu', ['tools/conformance.mjs', '--backend', 'cpu']);
counted('conformance of targets', ['tools/conformance-targets.mjs']);
counted('conformance of fits', ['tools/conformance-fits.mjs']);
counted('conformance of fits while dragging', ['tools/conformance-fits.mjs', '--quality', 'drag']);
add('build', build() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
check('sizes', [bin('size-limit/bin.js')]);

const browser = await findBrowser();
if (browser) {
  reported(
    'e2e',
    [bin('@playwright/test/cli.js'), 'test'],
    `${reports}/e2e.json`,
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    { LOSSOSCOPE_BROWSER: browser },
  );
} else {
  console.log('No browser could be found or installed: install Chromium and run again.');
  add('e2e', { passed: 0, failed: 1 });
}

if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
