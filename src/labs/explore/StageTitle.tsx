import type { ReactNode } from 'react';
import { roughEms } from '../../charts/labels';
import styles from './StageTitle.module.css';

/** Ems that a line of the title holds on a tablet and on a wide stage: a longer sentence is set smaller there, so that the picture rests. */
const lines = { tablet: 25, wide: 36 };

function lengthOf(title: string): 'short' | 'medium' | 'long' {
  const ems = roughEms(title);
  return ems > lines.wide ? 'long' : ems > lines.tablet ? 'medium' : 'short';
}

/** The sentence that states what is to be seen now, and the line under it. The page's one `h1`. */
export function StageTitle({
  title,
  children,
  keepsCaption,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  /** Whether the line under it stays in sight where there is little room. */
  readonly keepsCaption?: boolean;
}) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} data-length={lengthOf(title)}>
        {title}
      </h1>
      {children !== undefined && (
        <p className={styles.caption} data-kept={keepsCaption || undefined}>
          {children}
        </p>
      )}
    </header>
  );
}
