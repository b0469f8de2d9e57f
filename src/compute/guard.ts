import { tidy } from '@tensorflow/tfjs-core';
import { NotExpressible } from '../losses/forward';
import { failed, type Failed } from './prepare';

/** Runs a computation, disposes its tensors, and turns what it throws into a value. The result holds no tensor. */
export function guarded<T>(compute: () => T): T | Failed {
  let result: T | Failed | undefined;
  try {
    tidy(() => {
      result = compute();
    });
  } catch (error) {
    const code = error instanceof NotExpressible ? 'not-expressible' : 'backend';
    return failed(code, error instanceof Error ? error.message : String(error));
  }
  return result ?? failed('backend', 'nothing was computed');
}
