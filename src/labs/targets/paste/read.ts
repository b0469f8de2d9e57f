import { useDeferredValue } from 'react';
import { useScene } from '../../../scene/store-context';
import { readPaste, type Pasted } from '../../../targets/recognise/read-paste';

/** What a text is read as, a moment after it was typed: typing never waits for it. */
export function useReading(text: string): Pasted {
  const page = useScene(({ route }) => (route.lab === 'targets' ? route.loss : null));
  return readPaste(useDeferredValue(text), page);
}
