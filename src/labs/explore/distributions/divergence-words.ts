import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { nameOf } from '../classes/words';
import type { Divergence } from './divergence';
import type { Statement } from './say-divergence';

/** The statement as a title. */
export function divergenceTitle(
  text: ScenesText,
  statement: Statement,
  { row, forward }: Divergence,
): string {
  const { says } = text.divergence;
  switch (statement.kind) {
    case 'input':
      return text.says.badInput;
    case 'target':
      return text.says.badTarget;
    case 'zero-in-logs':
      return says.zeroInLogs;
    case 'negative-target':
      return says.negativeTarget;
    case 'read-as-logs':
      return says.readAsLogs(printNumber(statement.sum, 3));
    case 'fed-probabilities':
      return says.fedProbabilities(printFixed(forward, 2));
    case 'fed-raw':
      return says.fedRaw;
    case 'same':
      return says.same;
    case 'sum':
      return text.says.sum(printNumber(statement.sum, 3));
    case 'missing':
      return says.missing(
        nameOf(text, statement.at),
        printFixed(row.probabilities[statement.at] ?? NaN, 2),
      );
    default:
      return says.most(
        nameOf(text, statement.at),
        printFixed(row.wanted[statement.at] ?? NaN, 2),
        printFixed(row.probabilities[statement.at] ?? NaN, 2),
      );
  }
}
