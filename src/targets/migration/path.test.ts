import { describe, expect, it } from 'vitest';
import { judgeCombination } from './judge-combination';
import { combinationsOf, everyEdit, isDone, toggled, type Combination } from './migration';
import { migrations } from './migrations';
import { logitToClasses } from './pairs/classes';
import { squareToHuber } from './pairs/same-labels';
import { shortestPath } from './path';

const judged = new Map(
  migrations.map((migration) => [
    migration,
    combinationsOf(migration).map((combination) => judgeCombination(migration, combination).kind),
  ]),
);

const kinds =
  (migration: (typeof migrations)[number]) =>
  (combination: Combination): string =>
    judged.get(migration)?.[combination] ?? 'unknown';

describe('the shortest path', () => {
  it('from binary to classes makes all five edits, for nothing less works', () => {
    const path = shortestPath(logitToClasses, 0, kinds(logitToClasses));
    expect(path).toHaveLength(5);
    expect(path?.at(-1)).toBe(everyEdit(logitToClasses));
  });

  it('is empty where one has arrived', () => {
    const end = everyEdit(logitToClasses);
    expect(shortestPath(logitToClasses, end, kinds(logitToClasses))).toEqual([]);
  });

  it('takes one edit at a time, and ends where it works', () => {
    for (const migration of migrations) {
      for (const from of combinationsOf(migration)) {
        const path = shortestPath(migration, from, kinds(migration)) ?? [];
        const steps = [from, ...path];
        path.forEach((next, i) => {
          const here = steps[i] ?? 0;
          expect(migration.edits.map((_, edit) => toggled(here, edit))).toContain(next);
        });
        expect(kinds(migration)(steps.at(-1) ?? 0)).toBe('right');
      }
    }
  });

  it('goes on to the new loss where the old one works', () => {
    const shaped = squareToHuber.edits.findIndex(({ id }) => id === 'shape');
    const path = shortestPath(squareToHuber, 2 ** shaped, kinds(squareToHuber));
    const loss = squareToHuber.edits.findIndex(({ id }) => id === 'loss');
    expect(path?.length).toBe(2);
    expect(isDone(path?.at(-1) ?? 0, loss)).toBe(true);
  });

  it('passes silent failures only where no louder way is as short', () => {
    // The dtype before the loss: the other order stands once in a failure of backward.
    const shaped = 2 ** squareToHuber.edits.findIndex(({ id }) => id === 'shape');
    const path = shortestPath(squareToHuber, shaped, kinds(squareToHuber)) ?? [];
    expect(path.map(kinds(squareToHuber))).toEqual(['right', 'right']);
  });

  it('is null where nothing works', () => {
    expect(shortestPath(logitToClasses, 0, () => 'raises')).toBeNull();
  });
});
