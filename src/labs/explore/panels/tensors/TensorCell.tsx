import { useRef, useState } from 'react';
import { printNumber } from '../../../../i18n/numbers';
import { leaveTerm, lightTerm } from '../../terms';
import { indexOf, type TensorBlock } from './table';
import styles from './tensors.module.css';

interface TensorCellProps {
  readonly block: TensorBlock;
  /** Null where the tensor has no such element. */
  readonly flat: number | null;
  readonly row: number;
  readonly column: number;
  readonly isFirst: boolean;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  /** Takes the text; false when it is no number. */
  readonly onCommit: (text: string) => boolean;
  /** Focus goes back to the cell, or on to the one below. */
  readonly onLeave: (down: 0 | 1) => void;
}

/** One cell of a tensor: Enter, a digit or a second tap edits it. */
export function TensorCell(props: TensorCellProps) {
  const { block, flat, row, column, isActive, onActivate, onCommit, onLeave } = props;
  const hadFocus = useRef(false);
  const [draft, setDraft] = useState<string | null>(null);
  const gap = props.isFirst && column > 0 && <td className={styles.gap} />;
  if (flat === null) {
    return (
      <>
        {gap}
        <td role="gridcell" className={styles.none} />
      </>
    );
  }
  const value = block.tensor.data[flat] ?? Number.NaN;
  const index = indexOf(flat, block.tensor.shape);
  const name = index === '' ? block.name : `${block.name}[${index}]`;
  return (
    <>
      {gap}
      <td
        role="gridcell"
        tabIndex={isActive ? 0 : -1}
        data-row={row}
        data-column={column}
        data-first={props.isFirst}
        aria-label={`${name}: ${printNumber(value)}`}
        className={styles.cell}
        onFocus={onActivate}
        onPointerEnter={() => {
          lightTerm(block.name);
        }}
        onPointerLeave={() => {
          leaveTerm();
        }}
        onPointerDown={(event) => {
          // The first press selects the cell, a second one edits it.
          hadFocus.current = document.activeElement === event.currentTarget;
        }}
        onClick={() => {
          if (hadFocus.current && draft === null) setDraft(String(value));
        }}
        onKeyDown={(event) => {
          if (draft !== null) return;
          if (event.key === 'Enter' || event.key === 'F2') {
            event.preventDefault();
            setDraft(String(value));
          } else if (/^[\d.+−-]$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            setDraft(event.key);
          }
        }}
      >
        {draft === null ? (
          printNumber(value, 4)
        ) : (
          <input
            className={styles.input}
            aria-label={name}
            inputMode="decimal"
            autoFocus
            value={draft}
            onChange={(event) => {
              setDraft(event.target.value);
            }}
            onBlur={() => {
              if (draft !== String(value)) onCommit(draft);
              setDraft(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') {
                setDraft(null);
                onLeave(0);
              } else if (event.key === 'Enter') {
                event.preventDefault();
                if (!onCommit(draft)) return;
                setDraft(null);
                onLeave(1);
              }
            }}
          />
        )}
      </td>
    </>
  );
}
