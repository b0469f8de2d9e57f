import type { State } from '../family';
import { criterion } from '../python-text';

/** The same call of both losses that take class indices. */
export const each = (
  values: Readonly<Record<string, string>>,
  isScaled = false,
): readonly State[] =>
  ['CrossEntropyLoss', 'NLLLoss'].map((loss) => criterion(loss, values, { isScaled }));
