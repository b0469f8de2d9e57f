import { printNumber } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import styles from './side.module.css';

/** Where Barron's family passes losses that have a name of their own. */
const stops: readonly (readonly [name: string, alpha: number])[] = [
  ['L2', 2],
  ['Charbonnier', 1],
  ['Cauchy', 0],
  ['Geman–McClure', -2],
  ['Welsch', -Infinity],
];

interface ShapeStopsProps {
  readonly value: number;
  readonly onChoose: (alpha: number) => void;
}

/** The named losses on the dial of alpha, each a press away. */
export function ShapeStops({ value, onChoose }: ShapeStopsProps) {
  const words = useOutliersText().formula;
  return (
    <div className={styles.stops} role="group" aria-label={words.presets}>
      {stops.map(([name, alpha]) => (
        <button
          key={name}
          type="button"
          className={styles.stop}
          aria-pressed={alpha === value}
          onClick={() => {
            onChoose(alpha);
          }}
        >
          {name} <span>{printNumber(alpha)}</span>
        </button>
      ))}
    </div>
  );
}
