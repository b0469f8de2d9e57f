import wasmPath from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Compute } from './api';
import { createCompute } from './client';
import workerUrl from './worker.ts?worker&url';

interface Policy {
  readonly createScriptURL: (url: string) => string;
}

declare global {
  /** Where the browser has Trusted Types. A trusted URL is its own type, taken wherever the string would be: told as a string here. */
  var trustedTypes: { readonly createPolicy: (name: string, rules: Policy) => Policy } | undefined;
}

function ownUrl(url: string): string {
  const { href, origin } = new URL(url, document.baseURI);
  if (origin !== location.origin) throw new TypeError(`${href} is not of this origin`);
  return href;
}

let policy: Policy | undefined;

/**
 * A script's URL as the page's Content-Security-Policy wants it: through the one Trusted Types policy, `lossoscope`, which passes
 * this origin alone. For `new Worker` and `serviceWorker.register`; throws for another origin.
 */
export function trustedScript(url: string): string {
  const rules: Policy = { createScriptURL: ownUrl };
  policy ??= globalThis.trustedTypes?.createPolicy('lossoscope', rules) ?? rules;
  return policy.createScriptURL(url);
}

/**
 * Starts the worker that makes every number. Called once, by the composition root:
 *
 *     const compute = startCompute();
 *     <ComputeContext.Provider value={compute}>…
 *
 * `compute.onStatus` tells whether it runs on wasm, on the cpu backend (with the reason), is being restarted, or is dead; show
 * all but the first. `backend: 'cpu'` is for trying the fallback out.
 */
export function startCompute(backend?: 'wasm' | 'cpu'): Compute {
  return createCompute({
    spawn: () => new Worker(trustedScript(workerUrl), { type: 'module' }),
    wasmPath: new URL(wasmPath, document.baseURI).href,
    ...(backend && { backend }),
  });
}
