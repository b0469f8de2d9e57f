import { places, type Drawn } from './drawn';

interface Frame {
  readonly x: (place: number) => number;
  readonly y: (height: number) => number;
  readonly top: number;
  readonly bottom: number;
}

interface Spot {
  /** The right end of the name. */
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
}

/**
 * Where the name of a drawn curve stands: at the place furthest to the right where it meets neither the drawn curve nor the true one, else at the
 * last place that was drawn.
 */
export function nameSpot(
  drawn: Drawn,
  truth: readonly number[],
  frame: Frame,
  size: { readonly width: number; readonly height: number },
): Spot | null {
  const last = drawn.findLastIndex((height) => height !== null);
  if (last === -1) return null;
  const heightOf = (heights: readonly (number | null)[], place: number) =>
    heights[Math.round((place / (places - 1)) * (heights.length - 1))] ?? null;
  const meets = (heights: readonly (number | null)[], { x, y }: Spot) =>
    drawn.some((_, place) => {
      const [from, to] = [
        heightOf(heights, place),
        heightOf(heights, Math.min(place + 1, places - 1)),
      ];
      if (from === null || to === null) return false;
      if (frame.x(place + 1) < x - size.width - 4 || frame.x(place) > x + 4) return false;
      const ends = [frame.y(from), frame.y(to)];
      return Math.max(...ends) > y - size.height - 2 && Math.min(...ends) < y + 4;
    });
  const isClear = (spot: Spot) =>
    spot.x - size.width > frame.x(0) &&
    spot.y - size.height > frame.top &&
    spot.y < frame.bottom - 4 &&
    !meets(drawn, spot) &&
    !meets(truth, spot);
  const spotsAt = (place: number): readonly Spot[] => {
    const height = drawn[place] ?? null;
    if (height === null) return [];
    const x = frame.x(place) - 6;
    const y = frame.y(height);
    return [
      { x, y: y - 0.6 * size.height },
      { x, y: y + 1.4 * size.height },
      { x, y: y - 2 * size.height },
      { x, y: y + 2.8 * size.height },
    ];
  };
  for (let place = last; place >= 0; place--) {
    const spot = spotsAt(place).find(isClear);
    if (spot) return spot;
  }
  return spotsAt(last)[0] ?? null;
}
