import { lazy, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Spare } from '../charts/Boundary';
import { useText } from '../i18n/text';
import { keepFor, kept } from '../labs/targets/paste/remember';
import headerStyles from './Header.module.css';
import { Icon } from './Icon';
import styles from './PasteField.module.css';
import type { Pasted } from './usePasted';

const PasteReading = lazy(async () => ({
  default: (await import('../labs/targets/paste/PasteReading')).PasteReading,
}));

/** The field of every page. What is read in it is fetched with the first character. `pasted`: what Ctrl-V brought from elsewhere. */
export function PasteField({ pasted }: { readonly pasted: Pasted | null }) {
  const { shell } = useText();
  const [text, setText] = useState(() => kept('field'));
  const [entered, setEntered] = useState('');
  const [isOpen, setIsOpen] = useState(text !== '');
  const [taken, setTaken] = useState<Pasted | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  if (pasted !== taken) {
    setTaken(pasted);
    setText(pasted?.text ?? '');
    setIsOpen(pasted !== null);
  }
  useEffect(() => {
    if (taken) field.current?.focus();
  }, [taken]);
  useEffect(() => {
    keepFor('field', text);
    // One line of many is seen: the last, where a traceback says what was raised.
    const own = field.current;
    if (own && text.includes('\n')) own.scrollTo(0, own.scrollHeight);
  }, [text]);
  const close = () => {
    setText('');
    setEntered('');
    setIsOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className={`${headerStyles.iconButton} ${styles.opener}`}
        aria-label={shell.paste}
        aria-expanded={isOpen}
        onClick={() => {
          flushSync(() => {
            setIsOpen(!isOpen);
          });
          field.current?.focus();
        }}
      >
        <Icon name="paste" />
      </button>
      <div
        className={styles.paste}
        data-open={isOpen}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <Icon name="paste" />
        <textarea
          ref={field}
          rows={1}
          className={styles.field}
          data-hint-target="paste"
          data-filled={text !== ''}
          style={{ inlineSize: text === '' ? undefined : `${Math.min(text.length, 24) + 2}ch` }}
          aria-label={shell.paste}
          placeholder={shell.paste}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            setEntered(text);
          }}
        />
        {text === '' ? (
          <kbd className={styles.key}>Ctrl V</kbd>
        ) : (
          <Spare>
            <PasteReading
              text={text}
              isEntered={entered === text}
              onEnter={() => {
                setEntered(text);
              }}
              onDone={() => {
                field.current?.blur();
                close();
              }}
            />
          </Spare>
        )}
        <button
          type="button"
          className={styles.close}
          aria-label={shell.pasteClose}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
    </>
  );
}
