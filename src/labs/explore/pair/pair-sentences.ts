import { printFixed, printNumber } from '../../../i18n/numbers';
import type { PlanesText } from '../../../i18n/planes-text';
import { pairState, type PairNumbers } from './pair-state';

/** The sentence that says what is to be seen of the pair now. */
export function pairTitle(text: PlanesText, pair: PairNumbers): string {
  const words = text.pair;
  const loss = printFixed(pair.loss, 2);
  switch (pairState(pair)) {
    case 'not a number':
      return words.notANumber(printNumber(pair.loss));
    case 'no direction':
      return words.noDirection(loss);
    case 'tie at the hinge':
      return words.tieAtHinge;
    case 'at the hinge':
      return words.atHinge;
    case 'satisfied':
      return words.satisfied;
    case 'tie':
      return words.tie(loss);
    case 'wrong order':
      return words.wrongOrder(loss, pair.gradientFirst < 0);
    case 'too close':
    default:
      return words.tooClose(loss);
  }
}

/** A pull as its two components with their signs: the gradient turned round. */
export function printPull(gradients: readonly number[]): string {
  return `(${gradients.map((gradient) => printSigned(-gradient)).join(', ')})`;
}

function printSigned(value: number): string {
  return `${value > 0 ? '+' : ''}${printNumber(value === 0 ? 0 : value, 3)}`;
}
