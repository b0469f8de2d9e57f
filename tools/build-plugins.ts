import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { headersFor } from './policy.mjs';

/** Vite's dev server injects inline scripts and styles, so while developing the page goes without its policy. A build keeps it. */
export function policyInBuildsOnly(): Plugin {
  return {
    name: 'lossoscope-policy',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
    },
  };
}

/** The page's styles before its script: what `index.html` says is then painted while the script is still on its way. */
export function stylesFirst(): Plugin {
  return {
    name: 'lossoscope-styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"'),
    },
  };
}

/** The preview server sends what the recipes in docs/hosting tell a host to send. */
export function headersInPreview(): Plugin {
  return {
    name: 'lossoscope-headers',
    configurePreviewServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const pathname = (request.url ?? '/').replace(/[?#].*/s, '');
        for (const [name, value] of Object.entries(headersFor(pathname)))
          response.setHeader(name, value);
        next();
      });
    },
  };
}

/**
 * Leaves tfjs's threaded wasm loader out of the worker (12 kB compressed): it breaks once minified, and is switched off in
 * `start-backend.ts`.
 */
export function withoutWasmThreads(): Plugin {
  const threaded = /wasm-out\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/;
  return {
    name: 'lossoscope-without-wasm-threads',
    load: (id) =>
      threaded.test(id) ? "export default null; export const wasmWorkerContents = '';" : null,
  };
}

/** The React Compiler skips a component it does not understand and only warns: a build fails on that warning. */
export function failOnCompilerDiagnostics(warning: { plugin?: string; message: string }): void {
  if (warning.plugin === 'vite:react-compiler') {
    throw new Error(`React Compiler skipped a component.\n${warning.message}`);
  }
}

const taken = new Map<string, string>();

/** Class names of CSS modules, five characters of a hash: they stand in the scripts and in the styles of the first visit. */
export function shortName(name: string, file: string): string {
  const whole = `${relative(process.cwd(), file.replace(/\?.*$/, ''))} ${name}`;
  const short = `_${createHash('sha256').update(whole).digest('base64url').replaceAll(/[-_]/g, '').slice(0, 4)}`;
  if ((taken.get(short) ?? whole) !== whole) {
    throw new Error(`two classes share the name ${short}: ${whole} and ${taken.get(short) ?? ''}`);
  }
  taken.set(short, whole);
  return short;
}

/**
 * Drops imports for their effects alone of chunks that hold nothing but sentences: they have none, and the bundler, which keeps them for the order of
 * modules, would have the first picture wait for the sentences of losses that nobody opened.
 */
export function withoutIdleImports(): Plugin {
  const isSentences = (id: string): boolean => /\/losses\/(prose\/|definitions\/.*\?page)/.test(id);
  return {
    name: 'lossoscope-without-idle-imports',
    enforce: 'pre',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const idle = chunks.filter(({ moduleIds }) => moduleIds.every(isSentences));
      for (const chunk of chunks)
        for (const { fileName } of idle) {
          const code = chunk.code.replace(`import"./${fileName.replace(/.*\//, '')}";`, '');
          if (code === chunk.code) continue;
          chunk.code = code;
          // What is preloaded with a chunk follows from its imports.
          chunk.imports = chunk.imports.filter((imported) => imported !== fileName);
        }
    },
  };
}
