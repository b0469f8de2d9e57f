import type { Shape } from '../../tensors/tensor';
import { causesOf } from './fingerprints/causes-of';
import type { Cause, Stuck } from './fingerprints/stuck';
import type { State } from './family';
import { assignedNames, readCode } from './code-text';
import { readNumber } from './number-text';
import { recogniseError, type RecognisedError, type UnknownError } from './recognise-error';
import { readTensors } from './tensor-text';

/** What a pasted text turns out to be. */
export type Pasted =
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly error: RecognisedError }
  | { readonly kind: 'number'; readonly stuck: Stuck; readonly causes: readonly Cause[] }
  | { readonly kind: 'code'; readonly state: State }
  | { readonly kind: 'tensor'; readonly shape: Shape; readonly state: State }
  /** Nothing that is known; `isError` where it speaks of an exception. */
  | {
      readonly kind: 'unknown';
      readonly isError: boolean;
      readonly nearest: UnknownError['nearest'];
    };

const speaksOfError = /\bTraceback\b|\b[A-Za-z]{2,40}(?:Error|Exception|Warning)\b\s?:/;

/** Code that makes tensors and calls no loss is given the one that its page is about, or cross-entropy. */
function completed(code: string, loss: string | null, page: string | null): State {
  if (loss !== null) return { loss, code };
  const own = page ?? 'CrossEntropyLoss';
  const [first, second] = assignedNames(code).slice(-2);
  if (first === undefined || second === undefined) return { loss: own, code };
  return { loss: own, code: `${code}\nloss = nn.${own}()(${first}, ${second})` };
}

/**
 * Reads whatever was pasted: a message or traceback, the number a loss is stuck at, tensors, code. `page`: the loss whose page is
 * open. Linear in the text, and cut off for texts of megabytes.
 */
export function readPaste(text: string, page: string | null = null): Pasted {
  if (text.trim() === '') return { kind: 'empty' };
  const error = recogniseError(text);
  if (error.kind === 'recognised') {
    // Code may quote a message in a comment.
    const code = readCode(text);
    return code?.loss && code.isPython
      ? { kind: 'code', state: { loss: code.loss, code: code.code } }
      : { kind: 'error', error };
  }
  const { nearest } = error;
  const isError =
    speaksOfError.test(text.slice(-20_000)) || speaksOfError.test(text.slice(0, 20_000));
  if (isError) return { kind: 'unknown', isError, nearest };
  const stuck = readNumber(text);
  if (stuck) return { kind: 'number', stuck, causes: causesOf(stuck) };
  const tensors = readTensors(text.trim());
  if (tensors) return { kind: 'tensor', ...tensors };
  const code = readCode(text);
  if (code) return { kind: 'code', state: completed(code.code, code.loss, page) };
  return { kind: 'unknown', isError, nearest };
}
