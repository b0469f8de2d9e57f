import { Mark } from '../../../charts/Mark';
import type { Fit } from '../../../fits/problem';
import type { BrokenAxis } from './axis';
import styles from './location.module.css';
import { ropePath, ropePieces, slackEnds } from './ropes';

interface RopeRowProps {
  readonly fit: Fit;
  /** The values that were fitted, and their order. */
  readonly fitted: readonly number[];
  readonly order: readonly number[];
  /** The values as they stand now. */
  readonly values: readonly number[];
  readonly axis: BrokenAxis;
  readonly middle: number;
  readonly thickness: number;
  readonly unit: number;
  readonly isFocus: boolean;
  /** What is said of a slack end, where there is room. */
  readonly slack: string;
}

/** Above this many points the rings of a row are ticks. */
const mostRings = 60;

/** One loss: its ropes, the rings they hang on, and the dot where they balance. */
export function RopeRow(props: RopeRowProps) {
  const { fit, fitted, order, values, axis, middle, unit, isFocus } = props;
  const estimate = fit.params[0] ?? 0;
  const pieces = ropePieces(fitted, order, fit.points.pull, estimate);
  const full = props.thickness;
  const ends = slackEnds(pieces);
  return (
    <g data-focus={isFocus}>
      <path
        className={isFocus ? styles.ropeFocus : styles.rope}
        d={ropePath(pieces, axis, middle, full, unit)}
      />
      {ends.map(({ from, to }) => (
        <Slack key={from} from={axis(from)} to={axis(to)} middle={middle} unit={unit}>
          {isFocus ? props.slack : ''}
        </Slack>
      ))}
      {axis.breaks.map((x) => (
        <Cut key={x} x={x} middle={middle} half={full / 2 + 4 * unit} unit={unit} />
      ))}
      <Rings values={values} axis={axis} middle={middle} unit={unit} />
      {fit.interval && (
        <Interval
          from={axis(fit.interval[0])}
          to={axis(fit.interval[1])}
          middle={middle}
          unit={unit}
        />
      )}
      {fit.minima.slice(1).map(({ params: [other = 0] }) => (
        <circle
          key={other}
          className={styles.localMinimum}
          cx={axis(other)}
          cy={middle}
          r={5 * unit}
        />
      ))}
      <Mark
        shape="dot"
        x={axis(estimate)}
        y={middle}
        size={(isFocus ? 8 : 7) * unit}
        className={styles.estimateDot}
      />
    </g>
  );
}

/** A rope that hangs through: nothing beyond it pulls. */
function Slack(props: {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly unit: number;
  readonly children: string;
}) {
  const { from, to, middle, unit } = props;
  const sag = Math.min(30 * unit, (to - from) * 0.16);
  const centre = (from + to) / 2;
  const isRoomy = to - from > props.children.length * 7 * unit;
  return (
    <>
      <path
        className={styles.slack}
        d={`M${from} ${middle}Q${centre} ${middle + sag} ${to} ${middle}`}
      />
      {isRoomy && (
        <text className={styles.slackWord} x={centre} y={middle - 4 * unit} textAnchor="middle">
          {props.children}
        </text>
      )}
    </>
  );
}

/** The double slash that cuts axis and ropes where the scale breaks. */
export function Cut(props: {
  readonly x: number;
  readonly middle: number;
  readonly half: number;
  readonly unit: number;
}) {
  const { x, middle, half, unit } = props;
  const lean = half * 0.4;
  const side = 3.5 * unit;
  const line = (at: number) => `M${at + lean} ${middle - half}L${at - lean} ${middle + half}`;
  const gap = `${line(x - side)}L${x + side - lean} ${middle + half}L${x + side + lean} ${middle - half}Z`;
  return <path className={styles.cut} d={gap} />;
}

/** Every point, small; many of them as ticks, one path either way. */
function Rings(props: {
  readonly values: readonly number[];
  readonly axis: BrokenAxis;
  readonly middle: number;
  readonly unit: number;
}) {
  const { values, axis, middle, unit } = props;
  if (values.length > mostRings) {
    const columns = new Set(values.map((value) => Math.round(axis(value))));
    const half = 5 * unit;
    const d = [...columns].map((x) => `M${x} ${middle - half}v${2 * half}`).join('');
    return <path className={styles.ticks} d={d} />;
  }
  const r = 4.5 * unit;
  const d = values
    .map((value) => {
      const x = Math.round(axis(value) * 100) / 100;
      return `M${x - r} ${middle}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    })
    .join('');
  return <path className={styles.rings} d={d} />;
}

/** All between these two minimises: a bar with ends, and the dot in its middle is only a custom. */
function Interval(props: {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly unit: number;
}) {
  const { from, to, middle, unit } = props;
  const half = 9 * unit;
  return (
    <path
      className={styles.interval}
      d={`M${from} ${middle - half}v${2 * half}M${to} ${middle - half}v${2 * half}M${from} ${middle}H${to}`}
    />
  );
}
