import { nice as niceEnds, ticks } from 'd3';

/**
 * A linear scale as d3-scale's `scaleLinear` has it, for numbers alone. d3's own brings interpolators of colours and dates and number formats
 * along, 11 kB that no axis here needs; its ticks and its rounding of ends are used as they are.
 */
export interface Linear {
  (value: number): number;
  readonly invert: (position: number) => number;
  readonly domain: () => readonly [number, number];
  readonly range: () => readonly [number, number];
  /** About `count` round values within the domain. */
  readonly ticks: (count?: number) => readonly number[];
  /** The same with the ends of an ascending domain moved out to round values. */
  readonly nice: (count?: number) => Linear;
}

type Pair = readonly [number, number];

function between([a, b]: Pair, [from, to]: Pair): (value: number) => number {
  const length = b - a;
  // Like d3: where all values are one, it lies in the middle.
  if (length === 0) return () => (from + to) / 2;
  return (value) => {
    const share = (value - a) / length;
    return from * (1 - share) + to * share;
  };
}

/** Maps the domain's ends to the range's, and all numbers between and beyond in proportion. */
export function linear(domain: Pair, range: Pair): Linear {
  return Object.assign(between(domain, range), {
    invert: between(range, domain),
    domain: () => domain,
    range: () => range,
    ticks: (count = 10) => ticks(domain[0], domain[1], count),
    nice: (count = 10) => linear(niceEnds(domain[0], domain[1], count), range),
  });
}
