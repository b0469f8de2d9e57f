import type { Scene } from '../../../scene/scene';
import { argmax, rowOf } from '../classes/rows';
import { sumOf } from '../classes/row-numbers';
import type { Divergence } from './divergence';
import { isLogTarget } from './target-logs';

/** What a picture of two distributions says about its row. */
export type Statement =
  | { readonly kind: 'input' | 'target' | 'zero-in-logs' | 'negative-target' }
  | { readonly kind: 'read-as-logs'; readonly sum: number }
  | { readonly kind: 'fed-probabilities' | 'fed-raw' | 'same' }
  | { readonly kind: 'sum'; readonly sum: number }
  | { readonly kind: 'missing' | 'most'; readonly at: number };

/** The most telling statement that is true of the row. */
export function sayDivergence(scene: Scene, { row, pointwise, forward }: Divergence): Statement {
  const target = scene.targets['target'];
  const written = target ? rowOf(target, row.sample) : [];
  const logs = isLogTarget(scene);
  if (!Number.isFinite(forward)) {
    if (!row.logits.every(Number.isFinite)) return { kind: 'input' };
    if (logs && written.includes(-Infinity)) return { kind: 'zero-in-logs' };
    if (!logs && written.some((y) => y < 0)) return { kind: 'negative-target' };
    return { kind: 'target' };
  }
  const sum = sumOf(row.wanted);
  if (logs && written.some((y) => y > 0)) return { kind: 'read-as-logs', sum };
  if (row.feed !== 'log_softmax')
    return { kind: row.feed === 'softmax' ? 'fed-probabilities' : 'fed-raw' };
  if (Math.abs(sum - 1) > 0.005) return { kind: 'sum', sum };
  if (row.pulls.every((pull) => Math.abs(pull) < 0.005)) return { kind: 'same' };
  const free = row.wanted.map((p, c) => (p === 0 ? (row.probabilities[c] ?? 0) : 0));
  if (Math.max(...free) > 0.05) return { kind: 'missing', at: argmax(free) };
  return { kind: 'most', at: argmax(pointwise) };
}
