/** What would be read at the place where the text stops being Python, as words. */
export function expectationText(
  expected: string | { readonly code: string; readonly token?: string },
): string {
  return typeof expected === 'string' ? expected : (expected.token ?? expected.code);
}
