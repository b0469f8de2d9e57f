import { printNumber } from '../../../i18n/numbers';
import type { Band } from './layout';
import styles from './line.module.css';
import { heightAt } from './samples';
import type { Picture } from './usePicture';
import { valuesAt } from './walk';

interface WalkProps {
  readonly picture: Picture;
  readonly at: number;
}

function holds(band: Band | null, y: number): boolean {
  return band !== null && y >= band.top && y <= band.bottom;
}

/** A thin line through both plots at the point that is read, with a dot on each curve. */
export function WalkLine({ picture, at }: WalkProps) {
  const { layout, x, xs, loss, gradient, focus, others, hideGradient } = picture;
  const shown = [focus, ...others].filter((trace) => !trace.hidden);
  const dots = shown.flatMap(({ curve, key, pin }) => {
    if (!curve) return [];
    const own = pin === null;
    const upper = loss(heightAt(xs, curve.loss, at));
    const lower = gradient(heightAt(xs, curve.gradient, at));
    return [
      holds(layout.loss, upper) && {
        key: `${key} loss`,
        y: upper,
        look: own ? styles.lossDot : styles.otherDot,
      },
      !hideGradient &&
        holds(layout.gradient, lower) && {
          key: `${key} gradient`,
          y: lower,
          look: own ? styles.gradientDot : styles.otherDot,
        },
    ].filter((dot) => dot !== false);
  });
  return (
    <g pointerEvents="none" aria-hidden="true">
      <line
        className={styles.walkLine}
        x1={x(at)}
        x2={x(at)}
        y1={layout.loss.top}
        y2={layout.axis}
      />
      {dots.map(({ key, y, look }) => (
        <circle key={key} className={look} cx={x(at)} cy={y} r={3.5} />
      ))}
    </g>
  );
}

/** The numbers at that point, in the margin under the title. */
export function Readout({ picture, at }: WalkProps) {
  const { hideGradient, hideValues, text } = picture;
  return (
    <span className={styles.readout}>
      <span>{text.walk.at(printNumber(at, 4))}</span>
      {!hideValues &&
        valuesAt(picture, at).map(({ trace, loss, gradient }) => (
          <span key={trace.key}>
            {trace.short}{' '}
            <b className={trace.pin === null ? styles.readoutLoss : undefined}>{loss}</b>
            {!hideGradient && (
              <>
                {', '}
                {text.marks.slope}{' '}
                <b className={trace.pin === null ? styles.readoutGradient : undefined}>
                  {gradient}
                </b>
              </>
            )}
          </span>
        ))}
    </span>
  );
}
