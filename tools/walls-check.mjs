/** Plants one violation of each wall, lints it, and fails unless the linter names every one of them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { layers } from './walls.mjs';

const names = Object.keys(layers);

const violations = [];
for (const layer of names) {
  const folder = layer === 'labs' ? 'src/labs/explore' : `src/${layer}`;
  const up = layer === 'labs' ? '../..' : '..';
  for (const other of names) {
    if (other === layer || layers[layer].may.includes(other)) continue;
    violations.push({ folder, code: `import { x } from '${up}/${other}/x';` });
  }
  if (layer !== 'compute') {
    violations.push({ folder, code: `import { x } from '@tensorflow/tfjs-core';` });
  }
  violations.push({ folder, code: `import { x } from '${up}/main';` });
}
violations.push({ folder: 'src/losses/definitions', code: `import { x } from '../../targets/x';` });
violations.push({ folder: 'src/labs/explore', code: `import { x } from '../outliers/x';` });
violations.push({ folder: 'src/labs/explore/line', code: `import { x } from '../../tours/x';` });
violations.push({ folder: 'src/tensors', code: `import { x } from 'react';` });
violations.push({ folder: 'src/charts', code: `import { x } from 'zustand';` });

const planted = violations.map(({ folder, code }, i) => ({
  path: `${folder}/planted-violation-${i}.ts`,
  code,
}));
const cycle = [
  {
    path: 'src/tensors/planted-cycle-a.ts',
    code: `import { b } from './planted-cycle-b';\nexport const a = () => b;`,
  },
  {
    path: 'src/tensors/planted-cycle-b.ts',
    code: `import { a } from './planted-cycle-a';\nexport const b = () => a;`,
  },
];

const all = [...planted, ...cycle];
let output;
try {
  for (const { path, code } of all) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${code}\nexport const used = [${code.includes('{ x }') ? 'x' : ''}];\n`);
  }
  output = spawnSync(
    process.execPath,
    [
      'node_modules/oxlint/bin/oxlint',
      '-c',
      'oxlint.config.mjs',
      '--format',
      'unix',
      ...all.map(({ path }) => path),
    ],
    { encoding: 'utf8' },
  ).stdout;
} finally {
  for (const { path } of all) rmSync(path, { force: true });
}

const caught = (path, rule) =>
  output.split('\n').some((line) => line.includes(path) && line.includes(rule));
const missed = [
  ...planted.filter(({ path }) => !caught(path, 'no-restricted-imports')),
  ...cycle.filter(({ path }) => !caught(path, 'no-cycle')).slice(1),
];
for (const { path, code } of missed) console.error(`not caught in ${dirname(path)}: ${code}`);
console.log(`${all.length - missed.length} planted violations caught, ${missed.length} missed`);
process.exit(missed.length === 0 ? 0 : 1);
