import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { FigureTable } from './csv';
import type { FigureWords } from './figure';
import styles from './figure-menu.module.css';

/** What the menu says. */
export interface FigureMenuWords {
  readonly open: string;
  readonly svg: string;
  readonly png: string;
  readonly csv: string;
  readonly copy: string;
  readonly copied: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
}

/** Everything about a picture that its files hold. */
export interface FigureContent {
  /** The element that holds the drawings. */
  readonly root: Element | null;
  /** Name of the files, without an ending. */
  readonly name: string;
  readonly words: FigureWords;
  /** Null where the numbers are left out on purpose. */
  readonly table: FigureTable | null;
}

interface FigureMenuProps {
  readonly words: FigureMenuWords;
  /** Whether the numbers may be taken along too. */
  readonly hasNumbers: boolean;
  /** Asked when a file is wanted. */
  readonly content: () => FigureContent | Promise<FigureContent>;
}

type Kind = 'svg' | 'png' | 'csv' | 'copy';

const kinds: readonly Kind[] = ['svg', 'png', 'csv', 'copy'];

/** A picture to take along: as SVG, as PNG, its numbers as CSV or on the clipboard. What makes the files is fetched when one is wanted. */
export function FigureMenu({ words, hasNumbers, content }: FigureMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState('');
  const [isUp, setUp] = useState(false);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const take = async (kind: Kind) => {
    try {
      const { copyNumbers, saveFigure } = await import('./save-figure');
      if (kind === 'copy') {
        await copyNumbers(await content());
        setSaid(words.copied);
      } else setSaid(words.saved(await saveFigure(kind, await content())));
    } catch {
      setSaid(words.failed);
    }
    close();
    menu.current?.querySelector('summary')?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLDetailsElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !event.currentTarget.open) return;
    close();
    event.currentTarget.querySelector('summary')?.focus();
    event.preventDefault();
  };
  return (
    <>
      <details ref={menu} className={styles.menu} onBlur={onBlur} onKeyDown={onKeyDown}>
        <summary
          onClick={({ currentTarget }) => {
            setUp(isCutOffBelow(currentTarget));
          }}
        >
          {words.open}
        </summary>
        <div className={styles.choices} data-up={isUp}>
          {kinds
            .filter((kind) => hasNumbers || (kind !== 'csv' && kind !== 'copy'))
            .map((kind) => (
              <button key={kind} type="button" onClick={() => void take(kind)}>
                {words[kind]}
              </button>
            ))}
        </div>
      </details>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}

/** Height of the choices, with their frame. */
const tall = 190;

/** Whether the choices would be cut off where the part of the page ends that holds them, and have room above. */
function isCutOffBelow(summary: Element): boolean {
  let end = innerHeight;
  for (let part = summary.parentElement; part; part = part.parentElement)
    if (getComputedStyle(part).overflowY !== 'visible')
      end = Math.min(end, part.getBoundingClientRect().bottom);
  const { top, bottom } = summary.getBoundingClientRect();
  return bottom + tall > end && top > tall;
}
