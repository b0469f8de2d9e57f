import type { ReactNode } from 'react';
import styles from './StageTitle.module.css';

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
      <h1 className={styles.title}>{title}</h1>
      {children !== undefined && <p className={styles.caption}>{children}</p>}
    </header>
  );
}
