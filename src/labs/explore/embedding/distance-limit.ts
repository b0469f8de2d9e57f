/** Where an axis of distances ends when all of them are of ordinary size. */
const ordinary = 6;

/** The end of the axis: 6, doubled as often as needed, so that it stays put while a point is dragged about the plane. */
export function distanceLimit(distances: readonly number[]): number {
  const largest = Math.max(...distances.filter(Number.isFinite), 0);
  let limit = ordinary;
  while (limit < largest) limit *= 2;
  return limit;
}
