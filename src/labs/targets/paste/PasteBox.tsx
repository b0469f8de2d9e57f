import { useId, useState } from 'react';
import { usePasteText } from '../../../i18n/targets-paste-text';
import { Answer } from './Answer';
import { StuckForm } from './StuckForm';
import styles from './paste.module.css';
import { examples } from './examples';
import { useReading } from './read';
import { keepFor, kept } from './remember';

/** The big box: whatever is pasted is read at once, and answered below. */
export function PasteBox() {
  const words = usePasteText();
  const [text, setText] = useState(() => kept('paste'));
  const heading = useId();
  const pasted = useReading(text);
  const change = (next: string) => {
    setText(next);
    keepFor('paste', next);
  };
  return (
    <section className={styles.box} aria-labelledby={heading}>
      <div className={styles.entry}>
        <h2 id={heading} className={styles.boxHeading}>
          {words.title}
        </h2>
        <p className={styles.lead}>{words.lead}</p>
        <textarea
          className={styles.area}
          rows={6}
          aria-label={words.label}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            change(event.target.value);
          }}
        />
        <p className={styles.examples}>
          {text === '' ? (
            <>
              <span>{words.examples}</span>
              {examples.map((example) => (
                <button
                  key={example}
                  type="button"
                  className={styles.example}
                  onClick={() => {
                    change(example);
                  }}
                >
                  {example}
                </button>
              ))}
            </>
          ) : (
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                change('');
              }}
            >
              {words.clear}
            </button>
          )}
        </p>
        <Answer pasted={pasted} />
      </div>
      <StuckForm />
    </section>
  );
}
