import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Localized } from '../src/losses/contract';
import type { Framework } from '../src/losses/elsewhere';
import { contracts } from '../src/losses/index';
import { loadElsewhere } from '../src/losses/load-elsewhere';
import { loadProse } from '../src/losses/load-prose';
import { openingCall } from './sample-calls';
import { isKnown, statedNumbers } from './stated-numbers';

const frameworks: readonly Framework[] = ['numpy', 'keras', 'optax'];

/** What was measured of a loss in Keras 3.15, optax 0.2.8 and torch 2.13.0, as text. */
function measured(loss: string): string {
  const file: Record<string, { loss: string }[]> = JSON.parse(
    readFileSync('conformance/frameworks.json', 'utf8'),
  );
  const { comparisons = [], kinkGradients = [] } = file;
  return JSON.stringify([...comparisons, ...kinkGradients].filter((entry) => entry.loss === loss));
}

async function remarksOf(loss: string): Promise<readonly Localized[]> {
  const contract = contracts.find(({ id }) => id === loss);
  const elsewhere = await loadElsewhere(loss);
  if (!contract || !elsewhere) return [];
  const opening = openingCall(contract);
  const { presets } = await loadProse(loss);
  const calls = contract.reductions.flatMap((reduction) => [
    { ...opening, reduction },
    ...presets.map(({ state }) => ({ ...opening, ...state, reduction })),
  ]);
  const remarks = calls.flatMap((call) =>
    frameworks.flatMap((framework) => elsewhere[framework]?.(call).remark ?? []),
  );
  return [...new Map(remarks.map((remark) => [remark.en, remark])).values()];
}

const all = await Promise.all(
  contracts.map(async ({ id }) => ({ id, remarks: await remarksOf(id) })),
);

describe.each(all.filter(({ remarks }) => remarks.length > 0))(
  'what is said beside the code of $id',
  ({ id, remarks }) => {
    test.each(remarks.map((remark) => [remark.en, remark] as const))('%s', (_, { en, zh }) => {
      const known = statedNumbers(measured(id)).map(({ value }) => value);
      for (const sentence of [en, zh])
        for (const stated of statedNumbers(sentence.replaceAll(/SmoothL1|l2_loss|\(N, C\)/g, '')))
          expect(
            isKnown(stated, [0, 1, ...known]),
            `${String(stated.value)} in “${sentence}”`,
          ).toBe(true);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    });
  },
);
