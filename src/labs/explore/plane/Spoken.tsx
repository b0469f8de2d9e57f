import { useEffect, useState } from 'react';
import styles from './plane.module.css';

/** How long after the last change a summary is spoken, in milliseconds. */
const quiet = 500;

/** A picture's summary for a screen reader, spoken once things are quiet. */
export function Spoken({ summary }: { readonly summary: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSpoken(summary);
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [summary]);
  return (
    <p className={styles.spoken} role="status">
      {spoken}
    </p>
  );
}
