import { readFileSync } from 'node:fs';
import { expect, expectNumber, open, output, test } from './shared-page';

/** What the journey needs of a golden case (torch 2.13.0, conformance/golden.json). */
interface GoldenCase {
  readonly id: string;
  readonly expected: {
    readonly value: { readonly data: readonly number[] };
    readonly grads: Readonly<Record<string, readonly number[]>>;
  };
}

const { cases } = JSON.parse(readFileSync('conformance/golden.json', 'utf8')) as {
  cases: readonly GoldenCase[];
};

/** A loss of each kind of picture, and the handle that stands in it. */
const handles = {
  HuberLoss: 'input, prediction',
  CrossEntropyLoss: 'input[0], logit of class 0',
  MultiMarginLoss: 'input[1], score of class 1',
  KLDivLoss: 'input[1], logit of class 1',
  MarginRankingLoss: 'input1, first score',
  GaussianNLLLoss: 'input, mean',
  CosineEmbeddingLoss: 'input1[0], first vector',
  InfoNCELoss: 'query[0][1], query vectors',
  DiceLoss: 'input[2], pixel logits',
  CTCLoss: 'log_probs[0], logit at step 0, class 1',
  TripletMarginLoss: 'anchor[0]',
} as const;

/** Every number of a read-out, with the interface's minus. */
function numbersIn(text: string): readonly number[] {
  return (text.match(/−?\d+(?:\.\d+)?(?:e−?\d+)?/g) ?? []).map((one) =>
    Number(one.replaceAll('−', '-')),
  );
}

test('a key on a handle of every kind of picture gives PyTorch’s loss and gradients', async ({
  page,
}) => {
  for (const [loss, handle] of Object.entries(handles)) {
    await test.step(loss, async () => {
      const golden = cases.find(({ id }) => id === `${loss}-opening-one-key-on-f32`);
      if (!golden) throw new Error(`no golden case says what a key does to ${loss}`);
      await open(page, `#/explore/${loss}`);
      const before = output(page, 'loss').first();
      await expect(before).not.toBeEmpty();
      const opening = await before.innerText();
      const slider = page.locator('svg').getByRole('slider', { name: handle, exact: true });
      await slider.focus();
      await page.keyboard.press('ArrowUp');
      await expectNumber(before, golden.expected.value.data[0] ?? Number.NaN);
      expect(await before.innerText()).not.toBe(opening);
      for (const [name, expected] of Object.entries(golden.expected.grads)) {
        const own = output(page, `gradient ${name}`).or(output(page, 'gradient')).first();
        await expect(async () => {
          const shown = numbersIn(await own.innerText());
          expect(shown).toHaveLength(expected.length);
          shown.forEach((value, i) => {
            expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 5);
          });
        }).toPass();
      }
    });
  }
});
