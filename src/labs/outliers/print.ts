import { quantile } from 'd3';
import { printFixed, printNumber } from '../../i18n/numbers';

/** Decimals that tell estimates of these values apart: two where they differ by units. */
export function decimalsFor(values: readonly number[]): number {
  const spread = (quantile(values, 0.75) ?? 0) - (quantile(values, 0.25) ?? 0);
  if (!(spread > 0) || !Number.isFinite(spread)) return 2;
  const magnitude = Math.floor(Math.log10(spread));
  return magnitude < 0
    ? Math.min(8, 2 - magnitude)
    : magnitude < 2
      ? 2
      : Math.max(0, 3 - magnitude);
}

/** An estimate in a sentence: to the decimals of the others, without noughts at its end. */
export function printShort(value: number, decimals: number): string {
  return printNumber(Number(value.toFixed(decimals)));
}

/** A share of one. */
export function printPercent(share: number): string {
  const percent = 100 * share;
  const decimals = percent > 0 && percent < 1 ? 1 : 0;
  return `${printFixed(percent, decimals)} %`;
}
