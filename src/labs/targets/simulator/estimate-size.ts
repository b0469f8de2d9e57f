/** Elements up to which code is run within the frame of the edit. */
export const mostInFrame = 1_000;

const sizes = /[([]\s*(\d{1,9}(?:\s*,\s*\d{1,9})*)\s*(?=[,)\]])/g;

/**
 * About how many elements the largest tensor of a code has, read from its sizes and the length of its literals: an upper estimate, made
 * before anything runs.
 */
export function estimateSize(code: string): number {
  let most = code.length / 8;
  for (const [, list = ''] of code.matchAll(sizes)) {
    const product = list.split(',').reduce((size, text) => size * Math.max(1, Number(text)), 1);
    const isLiteral = list.split(',').length > 4;
    if (!isLiteral) most = Math.max(most, product);
  }
  return most;
}
