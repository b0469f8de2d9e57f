import type { Evaluation, Request } from '../../../compute/api';
import type { Reduction } from '../../../losses/contract';
import { callOf, unreduced } from '../../../scene/call';
import type { Scene } from '../../../scene/scene';
import { rowNumbers, type RowNumbers } from '../classes/row-numbers';
import { plainCall } from '../classes/row-request';
import { rowOf } from '../classes/rows';
import type { Answer } from '../classes/useAnswer';

/** The reductions to a number that KLDivLoss knows, in the order in which they stand. */
const reductions = ['batchmean', 'mean', 'sum'] as const satisfies readonly Reduction[];

/** One row of a divergence. */
export interface Divergence {
  readonly row: RowNumbers;
  /** p (log p − log q) of each class. */
  readonly pointwise: readonly number[];
  /** Their sum: the divergence of the row. */
  readonly forward: number;
  /** The same with the arguments exchanged. */
  readonly reverse: number;
  /** What each reduction makes of the whole batch, and what it divides by. */
  readonly reduced: readonly {
    readonly reduction: (typeof reductions)[number];
    readonly value: number;
    readonly by: number | undefined;
  }[];
}

/** The batch, its elements, the softmax of the row, and every reduction beside the chosen one. */
export function divergenceRequest(scene: Scene): Request {
  const call = callOf(scene);
  return {
    evaluations: [
      call,
      unreduced(call),
      plainCall(scene),
      ...reductions.map((reduction) => ({ ...call, reduction })),
    ],
    sweeps: [],
  };
}

/** Picks the shown row out of the answer; null where there are no numbers. */
export function divergenceOf({ scene, response }: Answer): Divergence | null {
  const [, elements, plain, ...others] = response.evaluations;
  const row = rowNumbers(scene, elements, plain);
  if (!row || elements?.kind !== 'value') return null;
  const term = (name: string) => elements.terms?.[name]?.data[row.sample] ?? NaN;
  return {
    row: { ...row, written: row.wanted, value: term('forward') },
    pointwise: rowOf(elements.value, row.sample),
    forward: term('forward'),
    reverse: term('reverse'),
    reduced: reductions.map((reduction, i) => ({ reduction, ...numberOf(others[i]) })),
  };
}

function numberOf(evaluation: Evaluation | undefined) {
  return evaluation?.kind === 'value'
    ? { value: evaluation.value.data[0] ?? NaN, by: evaluation.denominator }
    : { value: NaN, by: undefined };
}
