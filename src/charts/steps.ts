/** The range and grain of a value that a handle moves. */
export interface Range {
  readonly min: number;
  readonly max: number;
  /** The grain: dragging lands on multiples of it, Alt + arrow moves by it. */
  readonly step: number;
  /** What a plain arrow key moves by; the grain when absent. */
  readonly keyStep?: number;
}

/** The value on the range's grain and within its limits, free of binary dust. */
export function snap(value: number, { min, max, step }: Range): number {
  const origin = Number.isFinite(min) ? min : 0;
  const onGrain = origin + Math.round((value - origin) / step) * step;
  return Math.min(max, Math.max(min, Number(onGrain.toPrecision(12))));
}

/** Which keys a handle answers and whether they were modified. */
export interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** How far a press moves along an axis, in the value's units: arrow = step, Shift = coarse, Alt = fine. Zero for other keys. */
export function stepOf(press: Press, range: Range, axis: 'x' | 'y' | 'both'): number {
  const plain = range.keyStep ?? range.step;
  const size = press.shiftKey ? plain * 10 : press.altKey ? range.step : plain;
  switch (press.key) {
    case 'ArrowRight':
      return axis === 'y' ? 0 : size;
    case 'ArrowLeft':
      return axis === 'y' ? 0 : -size;
    case 'ArrowUp':
      return axis === 'x' ? 0 : size;
    case 'ArrowDown':
      return axis === 'x' ? 0 : -size;
    default:
      return 0;
  }
}

/** The value after a press, or null where the key means nothing to a slider. */
export function valueAfter(press: Press, value: number, range: Range): number | null {
  const step = stepOf(press, range, 'both');
  if (step !== 0) return snap(value + step, range);
  const page = (range.keyStep ?? range.step) * 10;
  switch (press.key) {
    case 'PageUp':
      return snap(value + page, range);
    case 'PageDown':
      return snap(value - page, range);
    case 'Home':
      return Number.isFinite(range.min) ? range.min : null;
    case 'End':
      return Number.isFinite(range.max) ? range.max : null;
    default:
      return null;
  }
}
