import { useId } from 'react';
import { usePlanesText } from '../../../i18n/planes-text';
import styles from './controls.module.css';
import type { Role, RolePoint } from './roles';

interface SurfaceChoiceProps {
  readonly points: readonly RolePoint[];
  readonly chosen: Role | null;
  readonly onChoose: (role: Role | null) => void;
}

/** Whose loss surface is drawn, if any. */
export function SurfaceChoice({ points, chosen, onChoose }: SurfaceChoiceProps) {
  const text = usePlanesText().embedding;
  const id = useId();
  return (
    <p className={styles.row}>
      <label htmlFor={id}>{text.surface}</label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        onChange={(event) => {
          onChoose(points.find(({ role }) => role === event.target.value)?.role ?? null);
        }}
      >
        <option value="">{text.surfaceNone}</option>
        {points.map(({ role, words }) => (
          <option key={role} value={role}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
