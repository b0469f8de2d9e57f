import type { Reading } from './readings';

/** How the pulls of several losses on one prediction compare, from their evaluated gradients alone. */
export type Comparison =
  | { readonly kind: 'none' }
  | { readonly kind: 'equal'; readonly names: readonly string[] }
  | { readonly kind: 'only'; readonly names: readonly string[] }
  | {
      readonly kind: 'opposite';
      readonly left: readonly string[];
      readonly right: readonly string[];
    }
  | {
      readonly kind: 'stronger';
      readonly strong: readonly string[];
      /** The others by how many times weaker they are, the nearest first. */
      readonly than: readonly { readonly ratio: Ratio; readonly names: readonly string[] }[];
    };

/** A ratio as a sentence may say it: `8`, about `2.7`, more than `1000`. */
export interface Ratio {
  readonly times: number;
  readonly kind: 'exact' | 'about' | 'beyond';
}

/** Ratios within this share of each other are one. */
const same = 1e-3;

/** A ratio rounded to what can be said: exactly where it is so to three decimals, else two or three digits. */
export function sayable(ratio: number): Ratio {
  if (ratio > 1000) return { times: 1000, kind: 'beyond' };
  const tenth = Math.round(ratio * 10) / 10;
  if (Math.abs(ratio - tenth) <= same * ratio * 0.2) return { times: tenth, kind: 'exact' };
  if (ratio >= 10) return { times: Math.round(ratio), kind: 'about' };
  if (ratio < 1.1) return { times: Math.max(Math.round(ratio * 100) / 100, 1.01), kind: 'about' };
  return { times: tenth, kind: 'about' };
}

const names = (some: readonly Reading[]) => some.map((reading) => reading.short);
const size = ({ gradient }: Reading) => Math.abs(gradient);
const near = (a: number, b: number) => Math.abs(a - b) <= same * Math.max(a, b);

/** Compares the pulls; losses whose gradient is not a number take no part. */
export function compare(readings: readonly Reading[]): Comparison {
  const all = readings.filter((reading) => Number.isFinite(reading.gradient));
  const pulling = all.filter((reading) => reading.gradient !== 0);
  if (pulling.length === 0) return { kind: 'none' };
  const left = pulling.filter((reading) => reading.gradient > 0);
  const right = pulling.filter((reading) => reading.gradient < 0);
  if (left.length > 0 && right.length > 0)
    return { kind: 'opposite', left: names(left), right: names(right) };
  if (pulling.length < all.length) return { kind: 'only', names: names(pulling) };
  const strongest = Math.max(...all.map(size));
  const groups: { weight: number; members: Reading[] }[] = [];
  for (const reading of all) {
    const group = groups.find(({ weight }) => near(weight, size(reading)));
    if (group) group.members.push(reading);
    else groups.push({ weight: size(reading), members: [reading] });
  }
  groups.sort((a, b) => b.weight - a.weight);
  const [first, ...weaker] = groups;
  if (!first || weaker.length === 0) return { kind: 'equal', names: names(all) };
  const shown = weaker.length > 2 ? weaker.slice(-1) : weaker;
  return {
    kind: 'stronger',
    strong: names(first.members),
    than: shown.map(({ weight, members }) => ({
      ratio: sayable(strongest / weight),
      names: names(members),
    })),
  };
}
