import type { CSSProperties } from 'react';
import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { Fit } from '../../../fits/problem';
import { contractOf } from '../../../losses/index';
import { useOutliers } from '../../../scene/outliers-store';
import { setFocus } from '../../../scene/outliers-transitions';
import { CopyNumber } from '../../../take/CopyNumber';
import { fitOf, useLab } from '../lab';
import type { LocationLayout } from './layout';
import styles from './location.module.css';

/** The name and the estimate of each row: a press gives the loss the colour. */
export function RowNames({
  layout,
  decimals,
}: {
  readonly layout: LocationLayout;
  readonly decimals: number;
}) {
  const { scene, answer } = useLab();
  const words = useOutliersText();
  return (
    <>
      <div
        className={styles.rowsHead}
        data-narrow={layout.isNarrow}
        data-in-figure
        aria-hidden="true"
      >
        <span>{words.loss}</span>
        <span>{words.estimate}</span>
      </div>
      <ul className={styles.names} data-in-figure aria-label={words.rows}>
        {scene.losses.map(({ loss }, i) => {
          const place: CSSProperties = {
            top: layout.rows[i]?.top,
            height: layout.isNarrow ? layout.rowHeight / 2.2 : layout.rowHeight,
            width: layout.isNarrow ? '100%' : layout.rope[0] - 18,
          };
          return (
            <li
              key={loss}
              style={place}
              data-focus={loss === scene.focus}
              data-narrow={layout.isNarrow}
            >
              <RowName loss={loss} fit={fitOf(answer, loss)} decimals={decimals} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function RowName(props: {
  readonly loss: string;
  readonly fit: Fit | null;
  readonly decimals: number;
}) {
  const { loss, fit, decimals } = props;
  const words = useOutliersText();
  const change = useOutliers((state) => state.change);
  const focus = useOutliers((state) => state.scene.focus);
  const short = contractOf(loss)?.short ?? loss;
  return (
    <>
      <button
        type="button"
        className={styles.name}
        aria-pressed={loss === focus}
        onClick={() => {
          change(setFocus(loss));
        }}
      >
        {short}
      </button>
      <output className={styles.estimate} aria-label={words.estimateOf(short)}>
        {fit ? <CopyNumber>{printFixed(fit.params[0] ?? NaN, decimals)}</CopyNumber> : '–'}
        {fit?.interval && (
          <small>
            {printFixed(fit.interval[0], decimals)}…{printFixed(fit.interval[1], decimals)}
          </small>
        )}
      </output>
    </>
  );
}
