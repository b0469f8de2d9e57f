import type { LossContract } from '../../losses/contract';
import { runCode, type CodeVerdict } from '../run-code';
import { cellCode } from './cell';
import type { Encoding } from './encodings';

/** What PyTorch does with a loss and labels in one encoding. Null where the loss takes no labels. */
export function judgeCell(contract: LossContract, encoding: Encoding): CodeVerdict | null {
  const code = cellCode(contract, encoding);
  return code === null ? null : runCode(code, { loss: contract.id });
}
