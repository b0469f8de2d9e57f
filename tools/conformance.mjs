/**
 * `npm run conformance -- [FILE…] [--backend cpu|wasm] [--out FILE]`: bundles the runner with the very modules that the app's worker is
 * made of, unless they are unchanged since the last run, and starts it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, hashOf, install } from './ready.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const from = process.cwd();
process.chdir(root);
checkNode();
if (!existsSync('node_modules/vite')) install();

const bundle = join(root, 'node_modules/.cache/conformance');
const stamp = join(bundle, 'stamp');
const hash = hashOf(['src', 'conformance', 'tools', 'package-lock.json']);

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
  const { build } = await import('vite');
  await build({
    logLevel: 'error',
    publicDir: false,
    // tfjs's packages name browser, Node and module builds; only the modules are the worker's.
    resolve: { mainFields: ['module'] },
    ssr: { noExternal: true },
    build: {
      ssr: 'conformance/main.ts',
      outDir: bundle,
      emptyOutDir: true,
      minify: false,
      // tfjs's wasm loader asks for __dirname, which modules of Node do not have.
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'main.cjs' } },
    },
  });
  writeFileSync(stamp, hash);
}

const { status } = spawnSync(
  process.execPath,
  [join(bundle, 'main.cjs'), root, from, ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 2);
