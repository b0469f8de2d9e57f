import { printNumber } from '../../../i18n/numbers';
import { useFixesText, useSimulatorText } from '../../../i18n/targets-text';
import { useTargets } from '../../../scene/targets-store';
import { CopyNumbers } from '../../../take/CopyNumbers';
import type { Fix } from '../../../targets/fixes/fix';
import type { Inspection } from '../../../targets/inspect';
import { changedLines } from './changed-lines';
import styles from './fixes.module.css';
import type { KnownWayOut } from './useInspection';

/** Edits that put it right, each run before it is offered: the lines before and after, applied with one click. */
export function Fixes({ wayOut }: { readonly wayOut: KnownWayOut | null }) {
  const words = useSimulatorText();
  if (!wayOut) return null;
  const { fixes, code, inspection } = wayOut;
  const whole = fixes.filter(({ isPartial }) => !isPartial).length;
  return (
    <section className={styles.fixes} aria-labelledby="fixes">
      <h2 id="fixes" className={styles.title}>
        {whole === 0 ? words.fixNone : words.fixTitle(String(whole))}
      </h2>
      <ol className={styles.list}>
        {fixes.map((fix) => (
          <FixItem key={fix.code} fix={fix} before={inspection} code={code} />
        ))}
      </ol>
    </section>
  );
}

interface FixItemProps {
  readonly fix: Fix;
  readonly before: Inspection;
  readonly code: string;
}

function FixItem({ fix, before, code }: FixItemProps) {
  const words = useSimulatorText();
  const sentences = useFixesText();
  const setCode = useTargets((state) => state.setCode);
  const { verdict } = before;
  const value = 'outcome' in verdict ? verdict.outcome?.value : undefined;
  const was = value?.shape.length === 0 ? value.data[0] : undefined;
  return (
    <li className={styles.fix}>
      <div className={styles.text}>
        <p>
          {fix.edits.map((edit) => sentences[edit.id](edit.values)).join(' ')}
          {fix.isPartial && <em> ({words.partial})</em>}
        </p>
        {fix.value !== null && !fix.isPartial && (
          <p className={styles.value}>
            <CopyNumbers>
              {was === undefined
                ? printNumber(fix.value, 4)
                : words.becomes(printNumber(was, 4), printNumber(fix.value, 4))}
            </CopyNumbers>
          </p>
        )}
      </div>
      <pre className={styles.diff} tabIndex={0} role="group" aria-label={words.code}>
        {changedLines(code, fix.code).map(({ sign, text }, i) => (
          <span key={i} data-sign={sign}>
            {sign} {text}
          </span>
        ))}
        {fix.metric !== null && (
          <span className={styles.metric}>
            {`  # ${words.metric}\n`}
            {`  ${fix.metric}\n`}
          </span>
        )}
      </pre>
      <button
        type="button"
        className={styles.apply}
        onClick={() => {
          setCode(fix.code);
        }}
      >
        {words.apply}
      </button>
    </li>
  );
}
