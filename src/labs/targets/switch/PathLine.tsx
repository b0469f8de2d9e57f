import styles from './grid.module.css';
import { placeOf, type CombinationMap } from './karnaugh';

interface PathLineProps {
  readonly map: CombinationMap;
  readonly from: number;
  readonly path: readonly number[];
}

/** The shortest way over the map, in units of cells: a line from where one is to where it works. */
export function PathLine({ map, from, path }: PathLineProps) {
  if (path.length === 0) return null;
  const points = [from, ...path].map((combination) => {
    const { row, column } = placeOf(map, combination);
    return `${column + 0.5},${row + 0.5}`;
  });
  return (
    <svg
      className={styles.path}
      viewBox={`0 0 ${map.columns.length} ${map.rows.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
