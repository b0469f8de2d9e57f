import { areaPath } from '../../../charts/curve';
import { printNumber } from '../../../i18n/numbers';
import type { Band } from './layout';
import styles from './line.module.css';
import { areaWords } from './area-words';
import { heightAt } from './samples';
import type { Picture } from './usePicture';

/** The area under the gradient between target and prediction: it is the rise of the loss. */
export function GradientArea({
  picture,
  band,
}: {
  readonly picture: Picture;
  readonly band: Band;
}) {
  const { gradient, x, xs, focus, element, spec, text } = picture;
  if (spec.ring !== 'position' || !focus.curve) return null;
  const d = areaPath([...xs], focus.curve.gradient, {
    x,
    y: gradient,
    ...band,
    from: element.target,
    to: element.prediction,
    base: gradient(0),
    breaks: focus.kinks,
  });
  const rise = riseOf(picture);
  const place = areaWords(picture);
  return (
    <g>
      {d !== '' && <path className={styles.area} d={d} />}
      {rise !== null && place && !picture.hideValues && (
        <text
          className={`${styles.lossName} ${styles.halo}`}
          x={place.x}
          y={place.y}
          textAnchor={place.anchor}
        >
          {text.marks.area(printNumber(rise, 4))}
          <tspan className={styles.areaMeans} x={place.x} dy="1.35em">
            {text.marks.areaMeans}
          </tspan>
        </text>
      )}
    </g>
  );
}

/** Evaluated loss at the prediction minus the swept one at the target; null while one of them is not known. */
function riseOf({ readings, xs, focus, scene }: Picture): number | null {
  if (!readings || readings.scene !== scene || !focus.curve || !focus.reading) return null;
  const rest = heightAt(xs, focus.curve.loss, readings.element.target);
  const rise = focus.reading.loss - rest;
  return Number.isFinite(rise) && rise !== 0 ? rise : null;
}
