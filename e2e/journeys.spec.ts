import { readFileSync } from 'node:fs';
import { expect, expectNumber, open, output, test } from './shared-page';

/** What the journeys need of a golden case (torch 2.13.0, conformance/golden.json). */
interface GoldenCase {
  readonly id: string;
  readonly loss: string;
  readonly api: string;
  readonly precision: string;
  readonly reduction: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, GoldenTensor>>;
  readonly targets: Readonly<Record<string, GoldenTensor>>;
  readonly gradOutput?: unknown;
  readonly expected: {
    readonly value: GoldenTensor;
    readonly grads: Readonly<Record<string, readonly (number | string)[]>>;
  };
}

interface GoldenTensor {
  readonly dtype?: string;
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}

const { cases } = JSON.parse(readFileSync('conformance/golden.json', 'utf8')) as {
  cases: readonly GoldenCase[];
};

function nested(shape: readonly number[], data: readonly (number | string)[]): string {
  const [size, ...rest] = shape;
  if (size === undefined) return String(data[0]);
  const stride = rest.reduce((product, n) => product * n, 1);
  const rows = Array.from({ length: size }, (_, i) =>
    nested(rest, data.slice(i * stride, (i + 1) * stride)),
  );
  return `[${rows.join(',')}]`;
}

function linkOf({ loss, params, reduction, inputs, targets }: GoldenCase): string {
  const tensors = Object.entries({ ...inputs, ...targets }).map(
    ([name, { dtype, shape, data }]) => {
      const prefix = dtype === 'float32' ? '' : `${dtype}:`;
      return [name, `${prefix}${nested(shape, data)}`] as const;
    },
  );
  const options = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  const query = [...tensors, ...options, ['reduction', reduction] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `#/explore/${loss}?${query}`;
}

/** Small finite cases that the address can hold and the read-out shows as one number. */
const suitable = cases.filter(
  ({ precision, reduction, params, api, gradOutput, inputs, expected }) =>
    precision === 'float32' &&
    api !== 'functional' &&
    (reduction === 'mean' || reduction === 'sum' || reduction === 'batchmean') &&
    gradOutput === undefined &&
    Object.entries(params).every(
      ([name, value]) =>
        typeof value === 'number' || typeof value === 'boolean' || name === 'distance',
    ) &&
    Object.values(inputs).every(({ data }) => data.length > 0 && data.length <= 20) &&
    typeof expected.value.data[0] === 'number',
);

const losses = [...new Set(cases.map(({ loss }) => loss))];

for (const loss of losses) {
  const chosen = suitable.filter((one) => one.loss === loss).slice(0, 2);

  test(`${loss}: opens by its name, every slider answers the keyboard, and a link shows PyTorch's loss`, async ({
    page,
  }) => {
    await open(page, `#/explore/${loss}`);
    await expect(output(page, 'loss').first()).not.toBeEmpty();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    const before = await slider.getAttribute('aria-valuenow');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    if (before !== null) await expect(slider).not.toHaveAttribute('aria-valuenow', before);

    expect(chosen.length, 'golden cases to open').toBeGreaterThan(0);
    for (const one of chosen) {
      await open(page, linkOf(one));
      await expectNumber(output(page, 'loss').first(), Number(one.expected.value.data[0]));
    }
  });
}
