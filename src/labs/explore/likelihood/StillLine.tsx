import { polyline } from '../../../charts/polyline';
import { useUnit } from '../../../charts/useUnit';
import plane from '../plane/plane.module.css';
import styles from './Likelihood.module.css';

type Point = readonly [number, number];

interface StillLineProps {
  /** In pixels. */
  readonly lines: readonly (readonly Point[])[];
  readonly name: string;
  /** The plane's right edge, and the height at which the name stands. */
  readonly right: number;
  readonly top: number;
}

/** Room for a name to the right of its line, in plain pixels. */
const room = 140;

/** The line on which nothing pulls on one number, named beside its highest point. */
export function StillLine({ lines, name, right, top }: StillLineProps) {
  const unit = useUnit();
  const [spot] = lines
    .flat()
    .filter(([, y]) => y >= top - 20 * unit)
    .toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
  const isRight = spot !== undefined && spot[0] < right - room * unit;
  return (
    <g aria-hidden="true">
      <path className={styles.still} d={lines.map((line) => polyline(line)).join('')} />
      {spot && (
        <text
          className={`${plane.gradientText} ${plane.halo}`}
          x={spot[0] + (isRight ? 8 : -8) * unit}
          y={top}
          textAnchor={isRight ? 'start' : 'end'}
        >
          {name}
        </text>
      )}
    </g>
  );
}
