import { printFixed, printNumber } from '../../../i18n/numbers';
import type { PlanesText } from '../../../i18n/planes-text';
import { swapped, tripletState, type TripletNumbers } from './triplet-state';

/** The sentence that says what is to be seen of the triplet now. */
export function tripletTitle(text: PlanesText, triplet: TripletNumbers): string {
  const words = text.embedding;
  const loss = printFixed(triplet.loss, 2);
  switch (tripletState(triplet)) {
    case 'not a number':
      return words.notANumber(printNumber(triplet.loss));
    case 'collapsed':
      return words.collapsed(loss);
    case 'collapsed without pull':
      return words.collapsedStill(loss);
    case 'at the margin':
      return words.atMargin;
    case 'satisfied':
      return words.satisfied;
    case 'hard':
      return allMoved(triplet) ? words.hard(loss) : words.some(loss);
    case 'semi-hard':
    default:
      return allMoved(triplet) ? words.semiHard(loss) : words.some(loss);
  }
}

function allMoved({ anchor, positive, negative }: TripletNumbers): boolean {
  return [anchor, positive, negative].every((point) => point.gradient.some((part) => part !== 0));
}

/** What has to be said besides: which distance counts, which coordinates are drawn, which row of the batch. */
export function tripletRemarks(
  text: PlanesText,
  triplet: TripletNumbers | null,
  sample: number,
  samples: number,
): string {
  const words = text.embedding;
  const coordinates = triplet?.anchor.at.length ?? 2;
  return [
    words.hint,
    triplet && swapped(triplet) ? words.swap : '',
    coordinates > 2 ? words.drawn(coordinates - 2, coordinates) : '',
    samples > 1 ? text.sampleOf(sample, samples) : '',
    coordinates <= 2 && samples <= 1 ? text.drag : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
