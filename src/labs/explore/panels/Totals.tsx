import { useText } from '../../../i18n/text';
import { useHidden } from '../../../scene/hidden';
import { useFocus } from '../focus';
import { printNested, printSix } from './print-six';
import { Raised } from './Raised';
import styles from './readout.module.css';
import { Value } from './Value';

/** What the call returns, as PyTorch would: the loss under its reduction and the gradient of every prediction, or what it raises. */
export function Totals() {
  const { evaluation, numbersOf } = useFocus();
  const words = useText().panels.readout;
  const noGradient = useHidden('gradient');
  if (!evaluation || !numbersOf) return null;
  if (evaluation.kind === 'raises') return <Raised raised={evaluation.raised} />;
  if (evaluation.kind === 'failed') {
    return <p className={styles.cause}>{words.failed(evaluation.code, evaluation.detail)}</p>;
  }
  const { value } = evaluation;
  const grads = Object.entries(evaluation.grads);
  return (
    <dl className={styles.totals}>
      <dt>
        <span className={styles.loss}>{words.loss}</span>{' '}
        <code className={styles.detail}>reduction=&#39;{numbersOf.reduction}&#39;</code>
      </dt>
      <dd data-tensor={value.data.length > 1}>
        <Value name="loss" tone="loss">
          {value.shape.length === 0
            ? printSix(value.data[0] ?? Number.NaN)
            : printNested(value.shape, value.data)}
        </Value>
      </dd>
      {!noGradient &&
        grads.map(([name, gradient]) => (
          <div key={name}>
            <dt>
              <span className={styles.gradient}>{words.gradient}</span>{' '}
              <code className={styles.detail}>{name}.grad</code>
            </dt>
            <dd data-tensor={gradient.length > 1}>
              <Value name={grads.length > 1 ? `gradient ${name}` : 'gradient'} tone="gradient">
                {printNested(numbersOf.inputs[name]?.shape ?? [gradient.length], gradient)}
              </Value>
            </dd>
          </div>
        ))}
    </dl>
  );
}
