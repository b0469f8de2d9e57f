import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useOutliersText, type OutliersText } from '../../../i18n/outliers-text';
import { readTable, type NoTable, type Table } from '../../../fits/data/read-table';
import { useOutliers } from '../../../scene/outliers-store';
import { setPoints } from '../../../scene/outliers-transitions';
import styles from './input.module.css';

interface DataDialogProps {
  /** What was dropped or pasted already. */
  readonly text: string;
  readonly onClose: () => void;
}

/** Rows left out that are named one by one. */
const mostNamed = 5;

/** Numbers of one's own: pasted or from a file, shown as they are understood before they are taken. */
export function DataDialog({ text, onClose }: DataDialogProps) {
  const words = useOutliersText().input;
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState(text);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const settled = useDeferredValue(typed);
  const read = useMemo(() => (settled.trim() === '' ? null : readTable(settled)), [settled]);
  const take = ({ points, x }: Table) => {
    const { scene, open } = useOutliers.getState();
    open(setPoints(null, points, x === null ? 'location' : 'line')(scene), true);
    onClose();
  };
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    try {
      setTyped(await file.text());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="own-data" onClose={onClose}>
      <h2 id="own-data">{words.title}</h2>
      <p>{words.about}</p>
      <textarea
        aria-label={words.paste}
        placeholder={'x,y\n1,2.1\n2,3.9\n3,40'}
        rows={10}
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <label className={styles.file}>
        <span>{words.file}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          onChange={(event) => void readFile(event.target.files?.[0])}
        />
      </label>
      <div role="status">
        {failed && <p>{words.unreadable}</p>}
        {read && <Understood read={read} words={words} />}
      </div>
      <div className={styles.buttons}>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          className={styles.primary}
          disabled={read?.kind !== 'table'}
          onClick={() => {
            if (read?.kind === 'table') take(read);
          }}
        >
          {words.take}
        </button>
      </div>
    </dialog>
  );
}

function Understood(props: {
  readonly read: Table | NoTable;
  readonly words: OutliersText['input'];
}) {
  const { read, words } = props;
  if (read.kind === 'no-table')
    return (
      <p>
        {read.reason === 'too-many-rows'
          ? words['too-many-rows'](read.rows, read.limit)
          : words[read.reason]}
      </p>
    );
  const columns = read.x === null ? read.y : `x = ${read.x}, y = ${read.y}`;
  return (
    <>
      <p>
        <strong>{words.read(read.points.y.length, columns)}</strong>
      </p>
      {read.leftOut.slice(0, mostNamed).map(({ row, column, text }) => (
        <p key={row}>{words.leftOut(row, column, text)}</p>
      ))}
      {read.leftOut.length > mostNamed && <p>{words.more(read.leftOut.length - mostNamed)}</p>}
    </>
  );
}
