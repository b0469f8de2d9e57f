import { useEffect, useRef } from 'react';
import { useKeysText } from '../i18n/keys-text';
import styles from './Help.module.css';

/** The keys, in a dialog. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const keys = useKeysText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.help} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{keys.title}</h2>
      <Keys
        list={[
          [['←', '→', '↑', '↓'], keys.move],
          [['Shift', '→'], keys.coarse],
          [['Alt', '→'], keys.fine],
          [['Ctrl', 'Z'], keys.undo],
          [['Ctrl', 'Shift', 'Z'], keys.redo],
          [['Space'], keys.reveal],
        ]}
      />
      <h3>{keys.presenting}</h3>
      <Keys
        list={[
          [['Esc'], keys.leave],
          [['F'], keys.full],
          [['B'], keys.blank],
          [['G'], keys.gradient],
          [['?'], keys.list],
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
