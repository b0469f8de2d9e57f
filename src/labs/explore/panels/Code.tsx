import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useText } from '../../../i18n/text';
import { callOf } from '../../../scene/call';
import { useHidden } from '../../../scene/hidden';
import { useFocus } from '../focus';
import { Blank } from './Blank';
import { pythonOf, textOf, type CodeLine } from '../../../scene/code/python';
import { formNames, type Form } from './code-form';
import { CodeForms } from './CodeForms';
import styles from './code.module.css';
import panel from './panels.module.css';
import { useElsewhere } from './useElsewhere';

/** Columns that fit beside the picture. What is copied has 88. */
const narrow = 40;
const wide = 88;

/** The program that makes this very call, in PyTorch with what it prints, or in another framework. */
export function Code() {
  const { scene, contract, evaluation, numbersOf } = useFocus();
  const words = useText().panels;
  const language = useLanguage();
  const [form, setForm] = useState<Form>('module');
  const framework = form === 'module' || form === 'functional' ? null : form;
  const other = useElsewhere(contract.id, framework);
  const hidden = useHidden('code');
  const blind = useHidden('values');
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  if (hidden) return <Blank label={words.hidden.code} />;
  // Numbers belong to the call they answer: while they lag, the code shows that call whole.
  const call = callOf(numbersOf ?? scene);
  const known = blind ? null : evaluation;
  const arrived = other === 'failed' ? null : other;
  const spelling = framework ? arrived?.elsewhere?.[framework]?.(call) : undefined;
  const linesOf = (width: number): readonly CodeLine[] | null => {
    if (form === 'module' || form === 'functional')
      return pythonOf(call, contract, known, width, form);
    return arrived && spelling ? arrived.write(call, contract, form, spelling, known, width) : null;
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(linesOf(wide) ?? []));
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
    setTimeout(() => {
      setCopied('no');
    }, 1500);
  };
  const lines = linesOf(narrow);
  const state = { no: words.code.copy, yes: words.readout.copied, failed: words.code.copyFailed };
  return (
    <section>
      <div className={styles.head}>
        <h2 className={panel.heading}>{words.code.title}</h2>
        {lines && (
          <button type="button" className={styles.copy} onClick={() => void copy()}>
            {state[copied]}
          </button>
        )}
      </div>
      <CodeForms form={form} onChange={setForm} />
      {lines && (
        <pre className={styles.code} tabIndex={0} aria-label={words.code.title}>
          <code>
            {lines.map((line, i) => (
              <Line key={i} line={line} />
            ))}
          </code>
        </pre>
      )}
      {other === 'failed' && <p className={styles.remark}>{words.code.failed}</p>}
      {framework && arrived && !spelling && (
        <p className={styles.remark}>{words.code.absent(formNames[framework])}</p>
      )}
      {spelling && known?.kind === 'raises' && (
        <p className={styles.remark}>{arrived?.refused[language]}</p>
      )}
      {lines && spelling?.differs === true && <p className={styles.remark}>{words.code.differs}</p>}
      {spelling?.remark && <p className={styles.remark}>{spelling.remark[language]}</p>}
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
