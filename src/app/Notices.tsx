import { lazy, Suspense } from 'react';
import { useScene } from '../scene/store-context';
import styles from './Notices.module.css';

const NoticeList = lazy(async () => ({ default: (await import('./NoticeList')).NoticeList }));

/** Margin notes: what was clamped, ignored or kept, and why. Each stays until it is dismissed or the page changes. */
export function Notices() {
  const some = useScene((state) => state.notices.length > 0);
  return (
    <div role="status" className={styles.notices}>
      <Suspense>{some && <NoticeList />}</Suspense>
    </div>
  );
}
