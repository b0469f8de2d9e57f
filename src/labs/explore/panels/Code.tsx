import { useState } from 'react';
import { useText } from '../../../i18n/text';
import { callOf } from '../../../scene/call';
import { useHidden } from '../../../scene/hidden';
import { useFocus } from '../focus';
import { Blank } from './Blank';
import { pythonOf, textOf, type CodeLine } from '../../../scene/code/python';
import styles from './code.module.css';
import panel from './panels.module.css';

/** Columns that fit beside the picture. What is copied has 88. */
const narrow = 40;

/** The program that makes this very call in PyTorch, with what it prints. */
export function Code() {
  const { scene, contract, evaluation, numbersOf } = useFocus();
  const words = useText().panels;
  const hidden = useHidden('code');
  const blind = useHidden('values');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  if (hidden) return <Blank label={words.hidden.code} />;
  // Numbers belong to the call they answer: while they lag, the code shows that call whole.
  const call = callOf(numbersOf ?? scene);
  const known = blind ? null : evaluation;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(pythonOf(call, contract, known)));
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
    setTimeout(() => {
      setCopied('no');
    }, 1500);
  };
  const state = { no: words.code.copy, yes: words.readout.copied, failed: words.code.copyFailed };
  return (
    <section>
      <div className={styles.head}>
        <h2 className={panel.heading}>{words.code.title}</h2>
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {state[copied]}
        </button>
      </div>
      <pre className={styles.code} tabIndex={0} aria-label={words.code.title}>
        <code>
          {pythonOf(call, contract, known, narrow).map((line, i) => (
            <Line key={i} line={line} />
          ))}
        </code>
      </pre>
    </section>
  );
}

function Line({ line: { text, comment, tone } }: { readonly line: CodeLine }) {
  return (
    <>
      <span className={tone && styles[tone]}>{text}</span>
      {comment !== undefined && (
        <span className={styles.comment}>
          {text === '' ? '# ' : '  # '}
          <span className={tone && styles[tone]}>{comment}</span>
        </span>
      )}
      {'\n'}
    </>
  );
}
