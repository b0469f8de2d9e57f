import { useState } from 'react';
import { useText } from '../i18n/text';

/** Copies numbers with the sign of code, and what came of it in words for a moment. */
export function useCopied(): {
  readonly said: string;
  readonly copy: (text: string) => Promise<void>;
} {
  const words = useText().panels.readout;
  const [said, setSaid] = useState('');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text.replaceAll('−', '-'));
      setSaid(words.copied);
      setTimeout(() => {
        setSaid('');
      }, 1200);
    } catch {
      // No clipboard (an insecure page): the number can still be selected.
      setSaid(words.copyFailed);
    }
  };
  return { said, copy };
}
