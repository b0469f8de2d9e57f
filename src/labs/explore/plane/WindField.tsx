import { useUnit } from '../../../charts/useUnit';
import { chevronField, type FieldPoint } from './chevron-field';
import styles from './plane.module.css';

/** The pull all over a plane, as wind. */
export function WindField({
  points,
  strongest,
}: {
  readonly points: readonly FieldPoint[];
  readonly strongest: number;
}) {
  const unit = useUnit();
  const { chevrons, squares } = chevronField(points, strongest, Math.min(unit, 1.6));
  return (
    <g aria-hidden="true" data-mark="wind">
      <path className={styles.squares} d={squares} />
      <path className={styles.chevrons} d={chevrons} />
    </g>
  );
}
