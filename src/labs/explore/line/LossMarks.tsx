import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { printNumber } from '../../../i18n/numbers';
import { CrosshairValues } from './CrosshairValues';
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
  const { layout, loss, x, focus, element, towards, view } = picture;
  if (!focus.reading || Number.isNaN(focus.reading.loss)) return null;
  const above = focus.loss > view.loss[1];
  const y = above ? layout.loss.top + 45 * layout.unit : loss(focus.loss);
  const at = x(element.prediction);
  const room = towards < 0 ? at - layout.left : layout.right - at;
  // At a kink the slope's number stands right of the dot.
  const inside = picture.onKink ? -1 : towards;
  const side = room > 84 * layout.unit || picture.onKink ? inside : -inside;
  return (
    <text
      className={`${styles.keyLoss} ${styles.halo}`}
      x={at + side * 15 * layout.unit}
      y={Math.min(y - (focus.gradient === 0 ? 12 : 1), layout.loss.bottom - 12 * layout.unit)}
      textAnchor={side < 0 ? 'end' : 'start'}
    >
      {printNumber(focus.reading.loss, 4)}
      {above ? ' ↑' : ''}
    </text>
  );
}
