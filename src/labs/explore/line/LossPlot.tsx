import { LeftAxis } from '../../../charts/Axis';
import { curvePath } from '../../../charts/curve';
import { printNumber } from '../../../i18n/numbers';
import styles from './line.module.css';
import { EndLabels } from './EndLabels';
import { LossMarks } from './LossMarks';
import type { Picture } from './usePicture';

/** The upper plot: the losses over the prediction, with tangent and slope at the dot. */
export function LossPlot({ picture }: { readonly picture: Picture }) {
  const { layout, loss, x, xs, focus, others, text } = picture;
  const frame = { x, y: loss, top: layout.loss.top, bottom: layout.loss.bottom };
  return (
    <g>
      <text className={styles.lossName} x={layout.left} y={layout.loss.top - 14 * layout.unit}>
        {text.axes.loss}
      </text>
      <LeftAxis
        scale={loss}
        ticks={layout.loss.bottom - layout.loss.top < 150 ? 3 : 4}
        print={(value) => printNumber(value)}
        x0={layout.left}
        x1={layout.right}
      />
      {others.map(
        (trace) =>
          trace.curve &&
          !trace.hidden && (
            <path
              key={trace.key}
              className={styles.other}
              strokeDasharray={trace.dash ?? undefined}
              d={curvePath(xs, trace.curve.loss, frame).d}
            />
          ),
      )}
      <LossMarks picture={picture}>
        {focus.curve && (
          <path
            className={styles.curve}
            data-curve={focus.id}
            d={curvePath(xs, focus.curve.loss, frame).d}
          />
        )}
      </LossMarks>
      <EndLabels
        picture={picture}
        band={layout.loss}
        scale={loss}
        of="loss"
        focusClass={styles.lossName}
      />
    </g>
  );
}
