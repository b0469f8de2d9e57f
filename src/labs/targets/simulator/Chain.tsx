import { Fragment } from 'react';
import { useSimulatorText } from '../../../i18n/targets-text';
import type { Inspection, Layer } from '../../../targets/inspect';
import styles from './chain.module.css';

/** What a loss applies to its prediction by itself. */
const within: Readonly<Record<string, string>> = {
  CrossEntropyLoss: 'log_softmax',
  BCEWithLogitsLoss: 'logsigmoid',
  MultiLabelSoftMarginLoss: 'logsigmoid',
  NLLLoss: '',
};

const layerNames: Readonly<Record<Exclude<Layer, 'model'>, string>> = {
  linear: 'Linear',
  softmax: 'Softmax',
  log_softmax: 'LogSoftmax',
  sigmoid: 'Sigmoid',
  log: 'log',
  exp: 'exp',
  tanh: 'Tanh',
  relu: 'ReLU',
};

/** The layers before the loss and the one inside it; hatched where one is applied that the loss applies again. */
export function Chain({
  inspection: { layers, loss, verdict },
}: {
  readonly inspection: Inspection;
}) {
  const words = useSimulatorText();
  if (loss === null || layers.length === 0) return null;
  const inside = within[loss];
  const isTwice = verdict.kind === 'trap' && verdict.trap.id === 'activation-twice';
  const isOdd = verdict.kind === 'trap' && verdict.trap.id === 'squashed-scores';
  return (
    <p className={styles.chain}>
      {layers.map((layer, i) => (
        <Fragment key={i}>
          <span
            className={styles.layer}
            data-hatched={(isTwice || isOdd) && layer !== 'model' && layer !== 'linear'}
          >
            {layer === 'model' ? words.model : layerNames[layer]}
          </span>
          <span aria-hidden="true">→</span>
        </Fragment>
      ))}
      <span className={styles.layer}>
        {loss}
        {inside !== undefined && inside !== '' && (
          <span className={styles.inside} data-hatched={isTwice} title={words.inside}>
            {inside}
          </span>
        )}
      </span>
    </p>
  );
}
