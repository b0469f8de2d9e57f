import { extent } from 'd3';
import { BottomAxis, LeftAxis } from '../../../charts/Axis';
import { Curve } from '../../../charts/Curve';
import { Handle } from '../../../charts/Handle';
import { linear } from '../../../charts/linear';
import { Mark } from '../../../charts/Mark';
import { useUnit } from '../../../charts/useUnit';
import { useCircleText } from '../../../i18n/circle-text';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import plane from '../plane/plane.module.css';
import { angles, marginAngle } from './circle-numbers';
import styles from './Circle.module.css';

interface AngleStripProps {
  readonly width: number;
  readonly height: number;
  /** The loss at each of `angles`. */
  readonly losses: readonly number[];
  readonly angle: number;
  readonly loss: number | null;
  readonly margin: {
    readonly label: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly onChange: (value: number, gesture: string) => void;
  } | null;
}

const ticks = [-180, -90, 0, 90, 180];

/** The loss over the angle between the vectors, with the margin as a bracket on the lane below. */
export function AngleStrip({ width, height, losses, angle, loss, margin }: AngleStripProps) {
  const text = useCircleText();
  const planes = usePlanesText();
  const unit = useUnit();
  const noValues = useHidden('values');
  const [left, right, top] = [34 * unit, width - 16 * unit, 28 * unit];
  const lane = 40 * Math.min(unit, 1.4);
  const bottom = height - lane - 46 * unit;
  const [, highest = 1] = extent(losses);
  const x = linear([-180, 180], [left, right]);
  const y = linear([0, Math.max(highest, 0.5)], [bottom, top]).nice(4);
  const laneY = bottom + 6 * unit + lane / 2;
  const opening = margin ? marginAngle(margin.value) : null;
  const late = x(angle) > right - 70 * unit;
  return (
    <svg className={plane.drawing} width={width} height={height} role="group" aria-label={text.cut}>
      <text className={plane.lossText} x={left} y={top - 12 * unit} aria-hidden="true">
        {planes.loss}
      </text>
      <LeftAxis
        scale={y}
        ticks={Math.max(2, Math.round((bottom - top) / (40 * unit)))}
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
      <Curve
        className={styles.curve}
        xs={angles}
        ys={losses}
        x={x}
        y={y}
        top={top}
        bottom={bottom}
      />
      <line
        className={styles.drop}
        x1={x(angle)}
        x2={x(angle)}
        y1={laneY}
        y2={loss === null ? bottom : y(loss)}
      />
      <Mark shape="ring" x={x(0)} y={laneY} size={6 * unit} />
      <Mark shape="dot" x={x(angle)} y={laneY} size={6 * unit} />
      {loss !== null && Number.isFinite(loss) && (
        <>
          <circle className={styles.point} cx={x(angle)} cy={y(loss)} r={6 * unit} />
          {!noValues && (
            <text
              className={`${plane.lossNumber} ${plane.halo}`}
              x={x(angle) + (late ? -10 : 10) * unit}
              y={Math.max(top + 18 * unit, y(loss) - 8 * unit)}
              textAnchor={late ? 'end' : 'start'}
              aria-hidden="true"
            >
              {printFixed(loss, 2)}
            </text>
          )}
        </>
      )}
      {margin && opening !== null && (
        <Handle
          label={margin.label}
          value={margin.value}
          valueText={printFixed(margin.value, 2)}
          min={margin.min}
          max={margin.max}
          step={margin.step}
          axis="x"
          x={x(opening)}
          y={laneY}
          toValue={(px) =>
            Math.cos((Math.min(180, Math.max(0, Math.abs(x.invert(px)))) * Math.PI) / 180)
          }
          shape="bracket-left"
          size={14}
          onChange={margin.onChange}
        />
      )}
      <BottomAxis
        scale={x}
        ticks={ticks}
        print={(value) => `${printNumber(value)}°`}
        y={laneY + lane / 2}
      />
      <text
        className={plane.axisWords}
        x={right}
        y={height - 4 * unit}
        textAnchor="end"
        aria-hidden="true"
      >
        {text.cutAxis}
      </text>
    </svg>
  );
}
