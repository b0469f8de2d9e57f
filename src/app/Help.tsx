import { useEffect, useRef, useState } from 'react';
import { useKeysText } from '../i18n/keys-text';
import styles from './Help.module.css';
import { remember, remembered } from './storage';

/** The key for commands, as its keyboard names it. */
const command = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** The keys, in a dialog. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const keys = useKeysText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(remembered('question-mark') !== 'off');
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{keys.title}</h2>
      <Keys
        list={[
          [[command, 'K'], keys.find],
          [['←', '→', '↑', '↓'], keys.move],
          [['Shift', '→'], keys.coarse],
          [['Alt', '→'], keys.fine],
          [[command, 'Z'], keys.undo],
          [[command, 'Shift', 'Z'], keys.redo],
          [['Space'], keys.reveal],
          [['?'], keys.list],
        ]}
      />
      <label className={styles.single}>
        <input
          type="checkbox"
          checked={single}
          onChange={({ target }) => {
            setSingle(target.checked);
            remember('question-mark', target.checked ? 'on' : 'off');
          }}
        />
        {keys.single}
      </label>
      <h3>{keys.presenting}</h3>
      <Keys
        list={[
          [['Page ↓'], keys.next],
          [['Page ↑'], keys.previous],
          [['F'], keys.full],
          [['B'], keys.blank],
          [['G'], keys.gradient],
          [['V'], keys.values],
          [['1', '2', '3'], keys.focus],
          [['Esc'], keys.leave],
        ]}
      />
      <form method="dialog">
        <button className={styles.close}>{keys.close}</button>
      </form>
    </dialog>
  );
}

/** Keys beside what they do. */
export function Keys({
  list,
}: {
  readonly list: readonly (readonly [readonly string[], string])[];
}) {
  return (
    <dl className={styles.keys}>
      {list.map(([keys, what]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
