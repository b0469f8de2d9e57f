import type { Evaluation } from '../../../compute/api';
import { contractOf } from '../../../losses/known';
import type { Scene } from '../../../scene/scene';
import type { Focus } from '../focus';
import { elementOf, type Element, type LineSpec } from './element';

/** What one loss says about the shown element, as evaluated. */
export interface Reading {
  readonly id: string;
  readonly short: string;
  readonly loss: number;
  readonly gradient: number;
}

/** The evaluated numbers of the shown element with the state they belong to: titles and labels print from here. */
export interface Readings {
  readonly scene: Scene;
  readonly element: Element;
  readonly focus: Reading;
  /** One per pinned loss, null where it raised. */
  readonly pinned: readonly (Reading | null)[];
}

function readingOf(
  loss: string,
  evaluation: Evaluation | null | undefined,
  element: Element,
  spec: LineSpec,
): Reading | null {
  if (evaluation?.kind !== 'value') return null;
  const value = evaluation.value.data[element.index];
  const gradient = evaluation.grads[spec.input]?.[element.inputIndex];
  if (value === undefined || gradient === undefined) return null;
  return { id: loss, short: contractOf(loss)?.short ?? loss, loss: value, gradient };
}

/** The readings of the shown element, or null where there are none: not answered yet, or the call raises. */
export function readingsOf(focus: Focus, spec: LineSpec): Readings | null {
  const scene = focus.numbersOf;
  if (!scene) return null;
  const element = elementOf(spec, scene, scene.sample);
  const own = readingOf(scene.loss, focus.unreduced, element, spec);
  if (!own) return null;
  const pinned = focus.scene.pins.map((pin, i) =>
    readingOf(pin.loss, focus.pinned[i], element, spec),
  );
  return { scene, element, focus: own, pinned };
}
