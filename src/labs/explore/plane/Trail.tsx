import { polyline } from '../../../charts/polyline';
import { useUnit } from '../../../charts/useUnit';
import styles from './trail.module.css';

type Point = readonly [number, number];

interface TrailProps {
  readonly trails: readonly (readonly Point[])[];
  readonly place: (point: readonly number[]) => Point;
}

/** Where each point came from, step by step. */
export function Trail({ trails, place }: TrailProps) {
  const unit = useUnit();
  return (
    <g aria-hidden="true" data-mark="trail">
      {trails.map((trail, i) => {
        const places = trail.map(place);
        return (
          <g key={i}>
            <path className={styles.trail} d={polyline(places)} />
            {places.slice(0, -1).map(([x, y], step) => (
              <circle key={step} className={styles.footprint} cx={x} cy={y} r={2 * unit} />
            ))}
          </g>
        );
      })}
    </g>
  );
}
