/** How a slider's travel maps to values. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale?: 'linear' | 'log';
  /** The side on which infinity is the last position. */
  readonly infinite?: 'above' | 'below';
  /** Values with a name, in rising order. */
  readonly landmarks?: readonly { readonly at: number; readonly name: string }[];
}

/** What the range input is given. On a linear scale positions are the values themselves. */
export interface Positions {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** One notch of a log scale in powers of ten. */
const notch = 0.05;

/** The smallest power of ten a log scale reaches; zero, where allowed, stands one notch below. */
function floorOf(scale: SliderScale): number {
  return Math.log10(scale.min > 0 ? scale.min : scale.step);
}

/** Decimals that a step needs: 2 for 0.01. */
export function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

export function positionsOf(scale: SliderScale): Positions {
  if (scale.scale === 'log') {
    const below = scale.min > 0 ? 0 : notch;
    return { min: floorOf(scale) - below, max: Math.log10(scale.max), step: notch };
  }
  const { min, max, step, infinite } = scale;
  return {
    min: infinite === 'below' ? min - step : min,
    max: infinite === 'above' ? max + step : max,
    step,
  };
}

/** Where the thumb stands for a value; beyond the travel it stands at the end. */
export function toPosition(scale: SliderScale, value: number): number {
  const positions = positionsOf(scale);
  if (value === Infinity) return positions.max;
  if (value === -Infinity) return positions.min;
  if (Number.isNaN(value)) return positions.min;
  if (scale.scale !== 'log') return Math.min(scale.max, Math.max(scale.min, value));
  return value <= 0 ? positions.min : Math.max(floorOf(scale), Math.log10(value));
}

/** The value under the thumb, rounded to the step (linear) or to two digits (log). */
export function toValue(scale: SliderScale, position: number): number {
  if (scale.scale === 'log') {
    if (position < floorOf(scale) - notch / 2) return 0;
    return Math.min(scale.max, Number((10 ** position).toPrecision(2)));
  }
  if (position > scale.max + scale.step / 2) return Infinity;
  if (position < scale.min - scale.step / 2) return -Infinity;
  return Number(position.toFixed(decimalsOf(scale.step)));
}

/** One press of an arrow key: a step, with Shift ten, with Alt a tenth; on a log scale notches. */
export function stepped(
  scale: SliderScale,
  value: number,
  direction: 1 | -1,
  keys: { readonly shiftKey: boolean; readonly altKey: boolean },
): number {
  const factor = keys.shiftKey ? 10 : keys.altKey ? 0.1 : 1;
  const { step, min, max } = positionsOf(scale);
  if (scale.scale === 'log') {
    return toValue(scale, Math.min(max, toPosition(scale, value) + direction * step * factor));
  }
  if (value === Infinity) return direction < 0 ? scale.max : value;
  if (value === -Infinity) return direction > 0 ? scale.min : value;
  if (direction > 0 && value >= scale.max) return toValue(scale, max);
  if (direction < 0 && value <= scale.min) return toValue(scale, min);
  const next = value + direction * step * factor;
  const decimals = decimalsOf(step * Math.min(1, factor));
  return Math.min(scale.max, Math.max(scale.min, Number(next.toFixed(decimals))));
}
