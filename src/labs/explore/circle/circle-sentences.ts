import type { CircleText } from '../../../i18n/circle-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { circleState, type CircleNumbers } from './circle-numbers';

/** The sentence that says what is to be seen of the pair now. */
export function circleTitle(text: CircleText, pair: CircleNumbers): string {
  const cosine = printFixed(pair.cosine, 2);
  const loss = printFixed(pair.loss, 2);
  switch (circleState(pair)) {
    case 'not a number':
      return text.notANumber(printNumber(pair.loss));
    case 'neither':
      return text.neither(printNumber(pair.target, 3));
    case 'together':
      return text.together(cosine, loss);
    case 'aligned':
      return text.aligned;
    case 'apart':
      return text.apart(cosine, printNumber(pair.margin, 3));
    case 'stuck':
      return text.stuck(loss);
    case 'at the margin':
      return text.atMargin;
    case 'far enough':
    default:
      return text.farEnough(cosine);
  }
}
