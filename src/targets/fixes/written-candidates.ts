import { assignmentOf, replaceAt, statementsOf, textAt } from '../source/statements';
import type { Edit, FixId } from './fix';
import { filledIn } from './call-scene';

/** What is known of a loss that the code writes out itself. */
export interface WrittenScene {
  readonly code: string;
}

export type WrittenCandidates = (scene: WrittenScene) => readonly Edit[];

const names = {
  input: /^(?:inputs?|preds?|predictions?|outputs?|scores|logits|y_pred|x)$/,
  target: /^(?:targets?|labels?|y|y_true)$/,
};

/** Names that the statement of the loss reads and that the code assigns. */
function namesIn(code: string, role: keyof typeof names): readonly string[] {
  const loss = assignmentOf(code, 'loss');
  const words = loss ? Array.from(textAt(code, loss.value).matchAll(/\b[A-Za-z_]\w*/g)) : [];
  const found = [...new Set(words.map(([word]) => word))];
  return found.filter((word) => names[role].test(word) && assignmentOf(code, word));
}

/** Every use of a variable in the statement of the loss, or in the first that reads it, replaced by what is made of it. */
function replaced(code: string, name: string, pattern: string): string {
  const uses = new RegExp(`\\b${name}\\b(?!\\s*=[^=])`, 'g');
  const statement = statementsOf(code).find(
    (own) => own.name !== name && textAt(code, own.value).search(uses) >= 0,
  );
  if (!statement) return code;
  const text = textAt(code, statement.value);
  return replaceAt(
    code,
    statement.value,
    text.replaceAll(uses, () => filledIn(pattern, name)),
  );
}

/** Wraps a variable of the loss where it is used. */
export const onVariable =
  (role: keyof typeof names, id: FixId, ...patterns: readonly string[]): WrittenCandidates =>
  ({ code }) =>
    patterns.flatMap((pattern) =>
      namesIn(code, role).map((name) => ({
        id,
        values: { edit: pattern, text: name },
        code: replaced(code, name, pattern),
      })),
    );

/** Both sides of a contrastive loss with length 1. */
export const normalizeBoth: WrittenCandidates = ({ code }) => {
  const loss = assignmentOf(code, 'loss');
  const text = loss ? textAt(code, loss.value) : '';
  const [, a, b] = /\b([A-Za-z_]\w*)\s*@\s*([A-Za-z_]\w*)/.exec(text) ?? [];
  if (!loss || a === undefined || b === undefined) return [];
  const pattern = new RegExp(`\\b(?:${a}|${b})\\b`, 'g');
  const changed = text.replaceAll(pattern, (name) => `F.normalize(${name}, dim=1)`);
  return [{ id: 'normalize', values: {}, code: replaceAt(code, loss.value, changed) }];
};

/** A division by zero: a temperature is a small positive number. */
export const temperature: WrittenCandidates = ({ code }) =>
  /\/\s*0(?:\.0*)?(?![\d.])/.test(code)
    ? [
        {
          id: 'temperature',
          values: {},
          code: code.replaceAll(/\/\s*0(?:\.0*)?(?![\d.])/g, '/ 0.1'),
        },
      ]
    : [];

/** A loss that is written out with a plateau: the same two tensors in one that has none. */
export const huber: WrittenCandidates = ({ code }) => {
  const loss = assignmentOf(code, 'loss');
  const [input] = namesIn(code, 'input').concat(assignmentOf(code, 'input') ? ['input'] : []);
  const [target] = namesIn(code, 'target').concat(assignmentOf(code, 'target') ? ['target'] : []);
  if (!loss || input === undefined || target === undefined) return [];
  const changed = `F.huber_loss(${input}, ${target})`;
  const isPlateau = /\bwhere\(/.test(textAt(code, loss.value));
  return isPlateau ? [{ id: 'huber', values: {}, code: replaceAt(code, loss.value, changed) }] : [];
};

/** A number given in percent. */
export const fromPercent: WrittenCandidates = ({ code }) =>
  Array.from(code.matchAll(/\b(tau|quantile|q|alpha)\s*=\s*(\d{1,3}(?:\.\d+)?)\b/g)).flatMap(
    (match): readonly Edit[] => {
      const [whole, option = '', value = ''] = match;
      const fraction = Number(value) / 100;
      if (Number(value) <= 1 || fraction >= 1) return [];
      const start = match.index;
      return [
        {
          id: 'fraction',
          values: { option, value: String(fraction) },
          code: replaceAt(code, { start, end: start + whole.length }, `${option}=${fraction}`),
        },
      ];
    },
  );
