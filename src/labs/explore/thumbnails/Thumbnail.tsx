import { linear } from '../../../charts/linear';
import { curvePath } from '../../../charts/curve';
import { chevronPath, chevrons } from '../line/chevrons';
import { frames } from './plan';
import styles from './Thumbnail.module.css';
import type { ThumbnailCurve } from './useThumbnails';

const width = 96;
const height = 64;
/** Where the loss is 0, and where the wind blows. */
const ground = 46;
const wind = 56;

/** A loss at a glance: its curve over its wind strip. Its place is kept while the numbers are under way. */
export function Thumbnail({ curve }: { readonly curve: ThumbnailCurve | undefined }) {
  return (
    <svg
      className={styles.thumbnail}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className={styles.ground} x1="0" x2={width} y1={ground} y2={ground} />
      {curve && <Curve curve={curve} />}
    </svg>
  );
}

function Curve({ curve }: { readonly curve: ThumbnailCurve }) {
  const { x: domain, top, pull } = frames[curve.plan.family];
  const x = linear(domain, [2, width - 2]);
  const y = linear([0, top], [ground, 3]);
  const { d } = curvePath(curve.plan.xs, curve.loss, { x, y, top: 3, bottom: ground });
  const marks = chevrons({
    xs: curve.plan.xs,
    gradient: curve.gradient,
    toX: (px) => x.invert(px),
    from: 2,
    to: width - 2,
    spacing: 10.2,
    strongest: pull,
    maxHeight: 13,
    minHeight: 4,
    free: [],
  });
  return (
    <>
      <path className={styles.curve} d={d} />
      <path className={styles.wind} d={marks.map((mark) => chevronPath(mark, wind)).join('')} />
    </>
  );
}
