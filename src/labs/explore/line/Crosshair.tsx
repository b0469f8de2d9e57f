import styles from './line.module.css';
import type { Picture } from './usePicture';

/** One dotted line through both plots at the prediction, one at a target that stands on the axis. */
export function Crosshair({ picture }: { readonly picture: Picture }) {
  const { layout, x, gradient, element, spec } = picture;
  const inside = (value: number) => value >= picture.view.x[0] && value <= picture.view.x[1];
  const lanesEnd = (layout.pinLanes.at(-1) ?? layout.lane.bottom) + 4;
  const end = layout.gradient ? gradient(0) : lanesEnd;
  const top = topOf(picture);
  return (
    <g className={styles.crosshair} aria-hidden="true">
      {inside(element.prediction) && (
        <line x1={x(element.prediction)} x2={x(element.prediction)} y1={top} y2={end} />
      )}
      {spec.ring === 'position' && inside(element.target) && (
        <line x1={x(element.target)} x2={x(element.target)} y1={layout.loss.bottom} y2={end} />
      )}
    </g>
  );
}

/** The height of the uppermost mark on the crosshair. */
function topOf({ layout, loss, focus, others }: Picture): number {
  const heights = [focus, ...others]
    .filter((trace) => !trace.hidden)
    .map((trace) => loss(trace.loss))
    .filter((height) => Number.isFinite(height));
  return Math.max(layout.loss.top, Math.min(...heights, layout.loss.bottom));
}
