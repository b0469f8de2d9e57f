import { contracts } from '../../losses/index';
import { runCode } from '../run-code';
import type { Labels } from './labels';
import { dtypesOf, targetCode, type LabelDtype } from './target-code';

/** A loss that reads labels as they are meant, with the dtypes it takes them in. */
export interface Acceptance {
  readonly loss: string;
  readonly dtypes: readonly LabelDtype[];
  /** The call, in the first of the dtypes. */
  readonly code: string;
}

/** The losses that take these labels for what they are, each tried. */
export function acceptedBy(labels: Labels): readonly Acceptance[] {
  return contracts.flatMap((contract) => {
    const tried = dtypesOf(labels.form).flatMap((dtype) => {
      const code = targetCode(contract, labels, dtype);
      if (code === null || runCode(code, { loss: contract.id }).kind !== 'right') return [];
      return [{ dtype, code }];
    });
    const [first] = tried;
    return first
      ? [{ loss: contract.id, dtypes: tried.map(({ dtype }) => dtype), code: first.code }]
      : [];
  });
}
