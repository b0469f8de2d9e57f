import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { printNumber } from '../../../i18n/numbers';
import { EndLabels } from './EndLabels';
import { GradientArea } from './GradientArea';
import { GradientMarks } from './GradientMarks';
import { Jumps } from './Jumps';
import type { Band } from './layout';
import styles from './line.module.css';
import type { Picture } from './usePicture';

/** The lower plot: the gradient over the same x, with the area whose content is the rise of the loss. */
export function GradientPlot({
  picture,
  band,
}: {
  readonly picture: Picture;
  readonly band: Band;
}) {
  const { layout, gradient, x, xs, focus, others, text } = picture;
  const frame = { xs, x, y: gradient, ...band };
  return (
    <g>
      <text className={styles.gradientName} x={layout.left} y={band.top - 14 * layout.unit}>
        {text.axes.gradient}
      </text>
      <LeftAxis
        scale={gradient}
        ticks={4}
        print={(value) => printNumber(value)}
        x0={layout.left}
        x1={layout.right}
      />
      <GradientArea picture={picture} band={band} />
      {others.map(
        (trace) =>
          trace.curve &&
          !trace.hidden && (
            <g key={trace.key}>
              <Curve
                className={styles.other}
                dash={trace.dash}
                ys={trace.curve.gradient}
                breaks={trace.kinks}
                {...frame}
              />
              <Jumps picture={picture} trace={trace} band={band} />
            </g>
          ),
      )}
      {focus.curve && (
        <Curve
          className={`${styles.curve} ${styles.slopeCurve}`}
          ys={focus.curve.gradient}
          breaks={focus.kinks}
          {...frame}
        />
      )}
      <Jumps picture={picture} trace={focus} band={band} />
      <GradientMarks picture={picture} band={band} />
      <EndLabels
        picture={picture}
        band={band}
        scale={gradient}
        of="gradient"
        focusClass={styles.gradientName}
      />
      <BottomAxis scale={x} y={layout.axis} print={(value) => printNumber(value)} />
      <text className={styles.argument} x={layout.right + 18} y={layout.axis + 15} dy="0.35em">
        {picture.spec.input}
      </text>
    </g>
  );
}
