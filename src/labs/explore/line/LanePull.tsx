import { roughEms } from '../../../charts/labels';
import { Pull } from '../../../charts/Pull';
import { printNumber } from '../../../i18n/numbers';
import { onLane } from './layout';
import styles from './line.module.css';
import { pullEnds } from './pull-ends';
import type { Trace } from './traces';
import type { Picture } from './usePicture';

interface LanePullProps {
  readonly picture: Picture;
  readonly trace: Trace;
  readonly y: number;
}

/** A lane's name, its pull on the prediction as an arrow, and the pull's size as a number. */
export function LanePull({ picture, trace, y }: LanePullProps) {
  const { layout, x, element, hideGradient, hideValues, text } = picture;
  const own = trace.pin === null;
  const unit = Math.min(layout.unit, 1.5);
  const at = onLane(layout, x(element.prediction));
  const perStep = (x(1) - x(0)) * picture.step;
  const ends = pullEnds(at, trace.gradient, perStep, [layout.left, layout.right]);
  const size = trace.reading ? printNumber(Math.abs(trace.reading.gradient), 3) : '';
  // The open square of no pull stands beside its mark, on the side where the lane goes on.
  const beside = (own ? 18 : 11) * unit;
  const still = at + beside < layout.right ? at + beside : at - beside;
  return (
    <g>
      <LaneName picture={picture} trace={trace} y={y} />
      {ends && !hideGradient && (
        <>
          <Pull
            x1={trace.gradient === 0 ? still : ends.from}
            y1={y}
            x2={trace.gradient === 0 ? still : ends.to}
            y2={y}
            tone={own ? 'focus' : 'other'}
          />
          {ends.cut && (
            <path
              className={styles.cut}
              d={[-4, 3]
                .map((dx) => `M${ends.to + Math.sign(at - ends.to) * 26 + dx} ${y + 8}l5 -16`)
                .join('')}
            />
          )}
        </>
      )}
      {!own && <circle className={styles.laneDot} cx={at} cy={y} r={3.2 * unit} />}
      {!hideGradient && !hideValues && size !== '' && (
        <text
          className={own ? styles.gradientName : styles.label}
          x={layout.right + 18 * Math.min(layout.unit, 1.5)}
          y={y}
          dy="0.35em"
        >
          {layout.width < 560 ? size : text.marks.pull(size)}
        </text>
      )}
    </g>
  );
}

/** The short name left of the lane, on two lines where it is longer than the room. */
function LaneName({ picture, trace, y }: LanePullProps) {
  const { layout, x, element } = picture;
  const own = trace.pin === null;
  const size = 13 * layout.unit;
  const long = own && roughEms(trace.short) * size > layout.left - 8;
  const lines = long ? trace.short.split(/ |(?<=[a-z])(?=[A-Z])/) : [trace.short];
  // A mark at the end of the lane reaches over it.
  const reach = x(element.prediction) < layout.left + 6 ? 12 * layout.unit : 0;
  const widest = Math.max(...lines.map((line) => roughEms(line))) * size;
  const end = Math.max(layout.left - 10 - reach, Math.min(layout.left - 10, widest));
  return (
    <text
      className={`${own ? styles.lossName : styles.label} ${long ? styles.longName : ''}`}
      textAnchor="end"
    >
      {lines.map((line, i) => (
        <tspan key={line} x={end} y={y + (i - (lines.length - 1) / 2) * size} dy="0.35em">
          {line}
        </tspan>
      ))}
    </text>
  );
}
