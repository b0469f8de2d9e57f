import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { BackendStatus } from './api';
import { registerComparisonGradients } from './comparison-gradients';

/**
 * Starts tfjs on wasm, else on the cpu backend, whose code is fetched only then. `wasmPath` is the URL of the SIMD file, or in
 * Node the directory of all of them with its trailing slash.
 */
export async function startBackend(
  wasmPath: string,
  wanted: 'wasm' | 'cpu' = 'wasm',
): Promise<BackendStatus> {
  registerComparisonGradients();
  if (wanted === 'cpu') return startCpu('asked for');
  try {
    await startWasm(wasmPath);
    return { backend: 'wasm' };
  } catch (error) {
    return startCpu(error instanceof Error ? error.message : String(error));
  }
}

async function startWasm(wasmPath: string): Promise<void> {
  // The threaded build breaks once minified, and hangs without an error.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (typeof WebAssembly === 'undefined') throw new Error('WebAssembly is not available');
  setWasmPaths(
    wasmPath.endsWith('/')
      ? wasmPath
      : {
          'tfjs-backend-wasm.wasm': wasmPath,
          'tfjs-backend-wasm-simd.wasm': wasmPath,
          'tfjs-backend-wasm-threaded-simd.wasm': wasmPath,
        },
  );
  if (!(await setBackend('wasm'))) throw new Error('the wasm backend did not start');
  await ready();
}

async function startCpu(reason: string): Promise<BackendStatus> {
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await setBackend('cpu'))) throw new Error('the cpu backend did not start');
  await ready();
  return { backend: 'cpu', reason };
}
