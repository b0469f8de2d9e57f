import { useRef, useState, type KeyboardEvent } from 'react';
import { useSwitchText } from '../../../i18n/targets-switch-text';
import type { LossContract } from '../../../losses/contract';
import { CopyTable } from '../../../take/CopyTable';
import { encodings, type EncodingGroup } from '../../../targets/matrix/encodings';
import type { Choice } from './choice';
import { MatrixCell } from './MatrixCell';
import { move } from './move';
import styles from './matrix-table.module.css';
import { cellKey, type Cells } from './useCells';

interface MatrixTableProps {
  readonly losses: readonly LossContract[];
  readonly cells: Cells;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** How many columns each group of encodings takes, in order. */
const groups = encodings.reduce<{ readonly group: EncodingGroup; readonly span: number }[]>(
  (list, { group }) => {
    const last = list.at(-1);
    if (last?.group !== group) return [...list, { group, span: 1 }];
    return [...list.slice(0, -1), { group, span: last.span + 1 }];
  },
  [],
);

/** Whether a column begins a group. */
const begins = (column: number): boolean =>
  encodings[column]?.group !== encodings[column - 1]?.group;

/** Losses by encodings: a table whose cells are walked with the arrow keys. */
export function MatrixTable({ losses, cells, choice, onChoose }: MatrixTableProps) {
  const words = useSwitchText().matrix;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const rows = losses.filter(({ targets }) => targets.length > 0);
  const entry: readonly [number, number] = [Math.min(at[0], rows.length - 1), at[1]];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = move(event.key, entry, [rows.length, encodings.length]);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.join(' ')}"]`)?.focus();
  };
  return (
    <div className={styles.region} role="region" aria-label={words.region} tabIndex={-1}>
      <table ref={table} role="grid" className={styles.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={styles.corner}>
              {words.loss}
            </th>
            {groups.map(({ group, span }) => (
              <th key={group} scope="colgroup" colSpan={span} className={styles.group}>
                {words.groups[group]}
              </th>
            ))}
          </tr>
          <tr>
            {encodings.map(({ id, dtype, shape }, i) => (
              <th key={id} scope="col" className={styles.encoding} data-begins={begins(i)}>
                <span>
                  {dtype} {shape}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {losses.map((contract) => (
            <tr key={contract.id}>
              <th scope="row" className={styles.loss}>
                {contract.id.replace(/Loss$/u, '')}
              </th>
              {contract.targets.length === 0 ? (
                <td colSpan={encodings.length} className={styles.none}>
                  {words.noTarget}
                </td>
              ) : (
                encodings.map((encoding, column) => {
                  const row = rows.indexOf(contract);
                  return (
                    <td key={encoding.id} className={styles.cell} data-begins={begins(column)}>
                      <MatrixCell
                        choice={{ contract, encoding }}
                        verdict={cells.get(cellKey(contract.id, encoding)) ?? null}
                        place={`${row} ${column}`}
                        isEntry={row === entry[0] && column === entry[1]}
                        isChosen={choice?.contract === contract && choice.encoding === encoding}
                        onChoose={(own) => {
                          setAt([row, column]);
                          onChoose(own);
                        }}
                      />
                    </td>
                  );
                })
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <CopyTable />
    </div>
  );
}
