import { useRef, useState, type CSSProperties, type MouseEvent, type ReactNode } from 'react';
import { numberAt } from './cell-text';
import styles from './copy-cells.module.css';
import { useCopied } from './useCopied';

/**
 * Round a table whose numbers change with every frame: a press on a cell copies its number, heard in one place. The keyboard copies the whole
 * table with the button beside it.
 */
export function CopyCells({ children }: { readonly children: ReactNode }) {
  const { said, copy } = useCopied();
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<CSSProperties>({});
  const sayAt = (element: Element) => {
    const { left, bottom } = element.getBoundingClientRect();
    const own = box.current?.getBoundingClientRect();
    setPlace({ left: left - (own?.left ?? 0), top: bottom - (own?.top ?? 0) });
  };
  const press = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return;
    const number = numberAt(target);
    const isSelecting = getSelection()?.isCollapsed === false;
    if (number === '' || isSelecting) return;
    sayAt(target);
    void copy(number);
  };
  return (
    <div ref={box} className={styles.cells} onClick={press}>
      {children}
      <span className={said === '' ? undefined : styles.said} style={place} aria-live="polite">
        {said}
      </span>
    </div>
  );
}
