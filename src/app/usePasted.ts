import { useEffect, useState } from 'react';

/** A text that Ctrl-V brought; each time another object. */
export interface Pasted {
  readonly text: string;
}

const takesText = 'input, textarea, select, [contenteditable], dialog';

/** What was last pasted anywhere outside an input: heard from the first moment on, before the field's own script is here. */
export function usePasted(): Pasted | null {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain');
      const isTaken = event.target instanceof Element && event.target.closest(takesText);
      if (!text || isTaken || event.defaultPrevented) return;
      event.preventDefault();
      setPasted({ text });
    };
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('paste', onPaste);
    };
  }, []);
  return pasted;
}
