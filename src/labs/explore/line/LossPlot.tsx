import { LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { printNumber } from '../../../i18n/numbers';
import styles from './line.module.css';
import { EndLabels } from './EndLabels';
import { LossMarks } from './LossMarks';
import type { Picture } from './usePicture';

/** The upper plot: the losses over the prediction, with tangent and slope at the dot. */
export function LossPlot({ picture }: { readonly picture: Picture }) {
  const { layout, loss, x, xs, focus, others, text } = picture;
  const frame = { xs, x, y: loss, top: layout.loss.top, bottom: layout.loss.bottom };
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
            <Curve
              key={trace.key}
              className={styles.other}
              dash={trace.dash}
              ys={trace.curve.loss}
              {...frame}
            />
          ),
      )}
      <LossMarks picture={picture}>
        {focus.curve && <Curve className={styles.curve} ys={focus.curve.loss} {...frame} />}
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
