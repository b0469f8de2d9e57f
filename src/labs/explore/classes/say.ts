import { argmax } from './rows';
import { sumOf, type RowNumbers } from './row-numbers';

/** What a picture of classes says about its row: the case, found from the numbers alone; the words are the catalogue's. */
export type Statement =
  | { readonly kind: 'undefined'; readonly cause: 'all-ignored' | 'no-weight' | 'input' | 'target' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'weightless' }
  | { readonly kind: 'softmax-twice' }
  | { readonly kind: 'raw'; readonly right: number }
  | { readonly kind: 'plain-probabilities'; readonly right: number }
  | { readonly kind: 'one-class' }
  | { readonly kind: 'empty-target' }
  | { readonly kind: 'sum'; readonly sum: number }
  | { readonly kind: 'uniform' }
  | { readonly kind: 'too-sure'; readonly right: number }
  | { readonly kind: 'smoothed'; readonly right: number }
  | { readonly kind: 'settled' }
  | { readonly kind: 'soft' }
  | { readonly kind: 'confidently-wrong'; readonly right: number; readonly chosen: number }
  | { readonly kind: 'nearly-right'; readonly right: number }
  | { readonly kind: 'leading'; readonly right: number }
  | { readonly kind: 'balance'; readonly right: number };

const closeTo = (a: number, b: number, tolerance = 1e-4) => Math.abs(a - b) <= tolerance;

/** The right class: the index, or the one whose probability the target puts highest. */
export function rightClass(row: RowNumbers): number {
  return row.right ?? argmax(row.wanted);
}

/** The most telling statement that is true of the row. */
export function say(row: RowNumbers, reduced: number): Statement {
  const undefinedCause = whyUndefined(row, reduced);
  if (undefinedCause) return { kind: 'undefined', cause: undefinedCause };
  if (row.ignored) return { kind: 'ignored' };
  const right = rightClass(row);
  if (row.written === null && row.weights?.[right] === 0) return { kind: 'weightless' };
  if (row.logits.length === 1) return { kind: 'one-class' };
  if (row.loss === 'NLLLoss' && row.feed !== 'log_softmax')
    return { kind: row.feed === 'as is' ? 'raw' : 'plain-probabilities', right };
  if (row.loss === 'CrossEntropyLoss' && row.feed === 'softmax') return { kind: 'softmax-twice' };
  const sum = row.written ? sumOf(row.written) : 1;
  if (sum === 0) return { kind: 'empty-target' };
  if (!closeTo(sum, 1, 0.005)) return { kind: 'sum', sum };
  return fit(row, right);
}

function whyUndefined(row: RowNumbers, reduced: number) {
  if (Number.isFinite(reduced) && Number.isFinite(row.value)) return null;
  if (!row.logits.every(Number.isFinite)) return 'input';
  if (row.written && !row.written.every(Number.isFinite)) return 'target';
  if (!Number.isNaN(reduced)) return null;
  return row.ignored ? 'all-ignored' : 'no-weight';
}

/** How the dots stand to their rings, for a right call. */
function fit(row: RowNumbers, right: number): Statement {
  const p = row.probabilities[right] ?? NaN;
  const wanted = row.wanted[right] ?? NaN;
  const isCertain = row.wanted.every((share, c) => share === (c === right ? 1 : 0));
  if (!isCertain && row.pulls.every((pull) => Math.abs(pull) < 0.005)) return { kind: 'settled' };
  // Only then is the loss the logarithm of the number of classes.
  const isEven = row.weights?.every((w) => w === 1) ?? true;
  if (isEven && row.logits.every((x) => x === row.logits[0])) return { kind: 'uniform' };
  if (!isCertain) {
    if (row.smoothing > 0) return { kind: p > wanted ? 'too-sure' : 'smoothed', right };
    return { kind: 'soft' };
  }
  const chosen = argmax(row.probabilities);
  if (p < 0.05 && (row.probabilities[chosen] ?? 0) > 0.8)
    return { kind: 'confidently-wrong', right, chosen };
  if (p > 0.95) return { kind: 'nearly-right', right };
  return { kind: chosen === right && p > 0.5 ? 'leading' : 'balance', right };
}
