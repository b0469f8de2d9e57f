import type { Request } from '../../../compute/api';
import { curvePath } from '../../../charts/curve';
import { linear } from '../../../charts/linear';
import { useNumbers } from '../../../scene/numbers';
import { heightsOf, sweepOf } from '../numbers/step-numbers';
import type { Thumbnail } from '../tour';
import styles from './page.module.css';

const width = 240;
const height = 120;
const points = 97;

const requests = new WeakMap<Thumbnail, Request>();

function requestOf(thumbnail: Thumbnail): Request {
  const request = requests.get(thumbnail) ?? {
    evaluations: [],
    sweeps: thumbnail.curves.map((curve) => sweepOf(curve, curve.scene ?? '', points)),
  };
  requests.set(thumbnail, request);
  return request;
}

/** A tour at a glance: its curves, computed. */
export function CardPicture({
  id,
  thumbnail,
}: {
  readonly id: string;
  readonly thumbnail: Thumbnail;
}) {
  const { response } = useNumbers(`tour-card-${id}`, requestOf(thumbnail));
  const frame = {
    y: linear([thumbnail.bottom ?? 0, thumbnail.top], [height - 12, 6]),
    top: 4,
    bottom: height - 4,
  };
  const ground = frame.y(Math.max(0, thumbnail.bottom ?? 0));
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.ground} d={`M0 ${ground}H${width}`} />
      {thumbnail.curves
        .map((curve, i) => {
          const { call, axes } = sweepOf(curve, curve.scene ?? '', points);
          const [{ values }] = axes;
          const x = linear([curve.from, curve.to], [4, width - 4]);
          const heights = heightsOf(curve, response?.sweeps[i]);
          return (
            <path
              key={`${call.loss} ${i}`}
              className={styles.curve}
              data-tone={i > 0 ? 'other' : curve.of === 'loss' ? 'loss' : 'gradient'}
              d={curvePath(values, heights, { x, ...frame }).d}
            />
          );
        })
        .toReversed()}
    </svg>
  );
}
