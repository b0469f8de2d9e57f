import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../src/losses/index';
import { encodings } from '../src/targets/matrix/encodings';
import { judgeCell } from '../src/targets/matrix/judge-cell';
import { matrixCells, type RecordedCell } from './matrix-cells';

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

// Recorded from torch 2.13.0 by conformance/check_targets.py.
const recorded = read('./matrix.json') as RecordedCell[];

/** What torch 2.13.0 does with a legal target cast to a dtype, by loss and dtype: null where it runs. */
type Refusal = { readonly type: string; readonly message: string; readonly stage: string };
const refusals = read('./target-dtypes.json') as Record<string, Record<string, Refusal | null>>;

it('what was recorded is what the matrix runs', () => {
  expect(recorded.map(({ code }) => code)).toEqual(matrixCells().map(({ code }) => code));
});

/** Losses that no column is right for: nobody can train on the 0/1 loss, and none writes a list of indices or a sequence. */
const neverRight: ReadonlySet<string> = new Set(['ZeroOneLoss', 'MultiLabelMarginLoss', 'CTCLoss']);

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
  '%s',
  (id, contract) => {
    const own = recorded.filter(({ loss }) => loss === id);

    it('reacts to each encoding as PyTorch does, in its words', () => {
      for (const { encoding: name, exception, value, warnings } of own) {
        const encoding = encodings.find((one) => one.id === name);
        const verdict = encoding && judgeCell(contract, encoding);
        if (exception) {
          expect(verdict).toMatchObject({ kind: 'raises', exception });
          continue;
        }
        if (verdict?.kind !== 'right' && verdict?.kind !== 'trap') expect.fail(`${id} ${name}`);
        else {
          const [loss = NaN] = verdict.outcome.value.data;
          if (typeof value === 'number') expect(loss).toBeCloseTo(value, 4);
          else expect(String(loss)).toBe(value === 'nan' ? 'NaN' : value);
          expect(verdict.warnings.map(({ message }) => message)).toEqual(warnings);
        }
      }
      const takesNone = contract.targets.length === 0 || contract.scene.kind === 'sequence';
      expect(own).toHaveLength(takesNone ? 0 : encodings.length);
    });

    it('refuses the dtypes that PyTorch refuses, where all else is right', () => {
      const row = refusals[id];
      const fine = encodings.filter((one) => judgeCell(contract, one)?.kind === 'right');
      const groups = new Set(fine.map(({ group, shape }) => `${group} ${shape}`));
      const cast = encodings.filter(({ group, shape }) => groups.has(`${group} ${shape}`));
      for (const encoding of row ? cast : []) {
        const verdict = judgeCell(contract, encoding);
        // A class index has its dtypes, a probability its own.
        if (id === 'CrossEntropyLoss' && encoding.shape === '(N, C)') continue;
        const raised = verdict?.kind === 'raises' ? verdict.exception : null;
        expect([encoding.id, raised]).toEqual([encoding.id, row?.[encoding.dtype] ?? null]);
      }
      const isNeverRight = neverRight.has(id) || contract.targets.length === 0;
      expect(cast.length > 0).toBe(!isNeverRight);
    });
  },
);
