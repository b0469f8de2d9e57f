import { printFixed, printNumber } from '../../../i18n/numbers';
import { decimalsOf, type SliderScale } from './position';

/** A value as its field shows it: the step's decimals, so that nothing jumps, and more only where the value has more. */
export function printEntry(value: number, slider: SliderScale): string {
  const decimals = decimalsOf(slider.step);
  if (!Number.isFinite(value) || slider.scale === 'log') return printNumber(value);
  return Number(value.toFixed(decimals)) === value
    ? printFixed(value, decimals)
    : printNumber(value);
}
