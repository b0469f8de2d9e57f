import { lazy, Suspense, useEffect, useState } from 'react';
import { useOutliersText } from '../../../i18n/outliers-text';
import tools from '../tools/tools.module.css';
import styles from './input.module.css';

const DataDialog = lazy(async () => ({ default: (await import('./DataDialog')).DataDialog }));

/** The way to data of one's own: a button, a paste outside of any field, a file dropped anywhere. */
export function OwnData() {
  const words = useOutliersText();
  const [text, setText] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => listen(setText, setOver), []);
  return (
    <>
      <button
        type="button"
        className={tools.textButton}
        onClick={() => {
          setText('');
        }}
      >
        {words.toolbar.open}
      </button>
      {isOver && <p className={styles.drop}>{words.input.drop}</p>}
      {text !== null && (
        <Suspense>
          <DataDialog
            text={text}
            onClose={() => {
              setText(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Whether a pasted text is a table of numbers rather than an error or code, which the header's field takes. */
function isTable(text: string): boolean {
  const lines = text.trim().split(/\r\n|\n|\r/);
  const numbers = lines.filter((line) => /^[\s"\d.,;+\-−e]+$/i.test(line)).length;
  return lines.length > 1 && numbers >= lines.length - 1;
}

function listen(onText: (text: string) => void, onOver: (isOver: boolean) => void): () => void {
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const over = (event: DragEvent) => {
    if (!isFile(event)) return;
    event.preventDefault();
    onOver(true);
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) onOver(false);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    onOver(false);
    if (!file) return;
    event.preventDefault();
    void file.text().then(onText, () => {
      onText('');
    });
  };
  const paste = (event: ClipboardEvent) => {
    const isField =
      event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null;
    const text = event.clipboardData?.getData('text') ?? '';
    if (isField || !isTable(text)) return;
    event.preventDefault();
    event.stopPropagation();
    onText(text);
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', leave);
  addEventListener('drop', drop);
  addEventListener('paste', paste, true);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
    removeEventListener('paste', paste, true);
  };
}
