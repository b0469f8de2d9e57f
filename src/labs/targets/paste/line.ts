import { glossOf, type Glosses, type PasteText } from '../../../i18n/targets-paste-text';
import type { Pasted } from '../../../targets/recognise/read-paste';
import { causeName } from './cause-words';

/** The one line that says what was pasted: `softmax twice, 5 classes`. */
export function lineOf(pasted: Pasted, words: PasteText, glosses: Glosses): string {
  const { line } = words;
  switch (pasted.kind) {
    case 'empty':
      return '';
    case 'error':
      return line.error({
        says: glossOf(glosses, pasted.error.family)?.says ?? pasted.error.message,
      });
    case 'code':
      return line.code({ loss: pasted.state.loss });
    case 'tensor':
      return line.tensor({ shape: pasted.shape.join(', '), loss: pasted.state.loss });
    case 'number': {
      const [first, ...others] = pasted.causes;
      if (!first) return line.noCause();
      const name = causeName(first, words);
      return others.length === 0 ? name : line.more({ name, count: String(others.length) });
    }
    case 'unknown':
      return pasted.isError ? line.unknownError() : line.unknown();
  }
}
