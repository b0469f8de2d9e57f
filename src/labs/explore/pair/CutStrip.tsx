import { extent } from 'd3';
import { roughEms } from '../../../charts/labels';
import { polyline } from '../../../charts/polyline';
import { linear } from '../../../charts/linear';
import { LeftAxis, BottomAxis } from '../../../charts/Axis';
import { Handle } from '../../../charts/Handle';
import { Mark } from '../../../charts/Mark';
import { Pull } from '../../../charts/Pull';
import { useUnit } from '../../../charts/useUnit';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import plane from '../plane/plane.module.css';
import { pairPull } from '../plane/pull-scale';
import { WindField } from '../plane/WindField';
import styles from './CutStrip.module.css';
import { pairState, type PairNumbers } from './pair-state';

/** The loss and the gradient of the first score over the difference of the two. */
export interface Cut {
  readonly differences: readonly number[];
  readonly losses: ArrayLike<number>;
  readonly gradients: ArrayLike<number>;
}

interface CutStripProps {
  readonly width: number;
  readonly height: number;
  readonly cut: Cut | null;
  readonly numbers: PairNumbers | null;
  /** PyTorch's names of the two scores. */
  readonly names: readonly [string, string];
  /** Where the pair stands now. */
  readonly difference: number;
  readonly target: number;
  readonly margin: {
    readonly label: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly onChange: (value: number, gesture: string) => void;
  };
}

/** Every how many samples of the cut the lane has a chevron, and how far around the pair it is left out, in pixels. */
const every = 8;
const clear = 30;
/** How far along the slope that PyTorch picks at the kink is drawn, in units of the scores. */
const kinkRun = 1.5;

/** The surface cut along the first score: the hinge as a curve, over the lane on which the pair stands before its bracket. */
export function CutStrip(props: CutStripProps) {
  const { width, height, cut, numbers, names, difference, target, margin } = props;
  const text = usePlanesText();
  const unit = useUnit();
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const lane = 44 * Math.min(unit, 1.4);
  const [left, right, top] = [34 * unit, width - 10 * unit, 26 * unit];
  const bottom = height - lane - 50 * unit;
  const differences = cut?.differences ?? [-1, 1];
  const [from = -1, to = 1] = extent(differences);
  const [, highest = 1] = extent(cut ? Array.from(cut.losses) : [0, 1]);
  const x = linear([from, to], [left, right]);
  const y = linear([0, highest || 1], [bottom, top]).nice(4);
  const laneY = bottom + lane / 2 + 8 * unit;
  const curve = differences.map((at, i): readonly [number, number] => [
    x(at),
    y(cut?.losses[i] ?? NaN),
  ]);
  const shown = numbers ? numbers.first - numbers.second : difference;
  const atKink = numbers !== null && pairState(numbers).endsWith('at the hinge');
  // The curve rises on one side of the point: the label takes the other, while there is room.
  const labelLeft = target < 0 ? x(shown) > left + 80 * unit : x(shown) > right - 80 * unit;
  const labelX = x(shown) + (labelLeft ? -12 : 12) * unit;
  // Where there is no room for the line, its first word stands on a line of its own.
  const kinkLabel = text.pair.atKink;
  const space = kinkLabel.indexOf(' ');
  const room = labelLeft ? labelX : width - labelX;
  const kinkLines =
    space < 0 || roughEms(kinkLabel) * 14 * unit <= room
      ? [kinkLabel]
      : [kinkLabel.slice(0, space), kinkLabel.slice(space + 1)];
  return (
    <svg
      className={plane.drawing}
      width={width}
      height={height}
      role="group"
      aria-label={text.pair.cut}
    >
      <text className={plane.lossText} x={left} y={top - 12 * unit} aria-hidden="true">
        {text.loss}
      </text>
      <LeftAxis scale={y} ticks={4} print={printNumber} x0={left} x1={right} />
      <rect
        className={styles.lane}
        x={left}
        y={laneY - lane / 2}
        width={right - left}
        height={lane}
      />
      <line className={styles.drop} x1={x(0)} x2={x(0)} y1={top} y2={laneY + lane / 2} />
      {cut && <path className={styles.curve} d={polyline(curve)} />}
      {cut && !noGradient && (
        <WindField
          strongest={40}
          points={differences.flatMap((value, i) =>
            i % every === every / 2 && Math.abs(x(value) - x(difference)) > clear * unit
              ? [{ x: x(value), y: laneY, dx: -40 * (cut.gradients[i] ?? NaN), dy: 0 }]
              : [],
          )}
        />
      )}
      <line
        className={styles.drop}
        x1={x(shown)}
        x2={x(shown)}
        y1={laneY}
        y2={y(numbers?.loss ?? 0)}
      />
      {numbers && !noGradient && (
        <Pull
          x1={x(difference)}
          y1={laneY}
          x2={x(difference - pairPull * numbers.gradientFirst)}
          y2={laneY}
          tone="focus"
        />
      )}
      <Mark shape="dot" x={x(difference)} y={laneY} size={7 * unit} />
      {numbers && (
        <circle className={styles.point} cx={x(shown)} cy={y(numbers.loss)} r={6 * unit} />
      )}
      {numbers && !noValues && (
        <text
          className={`${plane.lossNumber} ${plane.halo}`}
          x={labelX}
          y={y(numbers.loss) - 8 * unit}
          textAnchor={labelLeft ? 'end' : 'start'}
          aria-hidden="true"
        >
          {printFixed(numbers.loss, 2)}
        </text>
      )}
      {numbers && atKink && !noGradient && (
        <g aria-hidden="true">
          <path
            className={styles.choice}
            d={`M${x(shown)} ${y(0)}L${x(shown + target * -kinkRun)} ${y(kinkRun * Math.abs(numbers.gradientFirst))}`}
          />
          <text
            className={`${plane.gradientText} ${plane.halo}`}
            x={labelX}
            y={y(0) - (26 + 16 * kinkLines.length) * unit}
            textAnchor={labelLeft ? 'end' : 'start'}
          >
            {kinkLines.map((line, i) => (
              <tspan key={line} x={labelX} dy={i * 16 * unit}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      )}
      {target !== 0 && (
        <Handle
          label={margin.label}
          value={margin.value}
          valueText={printFixed(margin.value, 2)}
          min={margin.min}
          max={margin.max}
          step={margin.step}
          axis="x"
          x={x(target * margin.value)}
          y={laneY}
          toValue={(px) => target * x.invert(px)}
          shape={target > 0 ? 'bracket-left' : 'bracket-right'}
          size={15}
          onChange={margin.onChange}
        />
      )}
      <BottomAxis scale={x} ticks={6} print={printNumber} y={laneY + lane / 2} />
      <text
        className={plane.axisName}
        x={right}
        y={height - 4 * unit}
        textAnchor="end"
        aria-hidden="true"
      >
        {text.pair.cutAxis(...names)}
      </text>
    </svg>
  );
}
