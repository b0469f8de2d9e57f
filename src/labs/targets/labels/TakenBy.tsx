import { useSwitchText } from '../../../i18n/targets-switch-text';
import { useTargets } from '../../../scene/targets-store';
import type { Acceptance } from '../../../targets/labels/accepts';
import { elsewhere, type Framework } from '../../../targets/labels/frameworks';
import type { Form } from '../../../targets/labels/labels';
import { dtypesOf } from '../../../targets/labels/target-code';
import styles from './form-card.module.css';

interface TakenByProps {
  readonly form: Form;
  readonly accepted: readonly Acceptance[] | null;
  readonly framework: Framework;
}

/** The losses that take labels in a form: in PyTorch each was tried and opens in the simulator. */
export function TakenBy({ form, accepted, framework }: TakenByProps) {
  const words = useSwitchText().labels;
  if (framework !== 'PyTorch') {
    const calls = elsewhere[framework][form];
    if (calls.length === 0) return <p className={styles.nobody}>{words.byHand}</p>;
    return (
      <ul className={styles.losses} aria-label={words.takenBy}>
        {calls.map((call) => (
          <li key={call} className={styles.call}>
            {call}
          </li>
        ))}
      </ul>
    );
  }
  if (!accepted) return null;
  if (accepted.length === 0) return <p className={styles.nobody}>{words.nobody}</p>;
  const offered = dtypesOf(form).length;
  const kinds = Array.from(new Set(accepted.map(({ dtypes }) => dtypes.join(' '))));
  return (
    <dl className={styles.groups} aria-label={words.takenBy}>
      {kinds.map((kind) => (
        <div key={kind} className={styles.group}>
          <dt className={styles.dtype}>
            {offered > 1 && kind.includes(' ') ? words.anyDtype : kind}
          </dt>
          {accepted
            .filter(({ dtypes }) => dtypes.join(' ') === kind)
            .map(({ loss, code }) => (
              <dd key={loss}>
                <button
                  type="button"
                  className={styles.loss}
                  aria-label={words.openLoss(loss)}
                  onClick={() => {
                    useTargets.getState().open(loss, code);
                  }}
                >
                  {loss.replace(/Loss$/u, '')}
                </button>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
