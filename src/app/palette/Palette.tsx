import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../i18n/language';
import { usePaletteText } from '../../i18n/palette-text';
import { useText } from '../../i18n/text';
import { useAllProse } from '../../labs/explore/catalogue/useAllProse';
import { useSceneStore } from '../../scene/store-context';
import { actionEntries } from './actions';
import { find, type Entry } from './find';
import { lossEntries, pageEntries, tourEntries } from './pages';
import { useTours } from '../../labs/tours/useTours';
import styles from './palette.module.css';

/** Finds a loss, a preset, a lab, a tour or an action by any of its names, in both languages. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const text = usePaletteText();
  const interfaceText = useText();
  const language = useLanguage();
  const store = useSceneStore();
  const prose = useAllProse();
  const tours = useTours();
  const dialog = useRef<HTMLDialogElement>(null);
  /** Done once the palette is closed and the focus is back: it may open another dialog. */
  const taken = useRef<Entry | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const entries = [
    ...pageEntries(text, interfaceText),
    ...tourEntries(tours, language),
    ...actionEntries(text, store),
    ...lossEntries(store, prose, language),
  ];
  const found = find(entries, query);
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    taken.current = entry;
    dialog.current?.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1;
    const to = {
      ArrowDown: chosen >= last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      PageDown: Math.min(last, chosen + 8),
      PageUp: Math.max(0, chosen - 8),
    }[event.key];
    // An Enter that ends the writing of Chinese is not meant for the list.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(found[chosen]);
    else if (to === undefined) return;
    else setChosen(Math.max(0, to));
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={text.title}
      onClose={() => {
        onClose();
        taken.current?.act();
      }}
    >
      <input
        type="text"
        role="combobox"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        className={styles.query}
        aria-label={text.title}
        placeholder={text.title}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id="palette-list"
        role="listbox"
        aria-label={text.title}
        className={styles.list}
      >
        {found.map((entry, i) => (
          <li
            key={entry.id}
            id={`palette-${i}`}
            role="option"
            aria-selected={i === chosen}
            className={styles.option}
            onPointerMove={() => {
              setChosen(i);
            }}
            onClick={() => {
              take(entry);
            }}
          >
            <span>{entry.name}</span>
            {entry.detail !== undefined && <code>{entry.detail}</code>}
            <small>{text.kinds[entry.kind]}</small>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{text.none}</p>}
      <p role="status" className={styles.spoken}>
        {query !== '' && found.length > 0 && text.found(found.length)}
      </p>
    </dialog>
  );
}
