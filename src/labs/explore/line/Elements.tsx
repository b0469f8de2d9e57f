'use no memo';

import { printNumber } from '../../../i18n/numbers';
import { useSceneStore } from '../../../scene/store-context';
import { setSample } from '../../../scene/transitions';
import { sizeOf } from '../../../tensors/tensor';
import { elementName, elementOf } from './element';
import styles from './line.module.css';
import type { Picture } from './usePicture';

/** Most elements that are offered: beyond it the sample is chosen by number under the picture. */
const most = 240;

/** The elements of a batch as a table of cells: the pressed one is in the picture. */
export function Elements({ picture }: { readonly picture: Picture }) {
  const store = useSceneStore();
  const { scene, spec, element, text } = picture;
  const size = sizeOf(element.shape);
  if (size < 2 || size > most) return null;
  const columns = element.shape.at(-1) ?? 1;
  return (
    <div
      className={styles.elements}
      role="group"
      aria-label={text.elements.name}
      style={{ gridTemplateColumns: `repeat(${Math.min(columns, 12)}, auto)` }}
    >
      {Array.from({ length: size }, (_, i) => {
        const one = elementOf(spec, scene, i);
        const [prediction, target] = [printNumber(one.prediction, 3), printNumber(one.target, 3)];
        const name = elementName(spec.input, element.shape, i);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={i === element.index}
            aria-label={text.elements.cell(name, prediction, target)}
            onClick={() => {
              store.getState().change(setSample(i));
            }}
          >
            {prediction}
          </button>
        );
      })}
    </div>
  );
}
