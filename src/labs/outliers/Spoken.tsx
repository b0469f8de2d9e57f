import { memo, useEffect, useState } from 'react';
import { printFixed, printNumber } from '../../i18n/numbers';
import { useOutliersText, type OutliersText } from '../../i18n/outliers-text';
import { contractOf } from '../../losses/index';
import { fitOf, fitsOf, useLab, type Answer } from './lab';
import { shareOf } from './location/tug';
import styles from './outliers.module.css';
import { decimalsFor, printPercent } from './print';
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

function summaryOf(answer: Answer, spotlight: number, words: OutliersText): string {
  const { points, model, focus } = answer.scene;
  const decimals = decimalsFor(points.y);
  const index = model === 'line' ? 1 : 0;
  const estimates = fitsOf(answer)
    .map(({ loss: { loss }, params }) => {
      const name = contractOf(loss)?.short ?? loss;
      return `${name} ${printFixed(params[index] ?? NaN, decimals)}`;
    })
    .join(', ');
  if (model === 'line') return words.summary.line(estimates);
  const fit = fitOf(answer, focus);
  const value = points.y[spotlight];
  if (!fit || value === undefined) return estimates;
  const share = shareOf(points.y, fit.points.pull, fit.params[0] ?? 0, spotlight);
  const name = contractOf(focus)?.short ?? focus;
  return words.summary.location(estimates, printNumber(value), printPercent(share), name);
}
