/** Runs steps inside others, as a part of the whole. */
export function* part<T>(
  steps: Generator<number, T>,
  from: number,
  to: number,
): Generator<number, T> {
  let step = steps.next();
  while (step.done !== true) {
    yield from + (to - from) * step.value;
    step = steps.next();
  }
  return step.value;
}

/** One result per item, in order. */
export function* eachOf<Item, T>(
  items: readonly Item[],
  work: (item: Item) => Generator<number, T>,
): Generator<number, readonly T[]> {
  const results: T[] = [];
  for (const [i, item] of items.entries()) {
    results.push(yield* part(work(item), i / items.length, (i + 1) / items.length));
    yield (i + 1) / items.length;
  }
  return results;
}

/** Evenly spaced numbers, both ends among them. */
export function spread(from: number, to: number, points: number): Float64Array {
  return Float64Array.from({ length: points }, (_, i) =>
    points === 1 ? (from + to) / 2 : from + ((to - from) * i) / (points - 1),
  );
}

/** Runs steps to their end at once. */
export function finish<T>(steps: Generator<number, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
