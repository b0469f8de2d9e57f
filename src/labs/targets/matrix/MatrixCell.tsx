import { VerdictMark } from '../../../charts/VerdictMark';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import { useText } from '../../../i18n/text';
import type { CodeVerdict } from '../../../targets/run-code';
import type { Choice } from './choice';
import styles from './matrix-table.module.css';

interface MatrixCellProps {
  readonly choice: Choice;
  readonly verdict: CodeVerdict | null;
  /** Row and column. */
  readonly place: string;
  /** Whether the Tab key stops here. */
  readonly isEntry: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (choice: Choice) => void;
}

/** One cell: the verdict's mark, with its words for those who do not see it. */
export function MatrixCell({
  choice,
  verdict,
  place,
  isEntry,
  isChosen,
  onChoose,
}: MatrixCellProps) {
  const words = useSwitchText().matrix;
  const names = useText().panels.verdict;
  const kind =
    verdict?.kind === 'right' || verdict?.kind === 'raises' || verdict?.kind === 'trap'
      ? verdict.kind
      : null;
  const { contract, encoding } = choice;
  const form = `${words.groups[encoding.group]} ${encoding.dtype} ${encoding.shape}`;
  const said = kind ? names[kind] : verdict ? words.beyond : words.pending;
  return (
    <button
      type="button"
      className={styles.button}
      data-kind={kind}
      data-at={place}
      aria-label={words.cell(contract.id, form, said)}
      aria-current={isChosen}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => {
        onChoose(choice);
      }}
    >
      {kind && (
        <span aria-hidden="true">
          <VerdictMark kind={kind} label={names[kind]} />
        </span>
      )}
      {!kind && verdict && '?'}
    </button>
  );
}
