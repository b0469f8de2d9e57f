import { printNumber } from '../../../i18n/numbers';
import { areaWords } from './area-words';
import { heightAt } from './samples';
import { crosshairLabels } from './crosshair-labels';
import type { Band } from './layout';
import styles from './line.module.css';
import type { Picture } from './usePicture';

/** Dots and values where the crosshair meets the gradients. */
export function GradientMarks({
  picture,
  band,
}: {
  readonly picture: Picture;
  readonly band: Band;
}) {
  const { layout, gradient, x, xs, focus, others, element, towards, view, hideValues } = picture;
  const px = x(element.prediction);
  if (px < layout.left || px > layout.right) return null;
  const inside = (value: number) => value >= view.gradient[0] && value <= view.gradient[1];
  const seen = others.filter((trace) => !trace.hidden && inside(trace.gradient));
  const labels = crosshairLabels(
    seen.flatMap((trace) =>
      trace.reading
        ? [{ text: printNumber(trace.reading.gradient, 3), y: gradient(trace.gradient) }]
        : [],
    ),
    15,
  );
  const shown = inside(focus.gradient);
  const y = Math.min(band.bottom, Math.max(band.top, gradient(focus.gradient)));
  // Above the dot, or below it where the curve comes from above and the axis leaves room.
  const up = focus.gradient >= 0 || y + 36 > band.bottom;
  const usual = areaWords(picture)?.inside === true ? -towards : towards;
  // On a slope the number stands where the curve leads away from it.
  const heightOff = (dx: number) =>
    gradient(heightAt(xs, focus.curve?.gradient ?? [], x.invert(px + dx))) * (up ? 1 : -1);
  const tilt = heightOff(40) - heightOff(-40);
  const room = tilt > 0 ? layout.right - px : px - layout.left;
  const side = Math.abs(tilt) > 16 && room > 80 ? Math.sign(tilt) : usual;
  return (
    <g>
      {Number.isFinite(focus.gradient) && (
        <line className={styles.rise} x1={px} x2={px} y1={gradient(0)} y2={y} />
      )}
      {seen.map((trace) => (
        <circle
          key={trace.key}
          className={styles.otherDot}
          cx={px}
          cy={gradient(trace.gradient)}
          r={4}
        />
      ))}
      {shown && <circle className={styles.gradientDot} cx={px} cy={y} r={7} />}
      {!hideValues &&
        labels
          .filter((label) => Math.abs(label.anchor - y) > 8)
          .map(({ text, y: at }) => (
            <text
              key={text}
              className={`${styles.label} ${styles.halo}`}
              x={px + towards * 9}
              y={at}
              dy="0.35em"
              textAnchor={towards < 0 ? 'end' : 'start'}
            >
              {text}
            </text>
          ))}
      {!hideValues && focus.reading && Number.isFinite(focus.gradient) && (
        <text
          className={`${styles.keyGradient} ${styles.halo}`}
          x={px + side * 6}
          y={up ? y - 11 : y + 31}
          textAnchor={side < 0 ? 'end' : 'start'}
        >
          {printNumber(focus.reading.gradient, 3)}
        </text>
      )}
    </g>
  );
}
