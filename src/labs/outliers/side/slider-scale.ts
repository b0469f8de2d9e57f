import type { Parameter } from './parameters';

/** The places of a slider's thumb, which may lie evenly in the logarithm and end in an infinity one step beyond. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly placeOf: (value: number) => number;
  readonly valueAt: (place: number) => number;
  /** What is typed, brought to what the parameter takes. */
  readonly accept: (typed: number) => number;
}

/** The slider of a parameter: alpha's goes down to −∞, left of its least number. */
export function sliderScale(parameter: Omit<Parameter, 'value' | 'name'>): SliderScale {
  const { min, max, step, isLog, endsBelow } = parameter;
  const position = (value: number) => (isLog ? Math.log10(value) : value);
  const stride = isLog ? 0.01 : step;
  const lowest = position(min) - (endsBelow ? stride : 0);
  const within = (value: number) => Math.min(max, Math.max(min, value));
  const accept = (typed: number) => (endsBelow && typed === -Infinity ? -Infinity : within(typed));
  return {
    min: lowest,
    max: position(max),
    step: stride,
    placeOf: (value) => (accept(value) === -Infinity ? lowest : position(within(value))),
    valueAt: (place) => {
      if (endsBelow && place < position(min) - stride / 2) return -Infinity;
      return Number((isLog ? 10 ** place : place).toPrecision(isLog ? 3 : 10));
    },
    accept,
  };
}
