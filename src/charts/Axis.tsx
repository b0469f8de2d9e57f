import type { Linear } from './linear';
import styles from './charts.module.css';

type Scale = Linear;

/** How many ticks an axis aims at, or the ticks themselves. */
type Ticks = number | readonly number[];

function positions(scale: Scale, ticks: Ticks): readonly number[] {
  return typeof ticks === 'number' ? scale.ticks(ticks) : ticks;
}

interface LeftAxisProps {
  readonly scale: Scale;
  readonly ticks?: Ticks;
  readonly print: (value: number) => string;
  /** Where the grid lines begin and end; numbers stand left of the beginning. */
  readonly x0: number;
  readonly x1: number;
  /** Whether the line at zero is drawn stronger. */
  readonly zeroLine?: boolean;
}

/** Numbers on the left with horizontal grid lines. */
export function LeftAxis({ scale, ticks = 5, print, x0, x1, zeroLine = true }: LeftAxisProps) {
  return (
    <g aria-hidden="true">
      {positions(scale, ticks).map((value) => {
        const y = scale(value);
        return (
          <g key={value}>
            <line
              className={value === 0 && zeroLine ? styles.zero : styles.grid}
              x1={x0}
              x2={x1}
              y1={y}
              y2={y}
            />
            <text className={styles.tick} x={x0 - 10} y={y} dy="0.35em" textAnchor="end">
              {print(value)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface BottomAxisProps {
  readonly scale: Scale;
  readonly ticks?: Ticks;
  readonly print: (value: number) => string;
  /** Where the axis stands. */
  readonly y: number;
  /** A hairline with tick marks; without it the numbers stand alone. */
  readonly baseline?: boolean;
  /** Distance from the axis to the middle of the numbers. */
  readonly offset?: number;
}

/** Numbers under a plot. */
export function BottomAxis({
  scale,
  ticks = 8,
  print,
  y,
  baseline = true,
  offset = 15,
}: BottomAxisProps) {
  const [from, to] = scale.range();
  return (
    <g aria-hidden="true">
      {baseline && <line className={styles.base} x1={from} x2={to} y1={y} y2={y} />}
      {positions(scale, ticks).map((value) => (
        <g key={value} transform={`translate(${scale(value)} ${y})`}>
          {baseline && <line className={styles.base} y2={4} />}
          <text className={styles.tick} y={offset} dy="0.35em" textAnchor="middle">
            {print(value)}
          </text>
        </g>
      ))}
    </g>
  );
}
