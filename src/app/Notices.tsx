import { lazy, type ReactNode } from 'react';
import { Spare } from '../charts/Boundary';
import { useScene } from '../scene/store-context';
import styles from './Notices.module.css';

const NoticeList = lazy(async () => ({ default: (await import('./NoticeList')).NoticeList }));

/**
 * Margin notes: what was clamped, ignored or kept, and why. Each stays until it is dismissed or the page changes. What else stands in the
 * margin is piled on them.
 */
export function Notices({ children }: { readonly children: ReactNode }) {
  const some = useScene((state) => state.notices.length > 0);
  return (
    <div className={styles.notices}>
      {children}
      <div role="status" className={styles.pile}>
        <Spare>{some && <NoticeList />}</Spare>
      </div>
    </div>
  );
}
