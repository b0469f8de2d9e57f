import { roughEms } from '../../../charts/labels';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import { argmax } from './rows';
import { rightFeed, sumOf, type RowNumbers } from './row-numbers';
import { rightClass, type Statement } from './say';

const at = (values: readonly number[], c: number, decimals = 2) =>
  printFixed(values[c] ?? NaN, decimals);

/** A class by name: *cat*, and by number beyond the names. */
export function nameOf(text: ScenesText, c: number): string {
  return text.classNames[c] ?? String(c);
}

/** The statement as a title. */
export function titleOf(text: ScenesText, statement: Statement, row: RowNumbers): string {
  const { says } = text;
  const right = rightClass(row);
  const name = nameOf(text, right);
  switch (statement.kind) {
    case 'undefined':
      return {
        'all-ignored': says.allIgnored,
        'no-weight': says.noWeight,
        input: says.badInput,
        target: says.badTarget,
      }[statement.cause];
    case 'ignored':
      return says.ignored;
    case 'weightless':
      return says.weightless;
    case 'one-class':
      return says.oneClass;
    case 'empty-target':
      return says.emptyTarget;
    case 'soft':
      return says.soft;
    case 'softmax-twice':
      return row.floor === null
        ? says.softmaxTwiceSoft
        : says.softmaxTwice(printFixed(row.floor, 4));
    case 'raw':
      return says.raw(name);
    case 'plain-probabilities':
      return says.plain(printFixed(row.value, 2));
    case 'sum':
      return says.sum(printNumber(statement.sum, 3));
    case 'uniform':
      return says.uniform(row.logits.length, printFixed(row.value, 4));
    case 'settled':
      return says.settled(printFixed(row.value, 2));
    case 'too-sure':
      return says.tooSure(printNumber(row.wanted[right] ?? NaN, 3), name);
    case 'smoothed':
      return says.smoothed(printNumber(row.wanted[right] ?? NaN, 3), name);
    case 'confidently-wrong':
      return says.confidentlyWrong(nameOf(text, statement.chosen), at(row.pulls, right));
    case 'nearly-right':
      return says.nearlyRight(name, at(row.probabilities, right));
    case 'leading':
      return says.leading(name, at(row.probabilities, right));
    default:
      return says.balance(row.logits.length - 1);
  }
}

/** How dot, ring and pull hang together in this row. */
export function gapHint(text: ScenesText, row: RowNumbers): string {
  const { gap } = text;
  if (row.ignored) return gap.ignored;
  if (row.feed !== rightFeed(row.loss))
    return row.loss === 'CrossEntropyLoss' ? gap.twice : gap.never(row.loss);
  const sum = row.written ? sumOf(row.written) : 1;
  if (Math.abs(sum - 1) > 0.005) return gap.sum(printNumber(sum, 3));
  const weights = row.weights;
  if (!weights?.some((w) => w !== 1)) return gap.exact;
  const isCertain = row.written === null && row.smoothing === 0 && row.right !== null;
  return isCertain ? gap.weighted(printNumber(weights[row.right ?? 0] ?? 1, 3)) : gap.weightedSoft;
}

/** The first of the sentences that fits into so many ems, fullest first; none where none does. */
export function fitting(sentences: readonly string[], ems: number): string {
  return sentences.find((sentence) => roughEms(sentence) < ems) ?? '';
}

/** What the balance says in words: who takes most of the push. */
export function balanceNote(text: ScenesText, row: RowNumbers): readonly string[] {
  const note = text.balanceNote;
  if (row.pulls.every((pull) => Math.abs(pull) < 5e-4)) return [];
  if (Math.abs(sumOf(row.pulls)) > 5e-4) return [note.shiftMatters];
  const down = row.pulls.map((pull) => Math.max(0, -pull));
  const worst = argmax(down);
  const part = (down[worst] ?? 0) / sumOf(down);
  const takes = note.takes(
    nameOf(text, worst),
    at(row.probabilities, worst),
    `${printFixed(100 * part, 0)} %`,
  );
  const isPlain =
    gapHint(text, row) === text.gap.exact && row.written === null && row.smoothing === 0;
  return isPlain && row.logits.length > 2 ? [note.own, takes] : [note.shift];
}

/** The table's sentences for a screen reader, after the last change. */
export function summaryOf(text: ScenesText, title: string, row: RowNumbers): string {
  const { spoken } = text;
  return text.summary([
    title,
    spoken.lossIs(printNumber(row.value)),
    ...row.logits.map((logit, c) =>
      spoken.classIs(
        nameOf(text, c),
        printNumber(logit, 3),
        printFixed(row.probabilities[c] ?? NaN, 2),
        printFixed(row.pulls[c] ?? NaN, 2),
      ),
    ),
  ]);
}
