import { useComparisonText } from '../../../i18n/comparison-text';
import { printNumber } from '../../../i18n/numbers';
import styles from './Catalogue.module.css';
import type { Properties } from './properties';

/** What was found in the loss's sweep, in three short phrases. */
export function Tags({ properties }: { readonly properties: Properties }) {
  const { tags } = useComparisonText();
  const { isConvex, far, zero } = properties;
  const largest = printNumber(properties.largest, 3);
  const slope = printNumber(Math.abs(properties.slope) < 1e-6 ? 0 : properties.slope, 3);
  const phrases = [
    isConvex ? tags.convex : tags.notConvex,
    far === 'unbounded' ? tags.unbounded : tags[far](largest),
    zero === 'flat' ? tags.flat : tags[zero](slope),
  ];
  return (
    <ul className={styles.tags}>
      {phrases.map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
