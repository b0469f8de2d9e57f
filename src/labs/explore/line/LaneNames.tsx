import { printNumber } from '../../../i18n/numbers';
import { roughEms } from '../../../charts/labels';
import { onLane } from './layout';
import styles from './line.module.css';
import { nameSides } from './name-sides';
import type { Picture } from './usePicture';

/** Names and values of dot and ring above the lane, never in it. */
export function LaneNames({ picture }: { readonly picture: Picture }) {
  const { layout, x, element, spec, text } = picture;
  const size = 13 * layout.unit;
  const prediction = text.marks.prediction(printNumber(element.prediction, 4));
  const target = text.marks.target(printNumber(element.target, 4));
  const onAxis = spec.ring === 'position';
  const places = nameSides(
    { at: onLane(layout, x(element.prediction)), width: roughEms(prediction) * size * 1.05 },
    onAxis
      ? { at: onLane(layout, x(element.target)), width: roughEms(target) * size * 1.05 }
      : null,
    { left: layout.left, right: layout.width, gap: 8 },
  );
  return (
    <g>
      {places.target && (
        <text
          className={`${styles.strong} ${styles.halo}`}
          x={places.target.x}
          y={layout.names}
          dy="0.35em"
          textAnchor={places.target.anchor}
        >
          {target}
        </text>
      )}
      <text
        className={`${styles.strong} ${styles.halo}`}
        x={places.prediction.x}
        y={layout.names}
        dy="0.35em"
        textAnchor={places.prediction.anchor}
      >
        {prediction}
      </text>
    </g>
  );
}
