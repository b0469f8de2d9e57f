import { CopyCells } from '../../../take/CopyCells';
import { CopyTable } from '../../../take/CopyTable';
import styles from './plane.module.css';

interface ValueTableProps {
  readonly title: string;
  readonly head: readonly string[];
  /** Rows of printed numbers; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** What a picture shows, as a real table. */
export function ValueTable({ title, head, rows }: ValueTableProps) {
  return (
    <details className={styles.table}>
      <summary>{title}</summary>
      <CopyTable />
      <CopyCells>
        <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                {head.map((cell, i) => (
                  <th key={i} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, i) => (
                    <td key={i}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </CopyCells>
    </details>
  );
}
