import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Masking, MaskingRow } from '../../../fits/task';
import { contractOf } from '../../../losses/index';
import { CopyNumber } from '../../../take/CopyNumber';
import { useLab } from '../lab';
import styles from './studies.module.css';
import { nearest, verdictOf } from './suspects';

function isRow(entry: object): entry is MaskingRow {
  return 'among' in entry;
}

/** How far out the suspects stand for each loss, in MADs, and whether it sees them. */
export function MaskingTable({ masking }: { readonly masking: Masking }) {
  const words = useOutliersText().masking;
  const { scene } = useLab();
  return (
    <table className={styles.table}>
      <caption className={styles.unseen}>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.loss}</th>
          <th scope="col">{words.among}</th>
          <th scope="col">{words.alone}</th>
          <th scope="col">{words.without}</th>
          <th scope="col">{words.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {masking.rows.filter(isRow).map((row) => {
          const [among, alone, without] = [row.among, row.alone, row.without].map(nearest);
          const { loss } = row.loss;
          const distances = [among, alone, without];
          return (
            <tr key={loss} data-focus={loss === scene.focus}>
              <th scope="row">{contractOf(loss)?.short ?? loss}</th>
              {distances.map((distance = NaN, i) => (
                <td key={i}>
                  <CopyNumber>{printFixed(distance, 1)}</CopyNumber>
                </td>
              ))}
              <td>{words[verdictOf(among ?? NaN, alone ?? NaN, without ?? NaN)]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
