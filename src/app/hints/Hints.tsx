import { useEffect, useState } from 'react';
import { useHintsText } from '../../i18n/hints-text';
import { useScene, useSceneStore } from '../../scene/store-context';
import { useSettings } from '../settings';
import styles from './hints.module.css';
import { hintNames, rememberedHint, rememberHint, type HintName } from './progress';

/** What a hint points at. */
const targets: Readonly<Record<HintName, string>> = {
  drag: '[data-picture] [data-shape="dot"]',
  break: '[data-hint-target="break"]',
  paste: '[data-hint-target="paste"]',
};

/** What shows that a hint was followed: the scene changed, or the field was entered. */
function useFollowed(name: HintName | null, onFollowed: () => void): void {
  const store = useSceneStore();
  useEffect(() => {
    if (name === null) return undefined;
    if (name === 'paste') {
      const onFocus = (event: FocusEvent) => {
        if (event.target instanceof Element && event.target.closest(targets.paste)) onFollowed();
      };
      addEventListener('focusin', onFocus);
      return () => {
        removeEventListener('focusin', onFocus);
      };
    }
    return store.subscribe((after, before) => {
      if (after.scene !== before.scene) onFollowed();
    });
  }, [name, onFollowed, store]);
}

/** The first minute: one hint at a time beside the picture, its target ringed. Each goes when it is followed. */
export function Hints() {
  const text = useHintsText();
  const [at, setAt] = useState(rememberedHint);
  // A tour has its own words for the picture.
  const isPicture = useScene(
    ({ route }) => route.lab === 'explore' && route.page === 'loss' && route.during === undefined,
  );
  const isFree = useSettings(({ presenting, overlay }) => !presenting && overlay === null);
  const name = at === null ? null : (hintNames[at] ?? null);
  const shown = isPicture && isFree ? name : null;
  const go = (next: number | null) => {
    // A hint whose target is not on the screen, as on a phone, is passed over.
    const found =
      next === null ? -1 : hintNames.findIndex((other, i) => i >= next && isThere(other));
    const to = found === -1 ? null : found;
    rememberHint(to);
    setAt(to);
  };
  useFollowed(shown, () => {
    go((at ?? 0) + 1);
  });
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (shown === null) delete dataset.hint;
    else dataset.hint = shown;
    return () => {
      delete dataset.hint;
    };
  }, [shown]);
  if (shown === null || at === null) return null;
  return (
    <section className={styles.hint} aria-label={text.label}>
      <p role="status">{text[shown]}</p>
      <p className={styles.row}>
        <span className={styles.count}>{text.count(at + 1, hintNames.length)}</span>
        {at + 1 < hintNames.length && (
          <button
            type="button"
            onClick={() => {
              go(at + 1);
            }}
          >
            {text.next}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            go(null);
          }}
        >
          {text.enough}
        </button>
      </p>
    </section>
  );
}

function isThere(name: HintName): boolean {
  return document.querySelector(targets[name])?.checkVisibility() ?? false;
}
