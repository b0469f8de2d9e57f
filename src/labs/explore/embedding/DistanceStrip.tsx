import { linear } from '../../../charts/linear';
import { BottomAxis } from '../../../charts/Axis';
import { Handle } from '../../../charts/Handle';
import { Mark, type MarkShape } from '../../../charts/Mark';
import { useUnit } from '../../../charts/useUnit';
import { printFixed, printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useHidden } from '../../../scene/hidden';
import plane from '../plane/plane.module.css';
import { distanceLimit } from './distance-limit';
import styles from './marks.module.css';
import { shapes } from './roles';
import { countedDistance, swapped, type TripletNumbers } from './triplet-state';

interface DistanceStripProps {
  readonly width: number;
  readonly numbers: TripletNumbers;
  readonly margin: {
    readonly label: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly onChange: (value: number, gesture: string) => void;
  };
}

/** Height of one lane with its words, and what is above the first, in plain pixels. */
const plainRow = 62;
const plainTop = 4;

/** Height of the strip, so that its place can be kept before there are numbers. */
export function distanceStripHeight(lanes: number, unit: number): number {
  return (plainTop + lanes * plainRow + 24) * unit;
}

interface DistanceRow {
  readonly key: string;
  readonly words: string;
  readonly value: number;
  readonly from: MarkShape;
  readonly to: MarkShape;
}

/** The distances on one axis: the negative has to stand beyond the bracket, one margin behind the positive. What is missing is the loss. */
export function DistanceStrip({ width, numbers, margin }: DistanceStripProps) {
  const text = usePlanesText().embedding;
  const unit = useUnit();
  const noValues = useHidden('values');
  const other = swapped(numbers);
  const rows: DistanceRow[] = [
    { key: 'ap', words: text.toPositive, value: numbers.ap, from: 'ring', to: shapes.positive },
    { key: 'an', words: text.toNegative, value: numbers.an, from: 'ring', to: shapes.negative },
  ];
  if (numbers.swap)
    rows.push({
      key: 'pn',
      words: text.between,
      value: numbers.pn,
      from: 'dot',
      to: shapes.negative,
    });
  const height = distanceStripHeight(rows.length, unit);
  const limit = distanceLimit([numbers.ap + margin.value, numbers.an, numbers.pn]);
  const x = linear([0, limit], [12 * unit, width - 14 * unit]);
  const centre = (i: number) => (plainTop + i * plainRow + 34) * unit;
  const counted = other ? 2 : 1;
  const far = numbers.ap + numbers.margin;
  return (
    <svg
      className={plane.drawing}
      width={width}
      height={height}
      role="group"
      aria-label={text.distances}
    >
      <path
        aria-hidden="true"
        className={styles.guide}
        d={`M${x(far)} ${centre(0) + 24 * unit}V${centre(counted) - 14 * unit}`}
      />
      {rows.map(({ key, words, value, from, to }, i) => (
        <g key={key} aria-hidden="true">
          <text className={`${plane.axisWords} ${plane.halo}`} x={0} y={centre(i) - 20 * unit}>
            {words}
            {numbers.swap && i === counted && (
              <tspan className={plane.note}>{`  ${text.counts}`}</tspan>
            )}
          </text>
          <rect
            className={styles.lane}
            x={x(0)}
            width={x(limit) - x(0)}
            y={centre(i) - 13 * unit}
            height={26 * unit}
          />
          <line
            className={`${i === 0 ? styles.toPositive : styles.toNegative} ${i > 0 && i !== counted ? styles.unused : ''}`}
            x1={x(0)}
            x2={x(value)}
            y1={centre(i)}
            y2={centre(i)}
          />
          {i === counted && numbers.loss > 0 && Number.isFinite(numbers.loss) && (
            <line
              className={styles.gap}
              x1={x(countedDistance(numbers))}
              x2={x(far)}
              y1={centre(i)}
              y2={centre(i)}
            />
          )}
          <Mark shape={from} x={x(0)} y={centre(i)} size={6 * unit} />
          <Mark shape={to} x={x(value)} y={centre(i)} size={7 * unit} />
          {!noValues && (
            <text className={plane.note} x={x(limit)} y={centre(i) - 20 * unit} textAnchor="end">
              {printFixed(value, 2)}
            </text>
          )}
        </g>
      ))}
      <g aria-hidden="true">
        <path
          className={styles.bracket}
          d={`M${x(numbers.ap)} ${centre(0) + 15 * unit}v${8 * unit}m0 ${-4 * unit}H${x(far)}m0 ${-4 * unit}v${8 * unit}`}
        />
        {!noValues && x(far) < width * 0.68 && (
          <text
            className={plane.axisWords}
            x={x(far) + 8 * unit}
            y={centre(0) + 19 * unit}
            dy="0.35em"
          >
            {text.margin(printFixed(numbers.margin, 2))}
          </text>
        )}
      </g>
      <Handle
        label={margin.label}
        value={margin.value}
        valueText={printFixed(margin.value, 2)}
        min={margin.min}
        max={margin.max}
        step={margin.step}
        axis="x"
        x={x(numbers.ap + margin.value)}
        y={centre(counted)}
        toValue={(px) => x.invert(px) - numbers.ap}
        shape="bracket-left"
        size={13}
        onChange={margin.onChange}
      />
      <BottomAxis
        scale={x}
        ticks={5}
        print={(value) => printNumber(value)}
        y={centre(rows.length - 1) + 13 * unit}
      />
    </svg>
  );
}
