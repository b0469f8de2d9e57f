import { Fragment, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useText } from '../../../../i18n/text';
import { isBroadcast } from '../../../../scene/sample';
import { useSceneStore } from '../../../../scene/store-context';
import { setElement, setSample } from '../../../../scene/transitions';
import { CopyCells } from '../../../../take/CopyCells';
import { useFocus } from '../../focus';
import { parseEntry } from '../entry';
import { newGesture } from '../gesture';
import { printSix } from '../print-six';
import { pastedRows, tensorTableOf, type TensorBlock } from './table';
import { TensorCell } from './TensorCell';
import styles from './tensors.module.css';

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The call's tensors as a grid of cells: walked by arrow keys, edited in place, filled by pasting rows. A row that is entered becomes the picture's sample. */
export function TensorEditor() {
  const { scene, contract, unreduced, numbersOf } = useFocus();
  const store = useSceneStore();
  const words = useText().panels.tensors;
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<readonly [number, number]>([0, 0]);
  const [reason, setReason] = useState('');
  const table = tensorTableOf(scene, contract);
  const columns = table.blocks.flatMap((block) =>
    block.columns.map((_, column) => ({ block, column })),
  );
  const losses =
    numbersOf && unreduced?.kind === 'value' && unreduced.value.data.length === table.count
      ? unreduced.value.data
      : null;

  const focusCell = (row: number, column: number) => {
    const next = [
      Math.max(0, Math.min(table.rows.length - 1, row)),
      Math.max(0, Math.min(columns.length - 1, column)),
    ] as const;
    setActive(next);
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${next[0]}"][data-column="${next[1]}"]`)
      ?.focus();
  };

  const set = (row: number, column: number, text: string, gesture?: string): boolean => {
    const at = columns[column];
    const flat = at?.block.cells[row]?.[at.column];
    if (!at || flat === null || flat === undefined) return true;
    const entry = parseEntry(text, at.block.limits);
    if (entry.kind === 'kept') {
      setReason(words.kept(text));
      return false;
    }
    setReason(entry.kind === 'value' ? '' : words.limited(text, String(entry.value)));
    store.getState().change(setElement(at.block.name, flat, entry.value), gesture);
    return true;
  };

  const paste = (event: ClipboardEvent) => {
    const rows = pastedRows(event.clipboardData.getData('text'));
    if (rows.length === 0) return;
    event.preventDefault();
    const gesture = newGesture('paste');
    rows.every((row, i) =>
      row.every((text, j) => set(active[0] + i, active[1] + j, text, gesture)),
    );
  };

  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    focusCell(active[0] + move[0], active[1] + move[1]);
  };

  return (
    <div className={styles.scroll}>
      <CopyCells>
        <table
          ref={grid}
          role="grid"
          aria-label={words.title}
          className={styles.table}
          onKeyDown={press}
          onPaste={paste}
        >
          <Head blocks={table.blocks} hasLosses={losses !== null} />
          <tbody>
            {table.rows.map((name, row) => {
              const sample = table.first + row;
              return (
                <tr key={name} aria-selected={sample === scene.sample % table.count}>
                  <th scope="row">{name}</th>
                  {columns.map(({ block, column }, at) => {
                    const flat = block.cells[row]?.[column] ?? null;
                    return (
                      <TensorCell
                        key={`${block.name}${column}`}
                        block={block}
                        flat={flat}
                        row={row}
                        column={at}
                        isFirst={column === 0}
                        isActive={row === active[0] && at === active[1]}
                        onActivate={() => {
                          setActive([row, at]);
                          if (!isBroadcast(contract.scene.kind, scene)) {
                            store.getState().change(setSample(sample), 'sample');
                          }
                        }}
                        onCommit={(text) => set(row, at, text)}
                        onLeave={(down) => {
                          focusCell(row + down, at);
                        }}
                      />
                    );
                  })}
                  {losses && (
                    <td className={styles.loss}>{printSix(losses[sample] ?? Number.NaN)}</td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </CopyCells>
      {table.count > table.rows.length && (
        <p className={styles.more}>
          {words.shown(table.first, table.first + table.rows.length - 1, table.count)}
        </p>
      )}
      <p className={styles.more} role="status">
        {reason}
      </p>
    </div>
  );
}

function Head({
  blocks,
  hasLosses,
}: {
  readonly blocks: readonly TensorBlock[];
  readonly hasLosses: boolean;
}) {
  const words = useText().panels;
  const hasColumns = blocks.some(({ columns }) => columns.length > 1);
  return (
    <thead>
      <tr>
        <td />
        {blocks.map(({ name, tensor, dimensions, columns }, i) => (
          <Fragment key={name}>
            {i > 0 && <td className={styles.gap} />}
            <th scope="colgroup" colSpan={columns.length}>
              <code>
                {name.split('_').map((part, at) => (
                  <Fragment key={part}>
                    {at > 0 && '_'}
                    {at > 0 && <wbr />}
                    {part}
                  </Fragment>
                ))}
              </code>{' '}
              <small>{`${tensor.dtype} ${dimensions}`}</small>
            </th>
          </Fragment>
        ))}
        {hasLosses && (
          <th scope="col" className={styles.loss}>
            {words.readout.loss}
          </th>
        )}
      </tr>
      {hasColumns && (
        <tr>
          <td />
          {blocks.map(({ name, columns }, i) => (
            <Fragment key={name}>
              {i > 0 && <td className={styles.gap} />}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </Fragment>
          ))}
          {hasLosses && <td />}
        </tr>
      )}
    </thead>
  );
}
