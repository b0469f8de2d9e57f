/** Full-width digits, the true minus and one decimal comma become what JavaScript reads; null of what is no number. `nan` and `inf` are numbers: what they do to a fit is to be seen. */
export function typedNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[−–—]/g, '-')
    .replace(/^([^.,]*),([^.,]*)$/, '$1.$2');
  const word = /^([+-]?)(nan|inf|infinity|∞)$/i.exec(plain);
  if (word) {
    if (/nan/i.test(word[2] ?? '')) return NaN;
    return word[1] === '-' ? -Infinity : Infinity;
  }
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

/** The shortest text that reads back as the number. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return String(value).replace('Infinity', 'inf').replace('-', '−').replace('e+', 'e');
}
