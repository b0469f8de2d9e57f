/**
 * `npm run conformance:fits -- [FILE…] [--quality settled|drag] [--out FILE]`: bundles the runner and starts it.
 */
import { spawnSync } from 'node:child_process';
import { bundle, root } from './bundle.mjs';

const from = process.cwd();
const { status } = spawnSync(
  process.execPath,
  [await bundle('run-fits'), root, from, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 2);
