import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { CrosshairValues } from './CrosshairValues';
import { keyLossSpot } from './key-loss';
import styles from './line.module.css';
import { SlopeTriangle } from './SlopeTriangle';
import type { Picture } from './usePicture';

const Wedge = lazy(async () => ({ default: (await import('./Wedge')).Wedge }));

/** What stands at the dot of the upper plot: slope, value, and the values of the other losses. The curve lies between. */
export function LossMarks({
  picture,
  children,
}: {
  readonly picture: Picture;
  readonly children: ReactNode;
}) {
  const { layout, loss, x, focus, element, hideGradient, hideValues, onKink } = picture;
  const inX = element.prediction >= picture.view.x[0] && element.prediction <= picture.view.x[1];
  const inLoss = focus.loss <= picture.view.loss[1] && focus.loss >= picture.view.loss[0];
  const shown = inX && inLoss;
  return (
    <g>
      {shown && !hideGradient && !onKink && <SlopeTriangle picture={picture} />}
      {children}
      {shown && !hideGradient && onKink && (
        <Suspense>
          <Wedge picture={picture} />
        </Suspense>
      )}
      {inX && <CrosshairValues picture={picture} />}
      {shown && (
        <circle
          className={styles.lossDot}
          cx={x(element.prediction)}
          cy={loss(focus.loss)}
          r={7 * Math.min(layout.unit, 1.5)}
        />
      )}
      {inX && !hideValues && <KeyLoss picture={picture} />}
    </g>
  );
}

/** The evaluated loss, large, inside the bowl; with an arrow at the frame where the dot is beyond it. */
function KeyLoss({ picture }: { readonly picture: Picture }) {
  const spot = keyLossSpot(picture);
  if (!spot) return null;
  return (
    <text
      className={`${styles.keyLoss} ${styles.halo}`}
      x={spot.x}
      y={spot.y}
      textAnchor={spot.side < 0 ? 'end' : 'start'}
    >
      {spot.text}
    </text>
  );
}
