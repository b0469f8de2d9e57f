import { areaPath } from '../../../charts/curve';
import { printNumber } from '../../../i18n/numbers';
import type { Band } from './layout';
import styles from './line.module.css';
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
  const { layout, gradient, x, xs, focus, element, spec, towards, text } = picture;
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
  const px = x(element.prediction);
  const outside = -towards;
  const room = outside > 0 ? layout.right - px : px - layout.left;
  const side = room > 130 ? outside : 0;
  const above = focus.gradient > 0;
  return (
    <g>
      {d !== '' && <path className={styles.area} d={d} />}
      {rise !== null && side !== 0 && !picture.hideValues && (
        <text
          className={`${styles.lossName} ${styles.halo}`}
          x={px + side * 14}
          y={gradient(0) + (above ? -38 : 24)}
          textAnchor={side > 0 ? 'start' : 'end'}
        >
          {text.marks.area(printNumber(rise, 4))}
          <tspan className={styles.lossName} fontWeight={400} x={px + side * 14} dy="1.35em">
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
