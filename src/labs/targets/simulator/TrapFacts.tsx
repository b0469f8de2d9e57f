import { VerdictMark } from '../../../charts/VerdictMark';
import { useSimulatorText, useTrapStories } from '../../../i18n/targets-text';
import type { Trap } from '../../../targets/verdict';
import { valuesOf } from './trap-values';
import styles from './verdict-pane.module.css';

/** What is computed, what was meant, what training makes of it, how to recognise it. */
export function TrapFacts({
  trap,
  others,
}: {
  readonly trap: Trap;
  readonly others: readonly Trap[];
}) {
  const words = useSimulatorText();
  const traps = useTrapStories();
  const facts = traps[trap.id];
  return (
    <>
      <dl className={styles.facts}>
        {(['computes', 'meant', 'training', 'recognise'] as const).map((name) => (
          <div key={name}>
            <dt>{words.facts[name]}</dt>
            <dd>{facts[name]}</dd>
          </div>
        ))}
      </dl>
      {others.map((other) => (
        <p key={other.id} className={styles.other}>
          <VerdictMark kind="trap" label={words.kinds.trap} /> {words.also}{' '}
          {traps[other.id].title(valuesOf(other))}
        </p>
      ))}
    </>
  );
}
