import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { useHidden } from '../../../scene/hidden';
import plane from '../plane/plane.module.css';
import styles from './Likelihood.module.css';

interface CutPlotProps {
  readonly width: number;
  readonly height: number;
  /** What the plot is of, and the axis: PyTorch's name and its words. */
  readonly name: string;
  readonly code: string;
  readonly words: string;
  readonly xs: readonly number[];
  readonly losses: ArrayLike<number>;
  /** The loss at the ends of the plane's colours. */
  readonly range: readonly [number, number];
  readonly at: number;
  readonly loss: number;
  /** Where one step of descent would put the number; null where it has no gradient. */
  readonly step: number | null;
  /** Whether the loss at the point is written here. */
  readonly labelled: boolean;
}

/** The surface cut through the point along one of its numbers: the loss as a curve over the lane in which the number is pulled. */
export function CutPlot(props: CutPlotProps) {
  const { width, height, name, code, words, xs, losses, range, at, loss, step } = props;
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const [left, right, top] = [40 * unit, width - 12 * unit, 24 * unit];
  const lane = 26 * Math.min(unit, 1.4);
  const bottom = height - lane - 44 * unit;
  const x = linear([xs[0] ?? 0, xs.at(-1) ?? 1], [left, right]);
  const y = linear(range, [bottom, top]).nice(4);
  const laneY = bottom + 6 * unit + lane / 2;
  const inFrame = Number.isFinite(loss) && y(loss) >= top - 1 && y(loss) <= bottom + 1;
  const end = x(at) > right - 80 * unit;
  return (
    <svg className={plane.drawing} width={width} height={height} role="group" aria-label={name}>
      <text className={plane.lossText} x={left} y={top - 10 * unit} aria-hidden="true">
        {name}
      </text>
      <LeftAxis
        scale={y}
        ticks={Math.max(2, Math.round((bottom - top) / (34 * unit)))}
        print={printNumber}
        x0={left}
        x1={right}
      />
      <rect
        className={styles.lane}
        x={left}
        y={laneY - lane / 2}
        width={right - left}
        height={lane}
      />
      <Curve className={styles.curve} xs={xs} ys={losses} x={x} y={y} top={top} bottom={bottom} />
      <line className={styles.drop} x1={x(at)} x2={x(at)} y1={laneY} y2={inFrame ? y(loss) : top} />
      {step !== null && !noGradient && (
        <Pull
          x1={x(at)}
          y1={laneY}
          x2={Math.min(right, Math.max(left, x(step)))}
          y2={laneY}
          tone="other"
        />
      )}
      <Mark shape="dot" x={x(at)} y={laneY} size={5.5 * unit} />
      {inFrame && <circle className={styles.point} cx={x(at)} cy={y(loss)} r={5 * unit} />}
      {props.labelled && !noValues && (
        <text
          className={`${plane.lossNumber} ${plane.halo}`}
          x={x(at) + (end ? -10 : 10) * unit}
          y={inFrame ? Math.max(y(loss) - 8 * unit, top + 16 * unit) : top + 18 * unit}
          textAnchor={end ? 'end' : 'start'}
          aria-hidden="true"
        >
          {Math.abs(loss) < 1e5 ? printFixed(loss, 2) : printNumber(loss, 4)}
        </text>
      )}
      <BottomAxis scale={x} ticks={5} print={printNumber} y={laneY + lane / 2} />
      <text x={right} y={height - 3 * unit} textAnchor="end" aria-hidden="true">
        <tspan className={plane.axisName}>{code}</tspan>
        <tspan className={plane.axisWords}>{`  ${words}`}</tspan>
      </text>
    </svg>
  );
}
