import { matrix } from './en/matrix';
import type { Translation } from './section';
import { useText } from './text';

export type MatrixText = Translation<typeof matrix>;

/** The sentences of the pictures of matrices and masks: English travels with them. */
export function useMatrixText(): MatrixText {
  return useText().matrix ?? matrix;
}
