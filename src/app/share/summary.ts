import type { share } from '../../i18n/en/share';
import { printNumber } from '../../i18n/numbers';
import type { Translation } from '../../i18n/section';
import { contractOf } from '../../losses/known';
import type { ParameterValue } from '../../losses/contract';
import type { Hidden, Scene } from '../../scene/scene';
import { sizeOf, type TensorData } from '../../tensors/tensor';

type ShareText = Translation<typeof share>;

/** Larger tensors are told by dtype and shape. */
const mostElements = 6;

function tensorInWords({ dtype, shape, data }: TensorData): string {
  if (sizeOf(shape) > mostElements) return `${dtype} (${shape.join(', ')})`;
  const numbers = data.map((value) => printNumber(value)).join(', ');
  return shape.length === 0 ? numbers : `[${numbers}]`;
}

function valueInWords(value: ParameterValue): string {
  if (typeof value === 'number') return printNumber(value);
  return typeof value === 'object' && value !== null ? tensorInWords(value) : String(value);
}

/** What a word of `hide=` leaves out. */
export function partInWords(text: ShareText, part: Hidden): string {
  if (part.startsWith('loss:')) {
    const id = part.slice('loss:'.length);
    return text.loss(contractOf(id)?.short ?? id);
  }
  return Object.hasOwn(text.parts, part) ? text.parts[part as keyof ShareText['parts']] : part;
}

/** The scene in one line: the loss, its numbers, what is laid beside it and what is left out. */
export function sceneInWords(text: ShareText, scene: Scene, hide: readonly Hidden[]): string {
  const tensors = Object.entries({ ...scene.inputs, ...scene.targets });
  const others = scene.pins.map(({ loss }) => contractOf(loss)?.short ?? loss);
  return [
    scene.loss,
    ...tensors.map(([name, tensor]) => `${name} ${tensorInWords(tensor)}`),
    ...Object.entries(scene.params).map(([name, value]) => `${name} ${valueInWords(value)}`),
    `reduction ${scene.reduction}`,
    ...(others.length > 0 ? [text.beside(others.join(', '))] : []),
    ...(hide.length > 0
      ? [text.leftOut(hide.map((part) => partInWords(text, part)).join(', '))]
      : []),
  ].join(' · ');
}
