import type { Linear } from '../../../charts/linear';
import { arrowShape } from '../../../charts/arrow';
import type { Fit, Points } from '../../../fits/problem';
import styles from './plane.module.css';

interface PointPullsProps {
  readonly fit: Fit;
  /** The points that were fitted. */
  readonly points: Points;
  readonly x: Linear;
  readonly y: Linear;
  readonly unit: number;
}

/** More arrows than these hide each other. */
const mostArrows = 80;
/** Pixels of the strongest pull: one scale for all of them. */
const longest = 46;

/** What each point pulls on the line, at the line under it: the longer, the harder; an open square where nothing pulls. */
export function PointPulls({ fit, points, x, y, unit }: PointPullsProps) {
  const { psi, residual } = fit.points;
  const strongest = psi.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (points.y.length > mostArrows || !points.x) return null;
  return points.x.map((at, i) => {
    const foot = y((points.y[i] ?? 0) + (residual[i] ?? 0));
    const pull = strongest > 0 ? (psi[i] ?? 0) / strongest : 0;
    const isNothing = Math.abs(pull) < 1e-4;
    const [bottom, top] = y.range();
    if (foot < top - 1 || foot > bottom + 1) return null;
    const end = foot + pull * longest * unit;
    const head = { length: 9 * unit, width: 9 * unit };
    const arrow = isNothing ? null : arrowShape([x(at), foot, x(at), end], head);
    if (!arrow)
      return (
        <rect
          key={i}
          className={styles.noPull}
          x={x(at) - 3.25 * unit}
          y={foot - 3.25 * unit}
          width={6.5 * unit}
          height={6.5 * unit}
        />
      );
    return (
      <g key={i} className={styles.pull} data-mark="pull">
        {arrow.shaft && (
          <line x1={x(at)} x2={x(at)} y1={foot} y2={arrow.shaft[3]} strokeWidth={2.75 * unit} />
        )}
        <polygon points={arrow.head} stroke="none" />
      </g>
    );
  });
}
