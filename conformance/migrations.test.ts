import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeCombination } from '../src/targets/migration/judge-combination';
import { migrations } from '../src/targets/migration/migrations';
import { migrationExamples, type RecordedExample } from './migration-examples';

// Recorded from torch 2.13.0 by conformance/check_targets.py.
const recorded: RecordedExample[] = JSON.parse(
  readFileSync(new URL('./migrations.json', import.meta.url), 'utf8'),
);

it('what was recorded is what the app writes', () => {
  const written = migrationExamples().map(({ code }) => code);
  expect(recorded.map(({ code }) => code)).toEqual(written);
});

describe.each(migrations.map((migration) => [migration.id, migration] as const))(
  '%s',
  (id, migration) => {
    const own = recorded.filter((record) => record.migration === id);

    it('raises where PyTorch raises, in its words', () => {
      const answers = own.map(({ combination }) => {
        const verdict = judgeCombination(migration, combination);
        if (verdict.kind !== 'raises') return null;
        const { type, message } = verdict.exception;
        return { type, message };
      });
      expect(own.length).toBe(2 ** migration.edits.length);
      expect(answers).toEqual(own.map(({ exception }) => exception ?? null));
    });

    it('computes what PyTorch computes', () => {
      for (const { combination, loss = NaN } of own) {
        const verdict = judgeCombination(migration, combination);
        const value = 'value' in verdict ? verdict.value : NaN;
        if (Number.isNaN(loss)) expect(value).toBeNaN();
        else expect(value).toBeCloseTo(loss, 4);
      }
    });

    it('calls right only what gives the metric of the finished change', () => {
      for (const { combination, metric = NaN } of own) {
        const verdict = judgeCombination(migration, combination);
        if (verdict.kind === 'right') expect(verdict.metric).toBeCloseTo(metric, 5);
      }
    });
  },
);
