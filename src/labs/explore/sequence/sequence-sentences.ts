import type { SequenceText } from '../../../i18n/sequence-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import type { Sequence, SequenceNumbers } from './sequence-numbers';

/** The step and class that are pulled hardest towards what the paths make of them. */
function strongest({ probability, posterior }: SequenceNumbers) {
  let best = { step: 0, label: 0, pull: 0 };
  posterior.forEach((row, step) => {
    row.forEach((wanted, label) => {
      const pull = wanted - (probability[step]?.[label] ?? NaN);
      if (pull > best.pull) best = { step, label, pull };
    });
  });
  return best;
}

/** The sentence that says what is to be seen of the sequence now. */
export function sequenceTitle(
  text: SequenceText,
  sequence: Sequence,
  numbers: SequenceNumbers,
  isRaw: boolean,
): string {
  const spelled = sequence.labels.length > 0 ? sequence.labels.join(' ') : text.nothing;
  const steps = printNumber(sequence.length);
  if (numbers.loss === Infinity) return text.impossible(spelled, steps);
  const arrives = numbers.visited.some((row) => row.some((share) => share > 0));
  if (!arrives && numbers.loss === 0) return text.silenced(spelled, steps);
  if (!Number.isFinite(numbers.loss)) return text.notANumber(printNumber(numbers.loss));
  const loss = printFixed(numbers.loss, 2);
  if (isRaw) return text.raw(loss);
  const { step, label, pull } = strongest(numbers);
  if (!(pull > 0.005)) return text.settled(spelled, loss);
  const name = label === sequence.blank ? text.theBlank : printNumber(label);
  return text.title(spelled, loss, printNumber(step), name);
}
