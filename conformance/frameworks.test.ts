import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Localized } from '../src/losses/contract';
import type { Framework, Spelled } from '../src/losses/elsewhere';
import { contracts } from '../src/losses/index';
import { loadElsewhere } from '../src/losses/load-elsewhere';
import { loadProse } from '../src/losses/load-prose';
import { callOf, type GoldenFile } from './golden-case';
import { openingCall } from './sample-calls';
import { isKnown, statedNumbers } from './stated-numbers';

const frameworks: readonly Framework[] = ['numpy', 'keras', 'optax'];

/** What one framework computes, as it was measured. */
interface Measured {
  readonly value?: unknown;
  readonly equal?: boolean;
}

/** Measurements in Keras 3.15, optax 0.2.8 and torch 2.13.0. */
interface MeasuredFile {
  readonly comparisons: readonly (Readonly<
    Record<'keras_torch' | 'keras_jax' | 'optax', Measured>
  > & {
    readonly loss: string;
    readonly variant: string;
  })[];
  readonly invalidTargets: readonly { readonly id: string; readonly torchCall: string }[];
  readonly kinkGradients: readonly { readonly id: string }[];
}

const file: MeasuredFile = JSON.parse(readFileSync('conformance/frameworks.json', 'utf8'));
const golden: GoldenFile = JSON.parse(readFileSync('conformance/golden.json', 'utf8'));

/** What the kinks and refused targets were measured of. */
const kinksOf: Readonly<Record<string, string>> = { BCELoss: 'BCE at p' };

/** Every measurement that is of a loss, as text. */
function measured(loss: string): string {
  const kink = kinksOf[loss];
  return JSON.stringify([
    ...file.comparisons.filter((entry) => entry.loss === loss),
    ...file.invalidTargets.filter(({ torchCall }) => torchCall.startsWith(`nn.${loss}(`)),
    ...file.kinkGradients.filter(({ id }) => kink !== undefined && id.startsWith(kink)),
  ]);
}

/** Calls of a loss that are shown, taken back or refused: whatever is said beside them. */
async function callsOf(loss: string): Promise<readonly Spelled[]> {
  const contract = contracts.find(({ id }) => id === loss);
  if (!contract) return [];
  const opening = openingCall(contract);
  const { presets, examples } = await loadProse(loss);
  return [
    ...contract.reductions.flatMap((reduction) => [
      { ...opening, reduction },
      ...presets.map(({ state }) => ({ ...opening, ...state, reduction })),
      ...examples.map(({ inputs, targets, params }) => ({
        ...opening,
        inputs,
        targets,
        params,
        reduction,
      })),
    ]),
    ...golden.cases.filter((one) => one.loss === loss && one.api === 'nn').map(callOf),
  ];
}

async function remarksOf(loss: string): Promise<readonly Localized[]> {
  const elsewhere = await loadElsewhere(loss);
  const remarks = (await callsOf(loss)).flatMap((call) =>
    frameworks.flatMap((framework) => elsewhere?.[framework](call).remark ?? []),
  );
  return [...new Map(remarks.map((remark) => [remark.en, remark])).values()];
}

const all = await Promise.all(
  contracts.map(async ({ id }) => ({ id, remarks: await remarksOf(id) })),
);

/** The numbers of a sentence, without those that are names. */
function numbersOf(sentence: string) {
  return statedNumbers(sentence.replaceAll(/SmoothL1|l2_loss|\(N, C\)/g, ''));
}

describe.each(all.filter(({ remarks }) => remarks.length > 0))(
  'what is said beside the code of $id',
  ({ id, remarks }) => {
    test.each(remarks.map((remark) => [remark.en, remark] as const))('%s', (_, { en, zh }) => {
      const known = statedNumbers(measured(id)).map(({ value }) => value);
      for (const sentence of [en, zh])
        for (const stated of numbersOf(sentence))
          expect(
            isKnown(stated, [0, 1, ...known]),
            `${String(stated.value)} in “${sentence}”`,
          ).toBe(true);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    });
  },
);

/** The numbers that Keras and optax have where PyTorch has another. */
function others(entry: MeasuredFile['comparisons'][number]): readonly number[] {
  return [entry.keras_torch, entry.keras_jax, entry.optax].flatMap((one) => {
    if (one?.equal !== false) return [];
    return JSON.stringify(one.value) === '"NaN"'
      ? [Number.NaN]
      : statedNumbers(JSON.stringify(one.value)).map(({ value }) => value);
  });
}

const disagreements = file.comparisons.filter((entry) => others(entry).length > 0);

describe('where frameworks have another number than PyTorch, the number is said beside the code', () => {
  test.each(disagreements.map((entry) => [`${entry.loss}, ${entry.variant}`, entry] as const))(
    '%s',
    (_, entry) => {
      const remarks = all.find(({ id }) => id === entry.loss)?.remarks ?? [];
      const found = others(entry).some((number) =>
        remarks.some(({ en }) =>
          Number.isNaN(number)
            ? en.includes('NaN')
            : numbersOf(en).some((stated) => isKnown(stated, [number])),
        ),
      );
      expect(found, JSON.stringify(others(entry))).toBe(true);
    },
  );
});

describe('every loss is said in every framework, or why it is not', () => {
  test.each(contracts.map(({ id }) => id))('%s', async (id) => {
    const elsewhere = await loadElsewhere(id);
    const [opening] = await callsOf(id);
    for (const framework of frameworks) {
      const spelling = opening && elsewhere?.[framework](opening);
      expect(spelling?.lines ?? spelling?.remark?.en, framework).toBeTruthy();
    }
    expect(opening && elsewhere?.numpy(opening).lines, 'NumPy can always be written').toBeTruthy();
  });
});
