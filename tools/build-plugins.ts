import type { Plugin } from 'vite';

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
