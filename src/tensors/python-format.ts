/** Digits after the point that are written out exactly, to see a tie. */
const exact = 100;

/** Names of what is not finite, as Python spells them. */
function special(value: number): string | null {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? null : value < 0 ? '-inf' : 'inf';
}

/** JavaScript rounds a tie up, Python to the even digit: whether the digits after the kept ones are a half, and the last kept is even. */
function isTieToEven(kept: string, rest: string): boolean {
  return /^50*$/.test(rest) && /[02468]$/.test(kept);
}

/** Python's `f'{value:.{decimals}f}'`. Sizes from 1e21 on are not supported. */
export function formatFixed(value: number, decimals: number): string {
  const name = special(value);
  if (name !== null) return name;
  const digits = Math.abs(value).toFixed(exact);
  const cut = digits.length - exact + decimals;
  const kept = digits.slice(0, cut).replace(/\.$/, '');
  const text = isTieToEven(kept, digits.slice(cut)) ? kept : Math.abs(value).toFixed(decimals);
  return value < 0 || Object.is(value, -0) ? `-${text}` : text;
}

/** Python's `f'{value:.{decimals}e}'`: two digits of exponent at least. */
export function formatExponential(value: number, decimals: number): string {
  const name = special(value);
  if (name !== null) return name;
  const size = Math.abs(value);
  const [digits = '', power = ''] = size.toExponential(exact).split('e');
  const kept = digits.slice(0, decimals + 2);
  const [mantissa = '', exponent = '+0'] = isTieToEven(kept, digits.slice(decimals + 2))
    ? [kept, power]
    : size.toExponential(decimals).split('e');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return `${sign}${mantissa}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`;
}
