/**
 * Where a slope that begins at −Σ fall and rises by `rise + fall` of each place first reaches `level`: the index of that place. Selection by
 * halves, linear on average.
 */
export function crossing(
  places: Float64Array,
  rise: Float64Array,
  fall: Float64Array,
  level: number,
): number {
  const order = Int32Array.from(places, (_, i) => i);
  let [from, to] = [0, order.length];
  let slope = 0;
  for (const value of fall) slope -= value;
  while (to - from > 1) {
    const pivot = median3(places, order, from, to);
    const [less, equal] = partition(places, order, from, to, pivot);
    const stepsTo = (end: number, begin: number) => {
      let total = 0;
      for (let i = begin; i < end; i += 1)
        total += (rise[order[i] ?? 0] ?? 0) + (fall[order[i] ?? 0] ?? 0);
      return total;
    };
    const below = slope + stepsTo(less, from);
    if (below >= level && less > from) {
      to = less;
      continue;
    }
    const through = below + stepsTo(equal, less);
    if (through >= level || equal === to) return order[less] ?? 0;
    slope = through;
    from = equal;
  }
  return order[from] ?? 0;
}

function median3(places: Float64Array, order: Int32Array, from: number, to: number): number {
  const [a, b, c] = [from, (from + to) >> 1, to - 1].map((i) => places[order[i] ?? 0] ?? 0);
  const [first = 0, second = 0, third = 0] = [a, b, c];
  return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
}

/** Puts smaller places first and equal ones next; where the equal ones begin and end. */
function partition(
  places: Float64Array,
  order: Int32Array,
  from: number,
  to: number,
  pivot: number,
): readonly [number, number] {
  let [less, i, more] = [from, from, to];
  const swap = (one: number, other: number) => {
    const kept = order[one] ?? 0;
    order[one] = order[other] ?? 0;
    order[other] = kept;
  };
  while (i < more) {
    const place = places[order[i] ?? 0] ?? 0;
    if (place < pivot) {
      swap(less, i);
      less += 1;
      i += 1;
    } else if (place > pivot) {
      more -= 1;
      swap(i, more);
    } else i += 1;
  }
  return [less, more];
}
