import type { SimulatorText } from '../../../i18n/targets-text';
import type { CodeVerdict } from '../../../targets/run-code';

type Expected = Extract<CodeVerdict, { readonly kind: 'unreadable' }>['expected'];

/** What would be read at the place where the text stops being Python, as words. */
export function expectationText(expected: Expected, words: SimulatorText): string {
  return expected.code === 'token' ? `“${expected.token}”` : words.expectations[expected.code];
}
