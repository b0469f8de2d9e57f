import { VerdictMark } from '../../../charts/VerdictMark';
import { printFixed } from '../../../i18n/numbers';
import { useSwitchText, type SwitchText } from '../../../i18n/targets-switch-text';
import { useText } from '../../../i18n/text';
import { useTrapStories } from '../../../i18n/targets-text';
import { useTargets } from '../../../scene/targets-store';
import { CopyNumber } from '../../../take/CopyNumber';
import { CopyNumbers } from '../../../take/CopyNumbers';
import type { CombinationVerdict, Reason } from '../../../targets/migration/judge-combination';
import {
  codeOf,
  everyEdit,
  isDone,
  type Combination,
  type Migration,
} from '../../../targets/migration/migration';
import { valuesOf } from '../simulator/trap-values';
import { Raised, Warned } from '../Verbatim';
import styles from './outcome.module.css';

interface OutcomeProps {
  readonly migration: Migration;
  readonly combination: Combination;
  readonly verdict: CombinationVerdict | null;
}

/** The state in a sentence. */
function titleOf(
  words: SwitchText['change']['title'],
  { edits }: Migration,
  combination: Combination,
  verdict: CombinationVerdict | null,
): string {
  if (!verdict) return words.pending;
  if (verdict.kind === 'unknown') return words.unknown;
  const done = edits.filter((_, i) => isDone(combination, i)).length;
  if (done === 0) return words.none[verdict.kind];
  return done === edits.length
    ? words.all[verdict.kind](edits.length)
    : words.some[verdict.kind](done, edits.length);
}

/** What becomes of the example with the edits made: the verdict, PyTorch's words, and what is wrong where it has none. */
export function Outcome({ migration, combination, verdict }: OutcomeProps) {
  const { change: words, open: openWords } = useSwitchText();
  const names = useText().panels.verdict;
  const kind = verdict && verdict.kind !== 'unknown' ? verdict.kind : null;
  const lossEdit = migration.edits.findIndex(({ id }) => id === 'loss');
  const isNew = isDone(combination, lossEdit) || combination === everyEdit(migration);
  const open = () => {
    const { loss } = isNew ? migration.to : migration.from;
    useTargets.getState().open(loss, codeOf(migration, combination));
  };
  return (
    <div className={styles.outcome}>
      <div aria-live="polite" className={styles.live}>
        {kind && (
          <p className={styles.verdict}>
            <span aria-hidden="true">
              <VerdictMark kind={kind} label={names[kind]} />
            </span>{' '}
            <strong>{names[kind]}</strong>
          </p>
        )}
        <p className={styles.title}>{titleOf(words.title, migration, combination, verdict)}</p>
        {verdict && <Details verdict={verdict} metric={migration.metric} />}
      </div>
      <button type="button" className={styles.open} onClick={open}>
        {openWords}
      </button>
    </div>
  );
}

function Details({
  verdict,
  metric,
}: {
  readonly verdict: CombinationVerdict;
  readonly metric: string;
}) {
  const words = useSwitchText().change;
  if (verdict.kind === 'unknown') return <p className={styles.message}>{verdict.detail}</p>;
  const { warnings } = verdict;
  return (
    <>
      {verdict.kind === 'raises' && <Raised exception={verdict.exception} />}
      {verdict.kind === 'right' && (
        <p className={styles.values}>
          {words.lossIs}{' '}
          <span className={styles.loss}>
            <CopyNumber>{printFixed(verdict.value, 4)}</CopyNumber>
          </span>
          {' · '}
          <code>{metric}</code> <CopyNumber>{printFixed(verdict.metric, 2)}</CopyNumber>
        </p>
      )}
      {verdict.kind === 'trap' && (
        <>
          <p className={styles.values}>
            {words.lossIs}{' '}
            <span className={styles.loss}>
              <CopyNumber>{printFixed(verdict.value, 4)}</CopyNumber>
            </span>
          </p>
          <p className={styles.why}>
            <Why reason={verdict.reason} metric={metric} />
          </p>
        </>
      )}
      <Warned warnings={warnings} />
    </>
  );
}

/** Why a combination that runs is wrong. */
function Why({ reason, metric }: { readonly reason: Reason; readonly metric: string }) {
  const words = useSwitchText().change;
  const stories = useTrapStories();
  switch (reason.by) {
    case 'trap':
      return stories[reason.trap.id].title(valuesOf(reason.trap));
    case 'loss':
      return (
        <CopyNumbers>
          {words.otherLoss(printFixed(reason.value, 4), printFixed(reason.meant, 4))}
        </CopyNumbers>
      );
    case 'metric':
      return (
        <CopyNumbers>
          {words.otherMetric(metric, printFixed(reason.value, 2), printFixed(reason.meant, 2))}
        </CopyNumbers>
      );
  }
}
