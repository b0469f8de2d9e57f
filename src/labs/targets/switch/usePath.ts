import { useEffect, useRef } from 'react';
import type { CombinationVerdict } from '../../../targets/migration/judge-combination';
import {
  combinationsOf,
  type Combination,
  type Migration,
} from '../../../targets/migration/migration';
import { shortestPath } from '../../../targets/migration/path';
import { useSwitch } from './useSwitch';

/** How long one edit is looked at on the way. */
const perEdit = 180;

export interface Path {
  /** The combinations still to pass, empty on arrival; null where none works or not all are known. */
  readonly next: readonly Combination[] | null;
  /** Whether every combination has been run. */
  readonly isKnown: boolean;
  /** Goes there, edit by edit. */
  readonly walk: () => void;
}

/** The shortest way from the combination at hand to one that works, and a walk along it. */
export function usePath(
  migration: Migration,
  combination: Combination,
  verdicts: ReadonlyMap<Combination, CombinationVerdict>,
): Path {
  const isKnown = verdicts.size === combinationsOf(migration).length;
  const next = isKnown
    ? shortestPath(migration, combination, (one) => verdicts.get(one)?.kind ?? 'unknown')
    : null;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const walk = () => {
    if (!next || next.length === 0) return;
    clearTimeout(timer.current);
    const { make } = useSwitch.getState();
    const goal = next.at(-1) ?? combination;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      make(goal);
      return;
    }
    const isElsewhere = (before: Combination): boolean => {
      const { id, combination: here } = useSwitch.getState();
      return id !== migration.id || here !== before;
    };
    const step = (index: number, before: Combination) => {
      const there = next[index];
      // A hand that has moved a switch meanwhile has the say.
      if (there === undefined || isElsewhere(before)) return;
      make(there);
      timer.current = setTimeout(step, perEdit, index + 1, there);
    };
    step(0, combination);
  };
  return { next, isKnown, walk };
}
