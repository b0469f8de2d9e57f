import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScoresText } from '../../../i18n/scores-text';
import { hardest, pushed, type ScoreNumbers } from './score-numbers';

/** The sentence that says what is to be seen of the row. `names` are those of its classes. */
export function scoresTitle(text: ScoresText, row: ScoreNumbers, names: readonly string[]): string {
  if (!Number.isFinite(row.loss)) return text.notANumber(printNumber(row.loss));
  const labels = row.asked.flatMap((asked, c) => (asked >= 0.5 ? [names[c] ?? ''] : []));
  const isStill = row.pulls.every((pull) => pull === 0);
  if (row.threshold === null) {
    if (isStill) return text.ownStill;
    const c = hardest(row);
    const pull = printFixed(Math.abs(row.pulls[c] ?? NaN), 2);
    return (row.pulls[c] ?? 0) > 0
      ? text.ownUp(names[c] ?? '', pull)
      : text.ownDown(names[c] ?? '', pull);
  }
  if (labels.length === 0) return text.noLabel;
  if (labels.length === names.length) return text.allLabels;
  if (isStill) return text.clear(text.list(labels));
  return text.tooClose(text.list(pushed(row).map((c) => names[c] ?? '')), text.list(labels));
}
