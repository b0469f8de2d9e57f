import { useReductionText } from '../../../../i18n/reduction-text';
import { printNumber } from '../../../../i18n/numbers';
import type { TensorData } from '../../../../tensors/tensor';
import { indexOf, planesOf } from './grid';
import styles from './reduction.module.css';

/** Cells that can be drawn and still be told apart. */
const most = 400;
/** Cells in a row that leave room for their numbers. */
const mostNumbered = 6;

/** The unreduced loss in its shape: the last two dimensions as a grid, the others one grid below the other. */
export function ElementGrid({ elements }: { readonly elements: TensorData }) {
  const words = useReductionText();
  const { shape, data } = elements;
  const finite = data.filter(Number.isFinite);
  const largest = finite.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (data.length > most) {
    const least = finite.reduce((min, value) => Math.min(min, value), Infinity);
    const greatest = finite.reduce((max, value) => Math.max(max, value), -Infinity);
    return (
      <p className={styles.note}>
        {words.large(String(data.length), printNumber(least, 3), printNumber(greatest, 3))}
      </p>
    );
  }
  return (
    <div role="img" aria-label={words.grid(`(${shape.join(', ')})`)} className={styles.planes}>
      {planesOf(shape).map((plane) => (
        <div
          key={plane.start}
          className={styles.plane}
          style={{ gridTemplateColumns: `repeat(${plane.columns}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: plane.rows * plane.columns }, (_, i) => {
            const at = plane.start + i;
            const value = data[at] ?? Number.NaN;
            const share = largest > 0 && Number.isFinite(value) ? Math.abs(value) / largest : 0;
            return (
              <span
                key={at}
                className={styles.cell}
                title={words.cell(indexOf(shape, at), printNumber(value))}
              >
                <span className={styles.heat} style={{ opacity: share * 0.45 }} />
                {plane.columns <= mostNumbered && printNumber(value, 3)}
              </span>
            );
          })}
        </div>
      ))}
    </div>
  );
}
