import { contracts } from '../src/losses/index';
import { cellCode } from '../src/targets/matrix/cell';
import { encodings } from '../src/targets/matrix/encodings';

/** One loss with labels in one encoding, as code to run. */
export interface MatrixCell {
  readonly loss: string;
  readonly encoding: string;
  readonly code: string;
}

/** What PyTorch did with one. */
export interface RecordedCell extends MatrixCell {
  readonly value?: number | string;
  readonly warnings: readonly string[];
  readonly exception?: { readonly type: string; readonly message: string };
}

/** Every cell of the matrix whose loss takes labels. */
export function matrixCells(): readonly MatrixCell[] {
  return contracts.flatMap((contract) =>
    encodings.flatMap((encoding) => {
      const code = cellCode(contract, encoding);
      return code === null ? [] : [{ loss: contract.id, encoding: encoding.id, code }];
    }),
  );
}
