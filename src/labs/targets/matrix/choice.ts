import type { LossContract } from '../../../losses/contract';
import { contracts } from '../../../losses/index';
import { encodings, type Encoding } from '../../../targets/matrix/encodings';

/** One cell: a loss and labels in one encoding. */
export interface Choice {
  readonly contract: LossContract;
  readonly encoding: Encoding;
}

/** The cell that is open at first: a mistake that only warns. */
export function firstChoice(): Choice | null {
  const contract = contracts.find(({ id }) => id === 'MSELoss');
  const encoding = encodings.find(({ group, shape }) => group === 'real' && shape === '(N, 1)');
  return contract && encoding ? { contract, encoding } : null;
}
