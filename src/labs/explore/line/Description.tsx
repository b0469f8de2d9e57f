import { useEffect, useState } from 'react';
import { printNumber } from '../../../i18n/numbers';
import styles from './line.module.css';
import type { Picture } from './usePicture';

/** How long after the last change the description is spoken. */
const pause = 500;

/** The picture in words, spoken once it has come to rest. */
export function Description({
  picture,
  title,
}: {
  readonly picture: Picture;
  readonly title: string;
}) {
  const now = sentences(picture, title);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setSpoken(now);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [now]);
  return (
    <p className={styles.spoken} aria-live="polite">
      {spoken}
    </p>
  );
}

/** The title and the state of every loss in the picture, in words; the answer is left out where the link hides it. */
export function sentences(picture: Picture, title: string): string {
  const { readings, focus, others, hideGradient, hideValues, step, text } = picture;
  if (!readings) return '';
  const { prediction, target } = readings.element;
  const state = text.describe.state(printNumber(prediction), printNumber(target));
  if (hideValues) return [title, state, text.describe.hidden].join(' ');
  const each = [focus, ...others].flatMap(({ hidden, reading, short }) => {
    if (hidden || !reading) return [];
    const loss = printNumber(reading.loss);
    return [
      hideGradient
        ? text.describe.readingLoss(short, loss)
        : text.describe.reading(short, loss, printNumber(reading.gradient)),
    ];
  });
  const arrow = hideGradient ? text.describe.hidden : text.describe.arrow(printNumber(step));
  return [title, state, ...each, arrow].join(' ');
}
