import type { ReactNode } from 'react';
import { roughEms } from '../../charts/labels';
import styles from './StageTitle.module.css';

/** Ems that one line of a wide stage holds; a longer sentence is set smaller, so that it stays on one. */
const longest = 37;

/** The sentence that states what is to be seen now, and the line under it. The page's one `h1`. */
export function StageTitle({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} data-long={roughEms(title) > longest || undefined}>
        {title}
      </h1>
      {children !== undefined && <p className={styles.caption}>{children}</p>}
    </header>
  );
}
