import { useComparisonText } from '../../../i18n/comparison-text';
import { printNumber } from '../../../i18n/numbers';
import { CopyNumber } from '../../../take/CopyNumber';
import styles from './compare.module.css';
import type { Curves } from './curves';

/** Every number of the losses at the cursor, unscaled. */
export function CompareTable({
  at,
  index,
  rows,
}: {
  readonly at: string;
  readonly index: number;
  readonly rows: readonly {
    readonly id: string;
    readonly short: string;
    readonly curves: Curves | null;
  }[];
}) {
  const words = useComparisonText();
  return (
    <table className={styles.table}>
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{at}</th>
          <th scope="col" data-show="loss">
            {words.shows.loss}
          </th>
          <th scope="col" data-show="gradient">
            {words.shows.gradient}
          </th>
          <th scope="col">{words.shows.curvature}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, short, curves }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`#/explore/${id}`}>{short}</a>
            </th>
            {(['loss', 'gradient', 'curvature'] as const).map((show) => (
              <td key={show} data-show={show}>
                {curves ? (
                  <CopyNumber>{printNumber(curves[show][index] ?? Number.NaN, 4)}</CopyNumber>
                ) : (
                  '…'
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
