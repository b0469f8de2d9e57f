import { VerdictMark } from '../../../charts/VerdictMark';
import { useSimulatorText } from '../../../i18n/targets-text';
import { checkBehind, type Check } from '../../../targets/checks';
import type { CodeVerdict } from '../../../targets/run-code';
import styles from './checks.module.css';

interface ChecksProps {
  readonly checks: readonly Check[];
  readonly verdict: CodeVerdict;
}

/** What the loss asks for, whether PyTorch checks it, and which of it the code at hand breaks. */
export function Checks({ checks, verdict }: ChecksProps) {
  const words = useSimulatorText();
  const behind = checkBehind(verdict);
  if (checks.length === 0) return null;
  const enforcement = {
    checked: words.checked,
    warned: words.warned,
    unchecked: words.notChecked,
  };
  return (
    <section aria-labelledby="checks">
      <h2 id="checks" className={styles.heading}>
        {words.checksTitle}
      </h2>
      <ul className={styles.list}>
        {checks.map((check) => {
          const { id, argument, meaning } = check;
          const isBroken = id === behind && (verdict.kind === 'raises' || verdict.kind === 'trap');
          const kind = isBroken ? verdict.kind : 'right';
          return (
            <li key={id} data-broken={isBroken}>
              <Mark kind={kind} />
              <span>{words.checks[id]({ argument, meaning, what: words.short[meaning] })}</span>
              <span className={styles.enforcement}>{enforcement[check.enforcement]}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Mark({ kind }: { readonly kind: CodeVerdict['kind'] }) {
  const words = useSimulatorText();
  if (kind !== 'right' && kind !== 'raises' && kind !== 'trap') return null;
  return <VerdictMark kind={kind} label={words.kinds[kind]} />;
}
