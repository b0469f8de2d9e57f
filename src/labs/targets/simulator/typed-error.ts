import type { SimulatorText } from '../../../i18n/targets-text';
import type { TypedExpression } from '../../../targets/typed-expression';
import { expectationText } from './expectation';

/** Why a text is no tensor, as a sentence. */
export function typedErrorText(
  typed: Exclude<TypedExpression, { readonly kind: 'expression' }>,
  words: SimulatorText,
): string {
  if (typed.kind === 'unreadable') return words.expected(expectationText(typed.expected, words));
  const { error } = typed;
  switch (error.code) {
    case 'expected':
      return words.expected(error.accepted.map((own) => words.typed.accepted[own]).join(', '));
    case 'ragged':
      return words.typed.ragged({
        row: error.row.length === 0 ? '' : `[${error.row.join('][')}]`,
        length: String(error.length),
        expected: String(error.expected),
      });
    case 'unknown-dtype':
      return words.typed.dtype(error.name);
    case 'summary':
      return words.typed.summary;
    default:
      return words.typed.limit[error.code](error.limit.toLocaleString('en'));
  }
}
