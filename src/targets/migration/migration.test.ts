import { describe, expect, it } from 'vitest';
import { judgeCombination } from './judge-combination';
import { codeOf, combinationsOf, combinationWith, everyEdit, isDone, toggled } from './migration';
import { migrations } from './migrations';
import { logitToClasses, probabilityToClasses } from './pairs/classes';
import { classesToLabels } from './pairs/several-labels';
import { indexToDivergence } from './pairs/soft-labels';
import { probabilityToLogit } from './pairs/same-labels';

describe('combinations of edits', () => {
  it('are told apart bit by bit', () => {
    expect([0, 1, 2].map((index) => isDone(5, index))).toEqual([true, false, true]);
    expect(toggled(toggled(5, 1), 0)).toBe(6);
    expect(combinationsOf(logitToClasses)).toHaveLength(32);
    expect(combinationWith(logitToClasses, ({ length }) => length > 0)).toBe(
      everyEdit(logitToClasses),
    );
  });

  it('write code that differs in each of them', () => {
    for (const migration of migrations) {
      const codes = combinationsOf(migration).map((combination) => codeOf(migration, combination));
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});

describe('the verdict on a combination', () => {
  it('is right when every edit is made', () => {
    for (const migration of migrations) {
      expect(judgeCombination(migration, everyEdit(migration)).kind).toBe('right');
    }
  });

  it('is right in one of 32 only when going from binary to classes', () => {
    const right = combinationsOf(logitToClasses).filter(
      (combination) => judgeCombination(logitToClasses, combination).kind === 'right',
    );
    expect(right).toEqual([everyEdit(logitToClasses)]);
  });

  it('names the trap that a half-finished change falls into', () => {
    const kept = combinationWith(probabilityToClasses, (id) => id !== 'activation');
    expect(judgeCombination(probabilityToClasses, kept)).toMatchObject({
      kind: 'trap',
      reason: { by: 'trap', trap: { id: 'activation-twice' } },
    });
  });

  it('tells a sound loss of the wrong labels', () => {
    // Several labels per sample, of which only the first is trained.
    expect(judgeCombination(classesToLabels, 0)).toMatchObject({
      kind: 'trap',
      reason: { by: 'loss' },
    });
  });

  it('tells a metric that reads the output in the old way', () => {
    const kept = combinationWith(probabilityToLogit, (id) => id !== 'metric');
    expect(judgeCombination(probabilityToLogit, kept)).toMatchObject({
      kind: 'trap',
      reason: { by: 'metric', value: 0.5, meant: 0.25 },
    });
  });

  it('takes two ways to one loss for right, and a matter of choice for no mistake', () => {
    expect(judgeCombination(probabilityToLogit, 0).kind).toBe('right');
    const crossEntropy = combinationWith(indexToDivergence, (id) =>
      ['dtype', 'shape', 'metric'].includes(id),
    );
    expect(judgeCombination(indexToDivergence, crossEntropy).kind).toBe('right');
  });
});
