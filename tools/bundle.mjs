import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, hashOf, install } from './ready.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles a script of `conformance/` for Node with the very modules that the app is made of, unless they are unchanged since the last time.
 * Returns the bundle's path.
 */
export async function bundle(name) {
  process.chdir(root);
  checkNode();
  if (!existsSync('node_modules/vite')) install();
  const outDir = join(root, 'node_modules/.cache/conformance', name);
  const stamp = join(outDir, 'stamp');
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
        ssr: `conformance/${name}.ts`,
        outDir,
        emptyOutDir: true,
        minify: false,
        // tfjs's wasm loader asks for __dirname, which modules of Node do not have.
        rolldownOptions: {
          output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
        },
      },
    });
    writeFileSync(stamp, hash);
  }
  return join(outDir, `${name}.cjs`);
}
