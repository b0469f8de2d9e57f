import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Fit } from '../../../fits/problem';
import { useOutliers } from '../../../scene/outliers-store';
import { moveTo, remove } from '../point-actions';
import { CoordinateField } from './CoordinateField';
import styles from './side.module.css';

interface PointRowProps {
  readonly point: number;
  readonly y: number;
  readonly x: number | undefined;
  readonly fit: Fit | null;
  readonly isLit: boolean;
}

/** One point with its numbers; its place is typed here. */
export function PointRow({ point, y, x, fit, isLit }: PointRowProps) {
  const words = useOutliersText().table;
  const isSelected = useOutliers((state) => state.selection.has(point));
  const spot = () => {
    useOutliers.getState().spot(point);
  };
  const scaled = fit ? (fit.points.residual[point] ?? NaN) / fit.scale : NaN;
  const psi = fit?.points.psi[point] ?? NaN;
  return (
    <tr data-lit={isLit} data-selected={isSelected} onFocus={spot} onPointerDown={spot}>
      {x !== undefined && (
        <td>
          <CoordinateField
            name={words.xName(point)}
            value={x}
            onChange={(next, gesture) => {
              moveTo(point, { x: next, y }, gesture);
            }}
          />
        </td>
      )}
      <th scope="row">
        <CoordinateField
          name={words.name(point)}
          value={y}
          onChange={(next, gesture) => {
            moveTo(point, x === undefined ? { y: next } : { x, y: next }, gesture);
          }}
        />
      </th>
      <td>{fit ? printFixed(scaled, 2) : ''}</td>
      <td className={styles.loss}>{fit ? printFixed(fit.points.rho[point] ?? NaN, 2) : ''}</td>
      <td className={styles.gradient}>
        {psi === 0 && <span className={styles.noPull} aria-hidden="true" />}
        {fit ? printFixed(-psi, 2) : ''}
      </td>
      <td>{fit ? printFixed(fit.points.weight[point] ?? NaN, 2) : ''}</td>
      <td data-uncopied>
        <button
          type="button"
          className={styles.remove}
          aria-label={words.remove(point)}
          title={words.remove(point)}
          onClick={() => {
            remove(point);
          }}
        >
          ×
        </button>
      </td>
    </tr>
  );
}
