import { useUnit } from '../../../charts/useUnit';
import { printFixed } from '../../../i18n/numbers';
import plane from '../plane/plane.module.css';
import styles from './marks.module.css';
import { swapped, type TripletNumbers } from './triplet-state';

type Point = readonly [number, number];

interface SegmentsProps {
  readonly anchor: Point;
  readonly positive: Point;
  readonly negative: Point;
  readonly numbers: TripletNumbers;
  readonly labelled: boolean;
}

/** The distances as lines between the points with their numbers; the one that does not count is thin. */
export function Segments({ anchor, positive, negative, numbers, labelled }: SegmentsProps) {
  const other = swapped(numbers);
  return (
    <g aria-hidden="true">
      <Segment from={anchor} to={positive} className={styles.toPositive} />
      <Segment
        from={anchor}
        to={negative}
        className={`${styles.toNegative} ${other ? styles.unused : ''}`}
      />
      {numbers.swap && (
        <Segment
          from={positive}
          to={negative}
          className={`${styles.toNegative} ${other ? '' : styles.unused}`}
        />
      )}
      {labelled && (
        <>
          <Length from={anchor} to={positive} away={negative} value={numbers.ap} />
          <Length from={anchor} to={negative} away={positive} value={numbers.an} />
          {numbers.swap && (
            <Length from={positive} to={negative} away={anchor} value={numbers.pn} />
          )}
        </>
      )}
    </g>
  );
}

function Segment({
  from,
  to,
  className,
}: {
  from: Point;
  to: Point;
  className: string | undefined;
}) {
  return <path className={className} d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} />;
}

/** A number at the middle of its line, on the side away from the third point; none where the line is too short for it. */
function Length(props: { from: Point; to: Point; away: Point; value: number }) {
  const { from, to, away, value } = props;
  const unit = useUnit();
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < 44 * unit) return null;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [nx, ny] = [-dy / length, dx / length];
  const side = nx * (away[0] - middle[0]) + ny * (away[1] - middle[1]) > 0 ? -1 : 1;
  return (
    <text
      className={`${plane.note} ${plane.halo}`}
      x={middle[0] + side * nx * 20 * unit}
      y={middle[1] + side * ny * 14 * unit}
      dy="0.35em"
      textAnchor="middle"
    >
      {printFixed(value, 2)}
    </text>
  );
}
