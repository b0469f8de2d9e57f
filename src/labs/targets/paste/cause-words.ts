import { printNumber } from '../../../i18n/numbers';
import type { PasteText } from '../../../i18n/targets-paste-text';
import type { Cause } from '../../../targets/recognise/fingerprints/stuck';

/** The numbers of a cause as its sentences take them. */
export function causeValues({ details }: Cause): Readonly<Record<string, string>> {
  const { from, to } = details;
  const printed = Object.entries(details).map(
    ([name, value]) => [name, printNumber(value)] as const,
  );
  const values = Object.fromEntries(printed);
  // Few digits leave a range of class counts.
  const isRange = from !== undefined && to !== undefined && from !== to;
  return isRange ? { ...values, classes: `${printNumber(from)}–${printNumber(to)}` } : values;
}

/** A cause in a few words: `softmax twice, 5 classes`. */
export function causeName(cause: Cause, words: PasteText): string {
  return words.causes[cause.id].name(causeValues(cause));
}
