import { printNumber } from '../../../i18n/numbers';
import { CopyTable } from '../../../take/CopyTable';
import styles from './line.module.css';
import type { Moves } from './useMoves';
import type { Picture } from './usePicture';
import { valuesAt } from './walk';

/** The table itself: a row per tick of the axis. */
export function SampledSheet({
  picture,
  moves,
}: {
  readonly picture: Picture;
  readonly moves: Moves;
}) {
  const { x, xs, focus, others, element, hideGradient, hideValues, text } = picture;
  const rows = x.ticks(20).filter((value) => xs.includes(value));
  const shown = [focus, ...others].filter((trace) => !trace.hidden && trace.curve);
  return (
    <div className={styles.sheet} tabIndex={0} role="region" aria-label={text.table.open}>
      <CopyTable />
      <table>
        <caption>{text.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{picture.spec.input}</th>
            {shown.map((trace) => (
              <th key={trace.key} scope="col" colSpan={hideGradient ? 1 : 2}>
                {trace.short}
              </th>
            ))}
          </tr>
          <tr>
            <th aria-hidden="true" />
            {shown.flatMap((trace) => [
              <th key={`${trace.key} loss`} scope="col" className={styles.readoutLoss}>
                {text.axes.loss}
              </th>,
              !hideGradient && (
                <th key={`${trace.key} gradient`} scope="col" className={styles.readoutGradient}>
                  {text.axes.gradient}
                </th>
              ),
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((value) => (
            <tr key={value} aria-current={value === element.prediction || undefined}>
              <th scope="row">
                <button
                  type="button"
                  aria-label={text.table.move(printNumber(value))}
                  onClick={() => {
                    moves.movePrediction(value);
                  }}
                >
                  {printNumber(value)}
                </button>
              </th>
              {valuesAt(picture, value).flatMap(({ trace, loss, gradient }) => [
                <td key={`${trace.key} loss`}>{hideValues ? text.hidden.value : loss}</td>,
                !hideGradient && (
                  <td key={`${trace.key} gradient`}>{hideValues ? text.hidden.value : gradient}</td>
                ),
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
