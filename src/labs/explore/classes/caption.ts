import { printNumber } from '../../../i18n/numbers';
import type { ScenesText } from '../../../i18n/scenes-text';
import type { LossContract } from '../../../losses/contract';
import { rowKindOf, sampleCount } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { argmax } from './rows';
import type { RowNumbers } from './row-numbers';
import type { Row } from './useRow';
import { nameOf } from './words';

/** The line under the title: which row, what is right in it, and what the reduction makes of its pulls. */
export function captionOf(
  text: ScenesText,
  scene: Scene,
  contract: LossContract,
  row: Row | null,
): string {
  const { captions } = text;
  const samples = sampleCount(rowKindOf(contract), scene);
  const which = captions.row(scene.loss, samples === 0 ? 0 : scene.sample % samples, samples);
  if (!row?.numbers) return captions.sentence([which]);
  return captions.sentence([
    `${which}${captions.colon}${rightAndLargest(text, row.numbers)}`,
    reductionOf(text, row),
  ]);
}

function rightAndLargest(text: ScenesText, row: RowNumbers): string {
  const { captions } = text;
  const largest = argmax(row.logits);
  if (row.written) {
    const asked = nameOf(text, argmax(row.written));
    return captions.askedAndLargest(asked, nameOf(text, largest));
  }
  if (row.right === null) return captions.largest(nameOf(text, largest));
  if (row.right === largest) return captions.both(nameOf(text, largest));
  return captions.rightAndLargest(nameOf(text, row.right), nameOf(text, largest));
}

/** What the reduction divides by, with its number; nothing for `sum` and `none`. */
function reductionOf(text: ScenesText, { reduced, scene, numbers }: Row): string {
  const { captions } = text;
  if (reduced.kind !== 'value' || reduced.denominator === undefined)
    return captions.undivided(scene.reduction);
  const by = printNumber(reduced.denominator);
  const isWeighted = numbers?.weights != null && numbers.written === null;
  return isWeighted
    ? captions.dividesByWeights(scene.reduction, by)
    : captions.divides(scene.reduction, by);
}
