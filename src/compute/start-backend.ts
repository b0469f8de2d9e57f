import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  env,
  ready,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { BackendWasm, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { init } from '@tensorflow/tfjs-backend-wasm/dist/backend_wasm';
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
    return startCpu(reasonOf(error));
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
  // Started here rather than by tfjs, which would tell the reason of a failure to the console alone.
  const { wasm } = await init();
  removeBackend('wasm');
  const backend = new BackendWasm(wasm);
  shareIdentities(backend);
  registerBackend('wasm', () => backend);
  if (!(await setBackend('wasm'))) throw new Error('the wasm backend did not start');
  await ready();
}

/** tfjs saves what a backward pass needs under a second name. Its wasm copies the numbers for that; here, as on the other backends, they are shared. */
function shareIdentities(wasm: BackendWasm): void {
  unregisterKernel('Identity', 'wasm');
  registerKernel({
    kernelName: 'Identity',
    backendName: 'wasm',
    kernelFunc: ({ inputs: { x } }) => {
      if (!x || Array.isArray(x)) throw new TypeError('Identity takes one tensor');
      wasm.incRef(x.dataId);
      return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
    },
  });
}

/** tfjs rejects with a bare object where the file could not be compiled. */
function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error)
    return String(error.message);
  return String(error);
}

async function startCpu(reason: string): Promise<BackendStatus> {
  await import('@tensorflow/tfjs-backend-cpu');
  if (!(await setBackend('cpu'))) throw new Error('the cpu backend did not start');
  await ready();
  return { backend: 'cpu', reason };
}
