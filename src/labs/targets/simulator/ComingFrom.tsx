import { useSwitchText } from '../../../i18n/targets-switch-text';
import { useSimulatorText } from '../../../i18n/targets-text';
import { migrations } from '../../../targets/migration/migrations';
import type { Migration } from '../../../targets/migration/migration';
import styles from './coming-from.module.css';

/** What changes with the loss, for whoever comes to this one from another: the edits, before and after. */
export function ComingFrom({ loss }: { readonly loss: string }) {
  const ways = migrations.filter(({ to }) => to.loss === loss);
  const [first, ...others] = ways;
  if (!first) return null;
  return (
    <>
      <Way migration={first} isOpen />
      {others.map((migration) => (
        <Way key={migration.id} migration={migration} isOpen={false} />
      ))}
    </>
  );
}

function Way({ migration, isOpen }: { readonly migration: Migration; readonly isOpen: boolean }) {
  const words = useSwitchText().change;
  const { comingFrom } = useSimulatorText();
  const { from, to, edits, free } = migration;
  const choices = free.filter((id) => id !== 'loss').length;
  const isLoose = free.includes('loss') || from.task === to.task;
  return (
    <details className={styles.way} open={isOpen}>
      <summary>
        {isLoose
          ? words.editsTitleLoose(from.loss, edits.length)
          : words.editsTitle(from.loss, edits.length, choices)}
      </summary>
      <table className={styles.table}>
        <tbody>
          {edits.map(({ id, before, after }) => (
            <tr key={id}>
              <th scope="row">{words.edits[id]}</th>
              <td>{before.says || words.nothing}</td>
              <td aria-hidden="true">→</td>
              <td>{after.says || words.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <a href={`#/targets?change=${migration.id}`}>{comingFrom} →</a>
    </details>
  );
}
