import { lazy, Suspense } from 'react';
import { dashOf } from '../../../charts/dashes';
import { printNumber } from '../../../i18n/numbers';
import { useCausesText } from '../../../i18n/causes-text';
import { useText } from '../../../i18n/text';
import { callOf } from '../../../scene/call';
import { useHidden } from '../../../scene/hidden';
import { CopyNumber } from '../../../take/CopyNumber';
import { useFocus } from '../focus';
import { Blank } from './Blank';
import { causeOf } from './causes';
import { printSix } from './print-six';
import { PullCell } from './PullCell';
import { hasTable, isSingle, readingsOf, type Reading } from './readings';
import styles from './readout.module.css';
import { Totals } from './Totals';
import { Value } from './Value';

const TensorEditor = lazy(async () => ({
  default: (await import('./tensors/TensorEditor')).TensorEditor,
}));

const Reductions = lazy(async () => ({
  default: (await import('./reduction/Reductions')).Reductions,
}));

/** Loss, gradient and pull of the loss in focus and of those beside it; then what the call returns. */
export function Readout() {
  const focus = useFocus();
  const words = useText().panels;
  const causes = useCausesText();
  const hidden = useHidden('values');
  const { evaluation, unreduced, numbersOf } = focus;
  const elements = unreduced?.kind === 'value' ? unreduced.value : null;
  if (hidden) return <Blank label={words.hidden.values} />;
  const readings = readingsOf(focus);
  const single = isSingle(focus) && readings.length > 0;
  const cause = numbersOf && evaluation ? causeOf(callOf(numbersOf), evaluation) : null;
  return (
    <section aria-label={words.readout.title}>
      {readings.length > 0 && evaluation?.kind !== 'raises' && (
        <Table readings={readings} single={single} />
      )}
      {hasTable(focus) && (
        <Suspense>
          <TensorEditor />
        </Suspense>
      )}
      {!(single && evaluation?.kind === 'value') && <Totals />}
      {elements && numbersOf && elements.data.length > 1 && (
        <Suspense>
          <Reductions scene={numbersOf} elements={elements} />
        </Suspense>
      )}
      {cause && <p className={styles.cause}>{causes[cause]}</p>}
    </section>
  );
}

function Table({
  readings,
  single,
}: {
  readonly readings: readonly Reading[];
  readonly single: boolean;
}) {
  const { numbersOf, contract } = useFocus();
  const words = useText().panels.readout;
  const noGradient = useHidden('gradient');
  const longest = Math.max(...readings.map(({ gradient }) => Math.abs(gradient) || 0));
  const input = contract.scene.kind === 'line' ? contract.scene.input : '';
  const tensor = numbersOf?.inputs[input];
  const prediction = tensor?.data[(numbersOf?.sample ?? 0) % tensor.data.length];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{prediction !== undefined && words.at(printNumber(prediction))}</th>
          <th scope="col" className={styles.loss}>
            {words.loss}
          </th>
          {!noGradient && (
            <th scope="col" className={styles.gradient}>
              {words.gradient}
            </th>
          )}
          {!noGradient && <th scope="col">{words.pull}</th>}
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => {
          const isFocus = reading.position < 0;
          const show = (name: 'loss' | 'gradient', value: number) =>
            isFocus && single ? (
              <Value name={name} tone={name}>
                {printSix(value)}
              </Value>
            ) : (
              <CopyNumber>{printSix(value)}</CopyNumber>
            );
          return (
            <tr key={`${reading.loss}${reading.position}`} data-focus={isFocus}>
              <th scope="row">
                <svg className={styles.stroke} width="20" height="10" aria-hidden="true">
                  <line
                    x2="20"
                    y1="5"
                    y2="5"
                    strokeDasharray={isFocus ? undefined : dashOf(reading.position)}
                  />
                </svg>
                {reading.short}{' '}
                {reading.detail !== '' && <span className={styles.detail}>{reading.detail}</span>}
              </th>
              <td>{show('loss', reading.value)}</td>
              {!noGradient && <td>{show('gradient', reading.gradient)}</td>}
              {!noGradient && (
                <td>
                  <PullCell gradient={reading.gradient} longest={longest} isFocus={isFocus} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
