import { printNumber } from '../../../i18n/numbers';
import styles from './line.module.css';
import { slopesBeside } from './samples';
import type { Picture } from './usePicture';

/** At a kink: the wedge between the slopes just left and right of it, with the one that PyTorch takes drawn solid. */
export function Wedge({ picture }: { readonly picture: Picture }) {
  const { layout, loss, x, xs, focus, element, run, hideValues, text } = picture;
  if (!focus.curve) return null;
  const slopes = slopesBeside(xs, focus.curve.gradient, element.prediction);
  const reach = 1.6 * run;
  const [px, py] = [x(element.prediction), loss(focus.loss)];
  const end = (slope: number, direction: 1 | -1) => ({
    x: x(element.prediction + direction * reach),
    y: loss(focus.loss + slope * direction * reach),
  });
  /** Each one-sided slope is prolonged to the other side: there it bounds the slopes that would do. */
  const sides = ([1, -1] as const).map((direction) => ({
    direction,
    left: end(slopes.left, direction),
    right: end(slopes.right, direction),
  }));
  const through = [end(slopes.at, -1), end(slopes.at, 1)] as const;
  return (
    <g clipPath="url(#loss-frame)">
      {sides.map(({ direction, left, right }) => (
        <path
          key={direction}
          className={styles.wedge}
          d={`M${px} ${py}L${left.x} ${left.y}L${right.x} ${right.y}Z`}
        />
      ))}
      {sides.map(({ direction, left, right }) => (
        <path
          key={direction}
          className={styles.side}
          d={`M${left.x} ${left.y}L${px} ${py}L${right.x} ${right.y}`}
        />
      ))}
      <line
        className={styles.rise}
        x1={through[0].x}
        y1={through[0].y}
        x2={through[1].x}
        y2={through[1].y}
      />
      {!hideValues && (
        <text
          className={`${styles.keyGradient} ${styles.halo}`}
          x={px + 15 * layout.unit}
          y={Math.min(py, layout.loss.bottom) - 16 * layout.unit}
        >
          {focus.reading ? printNumber(focus.reading.gradient, 3) : ''}
          <tspan className={styles.slopeWord} dx={5}>
            {text.marks.slope}
          </tspan>
        </text>
      )}
    </g>
  );
}
