import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Breakdown } from '../../../fits/task';
import { contractOf } from '../../../losses/index';
import { CopyNumbers } from '../../../take/CopyNumbers';
import { CopyNumber } from '../../../take/CopyNumber';
import { useLab } from '../lab';
import { printPercent } from '../print';
import { isPath } from './is-path';
import styles from './studies.module.css';

interface BreakdownTableProps {
  readonly one: Breakdown | null;
  readonly many: Breakdown | null;
}

/** What part of the points carries each fit away, and how far a single one can. */
export function BreakdownTable({ one, many }: BreakdownTableProps) {
  const words = useOutliersText().breakdown;
  const { scene } = useLab();
  const singles = (one?.paths ?? []).filter(isPath);
  const fractions = (many?.paths ?? []).filter(isPath);
  return (
    <table className={styles.table}>
      <caption className={styles.unseen}>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.loss}</th>
          <th scope="col">{words.point}</th>
          <th scope="col">{words.sensitivity}</th>
          <th scope="col">{words.letsGo}</th>
        </tr>
      </thead>
      <tbody>
        {scene.losses.map(({ loss }) => {
          const single = singles.find((path) => path.loss.loss === loss);
          const fraction = fractions.find((path) => path.loss.loss === loss);
          const sensitivity = single?.grossErrorSensitivity ?? null;
          return (
            <tr key={loss} data-focus={loss === scene.focus}>
              <th scope="row">{contractOf(loss)?.short ?? loss}</th>
              <td>
                {fraction ? (
                  <CopyNumbers>{pointOf(fraction.breakdownPoint, words.none)}</CopyNumbers>
                ) : (
                  '–'
                )}
              </td>
              <td>
                {sensitivity === null ? '–' : <CopyNumber>{printFixed(sensitivity, 2)}</CopyNumber>}
              </td>
              <td>{single ? (single.letsGo ? words.yes : words.no) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function pointOf(point: number | null, none: string): string {
  return point === null ? none : printPercent(point);
}
