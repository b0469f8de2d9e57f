import { VerdictMark } from '../../../charts/VerdictMark';
import { printFixed } from '../../../i18n/numbers';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import { useTrapStories } from '../../../i18n/targets-text';
import { useText } from '../../../i18n/text';
import { useTargets } from '../../../scene/targets-store';
import { cellCode } from '../../../targets/matrix/cell';
import { CopyNumber } from '../../../take/CopyNumber';
import type { CodeVerdict } from '../../../targets/run-code';
import { valuesOf } from '../simulator/trap-values';
import { Raised, Warned } from '../Verbatim';
import type { Choice } from './choice';
import styles from './cell-detail.module.css';
import { cellKey, type Cells } from './useCells';

interface CellDetailProps {
  readonly choice: Choice | null;
  readonly cells: Cells;
}

/** The chosen cell: the verdict, PyTorch's words, the code that was run, and the way into the simulator. */
export function CellDetail({ choice, cells }: CellDetailProps) {
  const { matrix: words, open } = useSwitchText();
  if (!choice) return <p className={styles.choose}>{words.choose}</p>;
  const { contract, encoding } = choice;
  const verdict = cells.get(cellKey(contract.id, encoding));
  const code = cellCode(contract, encoding) ?? '';
  return (
    <div className={styles.detail}>
      <div aria-live="polite">
        <h3 className={styles.title}>
          {contract.id} × {words.groups[encoding.group]}{' '}
          <span className={styles.form}>
            {encoding.dtype} {encoding.shape}
          </span>
        </h3>
        {verdict && <Judged verdict={verdict} choice={choice} />}
      </div>
      <pre className={styles.code} tabIndex={0} aria-label={contract.id}>
        <code>{code}</code>
      </pre>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          useTargets.getState().open(contract.id, code);
        }}
      >
        {open}
      </button>
    </div>
  );
}

function Judged({ verdict, choice }: { readonly verdict: CodeVerdict; readonly choice: Choice }) {
  const words = useSwitchText().matrix;
  const names = useText().panels.verdict;
  const stories = useTrapStories();
  const { kind } = verdict;
  if (kind !== 'right' && kind !== 'raises' && kind !== 'trap') return <p>{words.beyond}</p>;
  const takesAmounts =
    kind === 'right' &&
    choice.encoding.group === 'index' &&
    choice.contract.targets[0]?.meaning === 'real';
  return (
    <>
      <p className={styles.verdict}>
        <span aria-hidden="true">
          <VerdictMark kind={kind} label={names[kind]} />
        </span>{' '}
        <strong>{names[kind]}</strong>
        {verdict.kind !== 'raises' && (
          <span>
            {words.value}{' '}
            <span className={styles.value}>
              <CopyNumber>{printFixed(verdict.outcome.value.data[0] ?? NaN, 4)}</CopyNumber>
            </span>
          </span>
        )}
      </p>
      {verdict.kind === 'raises' && <Raised exception={verdict.exception} />}
      {verdict.kind === 'trap' && (
        <p className={styles.why}>{stories[verdict.trap.id].title(valuesOf(verdict.trap))}</p>
      )}
      {takesAmounts && <p className={styles.why}>{words.amounts}</p>}
      <Warned warnings={verdict.warnings} />
    </>
  );
}
