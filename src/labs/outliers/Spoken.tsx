import { memo, useEffect, useState } from 'react';
import { useOutliersText } from '../../i18n/outliers-text';
import { useLab } from './lab';
import styles from './outliers.module.css';
import { summaryOf } from './summary';
import { useSpotlight } from './useSpotlight';

/** How long after the last change the summary is spoken, in milliseconds. */
const quiet = 500;

/** What is to be seen, for a screen reader, once things are quiet. */
export const Spoken = memo(function Spoken() {
  const { answer } = useLab();
  const words = useOutliersText();
  const spotlight = useSpotlight();
  const summary = answer ? summaryOf(answer, spotlight, words) : '';
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
    <p className={styles.spoken} role="status" aria-label={words.spoken}>
      {spoken}
    </p>
  );
});
