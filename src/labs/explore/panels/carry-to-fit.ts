import { fittable } from '../../../scene/outliers-scene';
import { useOutliers } from '../../../scene/outliers-store';
import { setFocus, setLossParameter } from '../../../scene/outliers-transitions';
import type { Scene } from '../../../scene/scene';

function isFittable(loss: string): boolean {
  return fittable.some((id) => id === loss);
}

/** Gives the loss, and those beside it that can be fitted, with their parameters to the outliers lab. */
export function carryToFit({ loss, params, pins }: Scene): void {
  const { change } = useOutliers.getState();
  const taken = [...pins, { loss, params }].filter((one) => isFittable(one.loss));
  change((scene) =>
    taken.reduce((before, one) => {
      const focused = setFocus(one.loss)(before);
      return Object.entries(one.params).reduce(
        (fitted, [name, value]) =>
          typeof value === 'number' ? setLossParameter(one.loss, name, value)(fitted) : fitted,
        focused,
      );
    }, scene),
  );
}
