/** The numbers that a sentence states, with the decimals it states them to: `−1.6` → −1.6 to 1 decimal. */
export function statedNumbers(sentence: string): readonly { value: number; decimals: number }[] {
  const plain = sentence
    .replaceAll('−', '-')
    .replace(/2·y - 1|2 \* y\.float\(\) - 1|y\.\w+\([^)]*\)|[A-Za-z]\w*\d+|0\/0/g, ' ');
  return [...plain.matchAll(/-?\d+(?:\.(\d+))?(?:e-?\d+)?/g)].map(([text, fraction]) => ({
    value: Number(text),
    decimals: fraction?.length ?? 0,
  }));
}

/** Whether one of the known numbers rounds to the stated one, sign aside. */
export function isKnown(
  { value, decimals }: { value: number; decimals: number },
  known: readonly number[],
): boolean {
  const size = Math.abs(value);
  const rounding = decimals === 0 ? 1e-6 : 0.5 * 10 ** -decimals;
  const exact = rounding + size * 1e-6;
  return known.some((number) => Math.abs(Math.abs(number) - size) <= exact);
}
