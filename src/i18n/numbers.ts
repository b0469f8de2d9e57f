/** A true minus, as the design wants it on screen; code and tensors keep the hyphen. */
const minus = '−';

/** Up to 6 significant digits, no grouping, true minus, NaN and infinities by name. The one way to print a number in prose and plots. */
export function printNumber(value: number, digits = 6): string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Infinity) return '∞';
  if (value === -Infinity) return `${minus}∞`;
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e7 || size < 1e-4)
      ? value.toExponential(digits - 1).replace(/\.?0+e/, 'e')
      : String(Number(value.toPrecision(digits)));
  return text.replace('-', minus).replace('e+', 'e');
}

/** A fixed number of decimals, so that nothing jumps while dragging. */
export function printFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return printNumber(value);
  const text = value.toFixed(decimals);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', minus);
}
