import { everyEdit, isDone, toggled, type Combination, type Migration } from './migration';

/** What a combination on the way costs beyond the edit itself: a loud failure is better to stand in than a silent one. */
const detour: Readonly<Record<string, number>> = { right: 0, raises: 1, trap: 2, unknown: 2 };

/** Less than any edit, however many combinations are passed. */
const perStep = 1000;

function arrives({ edits, arrival }: Migration, combination: Combination): boolean {
  return edits.every(({ id }, i) => !arrival.includes(id) || isDone(combination, i));
}

/**
 * The shortest way from a combination to one that works with the new loss, as the combinations passed, the last one included; of
 * several, the one that stands the least in silent failures. Null where none works. `kindOf` tells what becomes of a combination.
 */
export function shortestPath(
  migration: Migration,
  from: Combination,
  kindOf: (combination: Combination) => string,
): readonly Combination[] | null {
  const isGoal = (combination: Combination): boolean =>
    kindOf(combination) === 'right' && arrives(migration, combination);
  const size = everyEdit(migration) + 1;
  const cost = new Array<number>(size).fill(Infinity);
  const before = new Array<Combination | null>(size).fill(null);
  const open = new Set<Combination>([from]);
  cost[from] = 0;
  for (;;) {
    const next = cheapest(open, cost);
    if (next === null) return null;
    if (isGoal(next)) return traced(next, from, before);
    open.delete(next);
    migration.edits.forEach((_, i) => {
      const other = toggled(next, i);
      const total =
        (cost[next] ?? 0) + perStep + (isGoal(other) ? 0 : (detour[kindOf(other)] ?? 0));
      if (total >= (cost[other] ?? Infinity)) return;
      cost[other] = total;
      before[other] = next;
      open.add(other);
    });
  }
}

function cheapest(open: ReadonlySet<Combination>, cost: readonly number[]): Combination | null {
  let best: Combination | null = null;
  for (const combination of open) {
    if (best === null || (cost[combination] ?? 0) < (cost[best] ?? 0)) best = combination;
  }
  return best;
}

function traced(
  goal: Combination,
  from: Combination,
  before: readonly (Combination | null)[],
): readonly Combination[] {
  const path: Combination[] = [];
  for (let at: Combination | null = goal; at !== null && at !== from; at = before[at] ?? null) {
    path.unshift(at);
  }
  return path;
}
