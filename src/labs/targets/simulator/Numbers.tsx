import { printNumber } from '../../../i18n/numbers';
import { useSimulatorText } from '../../../i18n/targets-text';
import { CopyNumber } from '../../../take/CopyNumber';
import { printTensor } from '../../../tensors/print-tensor';
import type { TensorData } from '../../../tensors/tensor';
import type { Outcome } from '../../../targets/verdict';
import styles from './verdict-pane.module.css';

/** Gradients of more elements are told by their largest. */
const mostShown = 60;

/** The value and the gradients, as PyTorch prints them. */
export function Numbers({ outcome }: { readonly outcome: Outcome }) {
  const words = useSimulatorText();
  const { value, grads } = outcome;
  const names = Object.entries(grads);
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>{words.loss}</dt>
        <dd>
          <output aria-label="loss" className={styles.value}>
            <CopyNumber>
              {value.shape.length === 0 ? printNumber(value.data[0] ?? NaN) : short(value)}
            </CopyNumber>
          </output>
        </dd>
      </div>
      {names.map(([name, grad]) => (
        <div key={name}>
          <dt>{words.gradient(name)}</dt>
          <dd>
            <output aria-label={`gradient ${name}`} className={styles.gradient}>
              {grad.data.every((item) => item === 0) && grad.data.length > 1 ? (
                words.zeroGradient
              ) : (
                <CopyNumber>{short(grad)}</CopyNumber>
              )}
            </output>
          </dd>
        </div>
      ))}
      {names.length === 0 && (
        <div>
          <dt>{words.gradient('')}</dt>
          <dd>{words.noGradient}</dd>
        </div>
      )}
    </dl>
  );
}

function short(tensor: TensorData): string {
  if (tensor.data.length > mostShown) {
    const largest = tensor.data.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    return `(${tensor.shape.join(', ')}), max |·| ${printNumber(largest, 4)}`;
  }
  return printTensor(tensor)
    .slice('tensor('.length, -1)
    .replace(/\n {7}/g, '\n');
}
