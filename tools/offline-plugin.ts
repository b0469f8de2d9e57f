import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { minify, transformWithOxc, type Plugin } from 'vite';

const worker = 'service-worker.js';
const sources = ['src/offline/keys.ts', 'src/offline/service-worker.ts'];

/** Read by hosts, not by the page. */
const unserved = /^(\.|_headers$|robots\.txt$)/;

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Every file of a built folder with a digest of its content. */
function filesOf(folder: string): readonly (readonly [path: string, digest: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== worker && !unserved.test(path))
    .toSorted()
    .map((path) => [path, digestOf(readFileSync(join(folder, path)))] as const);
}

/** The service worker as one script: its modules in a row, without their imports and types, after the list of what it keeps. */
async function scriptOf(files: ReturnType<typeof filesOf>): Promise<string> {
  const list = JSON.stringify(files);
  const parts = await Promise.all(
    sources.map(async (source) => {
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
      return code.replaceAll(/^import .*$/gm, '').replaceAll(/^export (?=function)/gm, '');
    }),
  );
  const constants = `const builtFiles=${list},buildDigest="${digestOf(list)}";`;
  const { code } = await minify(worker, constants + parts.join('\n'));
  return code;
}

/** Writes `service-worker.js`, which keeps everything that was built for when there is no network. */
export function offlinePlugin(): Plugin {
  let folder = '';
  return {
    name: 'lossoscope-offline',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) folder = config.build.outDir;
    },
    // After the last file, those of public/ too.
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async (error?: Error) => {
        if (error) return;
        writeFileSync(join(folder, worker), await scriptOf(filesOf(folder)));
      },
    },
  };
}
