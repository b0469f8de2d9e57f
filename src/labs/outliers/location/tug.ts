import { wholePull } from './ropes';

/** One arrow of the tug of war: a point, or neighbours too weak to be drawn alone. */
export interface TugArrow {
  readonly points: readonly number[];
  /** Of all pulling, 0 to 1. */
  readonly share: number;
  /** The one point that nearly all of the arrow is. */
  readonly chief: number | null;
}

export interface Tug {
  /** From the estimate outwards. */
  readonly below: readonly TugArrow[];
  readonly above: readonly TugArrow[];
}

/** From this part of an arrow on, one point of it gives it its name. */
const chiefly = 0.8;

/**
 * The pulls of both sides, head to tail. Arrows with less than `least` of the pulling join their neighbours; the `spotlight` stays on its own.
 */
export function tugOf(
  values: readonly number[],
  order: readonly number[],
  pulls: ArrayLike<number>,
  estimate: number,
  least: number,
  spotlight: number,
): Tug {
  const whole = wholePull(values, pulls, estimate);
  const side = (indices: readonly number[]): readonly TugArrow[] => {
    const arrows: TugArrow[] = [];
    let open: { points: number[]; share: number; chief: number | null } | null = null;
    let strongest = 0;
    for (const i of indices) {
      const share = whole > 0 ? Math.abs(pulls[i] ?? 0) / whole : 0;
      if (share === 0) continue;
      if (i === spotlight) {
        if (open) arrows.push(open);
        open = null;
        arrows.push({ points: [i], share, chief: i });
        continue;
      }
      if (!open) {
        open = { points: [], share: 0, chief: null };
        strongest = 0;
      }
      open.points.push(i);
      open.share += share;
      if (share > strongest) open.chief = i;
      strongest = Math.max(strongest, share);
      if (strongest < chiefly * open.share) open.chief = null;
      if (open.share < least) continue;
      arrows.push(open);
      open = null;
    }
    if (open) arrows.push(open);
    return arrows;
  };
  return {
    below: side(order.filter((i) => (values[i] ?? 0) < estimate).toReversed()),
    above: side(order.filter((i) => (values[i] ?? 0) > estimate)),
  };
}

/** What one point pulls, of all pulling. */
export function shareOf(
  values: readonly number[],
  pulls: ArrayLike<number>,
  estimate: number,
  point: number,
): number {
  const whole = wholePull(values, pulls, estimate);
  return whole > 0 ? Math.abs(pulls[point] ?? 0) / whole : 0;
}
