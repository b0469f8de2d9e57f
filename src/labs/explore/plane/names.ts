/** Accessible name of an argument or parameter: PyTorch's spelling, then the visible label where it says more. */
export function parameterName(code: string, words: string | undefined): string {
  return words === undefined || words === '' || words === code ? code : `${code}, ${words}`;
}
