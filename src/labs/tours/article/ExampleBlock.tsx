import type { Evaluation } from '../../../compute/api';
import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import type { Localized } from '../../../losses/contract';
import { CopyNumber } from '../../../take/CopyNumber';
import styles from './article.module.css';
import type { Example } from './claim';
import { linkOfCall } from './scene';
import { words } from './words';

/** Lines of PyTorch beside the number that they return. */
export function ExampleBlock({
  title,
  link,
  example,
  result,
  answer,
}: {
  readonly title: string;
  readonly link: string;
  readonly example: Example;
  readonly result: Localized;
  readonly answer: Evaluation | undefined;
}) {
  const language = useLanguage();
  const value = answer?.kind === 'value' ? (answer.value.data[0] ?? Number.NaN) : null;
  return (
    <div className={styles.example}>
      <div className={styles.words}>
        <h3 className={styles.small}>{title}</h3>
        <pre className={styles.code} tabIndex={0}>
          <code>{`torch.manual_seed(0)\n${example.code}`}</code>
        </pre>
      </div>
      <div className={styles.figure}>
        <p className={styles.small}>{words.gives[language]}</p>
        <output className={styles.result} aria-label={title}>
          {value === null ? '…' : <CopyNumber>{printNumber(value)}</CopyNumber>}
        </output>
        <p className={styles.meaning}>{result[language]}</p>
        <a className={styles.open} href={linkOfCall(example.call)}>
          {link} →
        </a>
      </div>
    </div>
  );
}
