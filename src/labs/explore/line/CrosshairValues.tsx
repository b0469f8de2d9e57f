import { printNumber } from '../../../i18n/numbers';
import { crosshairLabels, type Taken } from './crosshair-labels';
import styles from './line.module.css';
import type { Trace } from './traces';
import type { Picture } from './usePicture';

/** Dots and values of the other losses where the crosshair meets them in the upper plot. */
export function CrosshairValues({ picture }: { readonly picture: Picture }) {
  const { layout, loss, x, focus, others, element, towards, view, hideValues, hideGradient } =
    picture;
  const px = x(element.prediction);
  const seen = others.filter(
    (trace) => !trace.hidden && trace.loss >= view.loss[0] && trace.loss <= view.loss[1],
  );
  // Close to the dot its own number has the room; the lanes and the read-out still tell the others.
  const apart = (trace: Trace) =>
    !(Math.abs(loss(trace.loss) - loss(focus.loss)) < 26 * layout.unit);
  const labels = crosshairLabels(
    seen.flatMap((trace) =>
      trace.reading && apart(trace)
        ? [{ text: printNumber(trace.reading.loss, 4), y: loss(trace.loss) }]
        : [],
    ),
    17 * layout.unit,
    hideGradient ? [] : besideTriangle(picture),
  );
  return (
    <g>
      {seen.map((trace) => (
        <circle
          key={trace.key}
          className={styles.otherDot}
          cx={px}
          cy={loss(trace.loss)}
          r={5 * Math.min(layout.unit, 1.5)}
        />
      ))}
      {!hideValues &&
        labels.map(({ text, y, side }) => {
          const direction = side === 'in' ? towards : -towards;
          return (
            <text
              key={text}
              className={`${styles.label} ${styles.halo}`}
              x={px + direction * 9 * layout.unit}
              y={Math.min(y, layout.loss.bottom - 8)}
              dy="0.35em"
              textAnchor={direction < 0 ? 'end' : 'start'}
            >
              {text}
            </text>
          );
        })}
    </g>
  );
}

/** What slope triangle and key numbers take beside the crosshair. */
function besideTriangle({ layout, loss, focus, run }: Picture): readonly Taken[] {
  const [dot, foot] = [loss(focus.loss), loss(focus.loss - Math.abs(focus.gradient) * run)];
  const middle = (dot + foot) / 2;
  const half = 22 * layout.unit;
  return [
    { side: 'in', from: dot - 34 * layout.unit, to: foot + 24 * layout.unit },
    { side: 'out', from: middle - half, to: middle + half },
  ];
}
