import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dragBy, expect, expectNumber, numberIn, open, output, test } from './app';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const ring = (page: Page, name: string) => page.getByRole('slider', { name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** SciPy 1.17.1's fits of {1, 2, 3, 4, 100}. */
const hundred = { MSE: 22, 'log-cosh': 3.02, L1: 3, Huber: 3, Cauchy: 2.51, Tukey: 2.5 };

async function openLab(page: Page, query = ''): Promise<void> {
  await open(page, `#/outliers${query}`);
  await expect(title(page)).not.toHaveText(/^(Lossoscope|Every loss finds its own middle)$/);
}

test('one outlier, every loss refitted: the estimates are SciPy’s', async ({ page }) => {
  await openLab(page);
  await expect(title(page)).toHaveText(
    'One outlier drags the mean to 22. Tukey’s loss lets go of the rope.',
  );
  for (const [loss, estimate] of Object.entries(hundred))
    await expectNumber(output(page, `estimate ${loss}`), estimate);
});

test('a dragged point takes the fits along, and undo brings it back', async ({ page }) => {
  await openLab(page);
  await expectNumber(output(page, 'estimate MSE'), 22);
  const far = ring(page, 'target[4], 100');
  await dragBy(page, far, 18, 0);
  const moved = numberIn(await field(page, 'target[4]').inputValue());
  expect(moved).toBeGreaterThan(100);
  await expectNumber(
    output(page, 'estimate MSE'),
    Number(((1 + 2 + 3 + 4 + moved) / 5).toFixed(2)),
  );
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'target[4]')).toHaveValue('100');
  await expectNumber(output(page, 'estimate MSE'), 22);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(field(page, 'target[4]')).toHaveValue(String(moved));
});

test('points are added and deleted by hand, by key and by number', async ({ page }) => {
  await openLab(page);
  await page.getByTestId('ground').dblclick({ position: { x: 300, y: 120 } });
  await expect(field(page, 'target[5]')).toBeVisible();
  await ring(page, 'target[5]').press('Delete');
  await expect(field(page, 'target[5]')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'new target' }).fill('104');
  await page.keyboard.press('Enter');
  await expect(field(page, 'target[5]')).toHaveValue('104');
  await expect(title(page)).toContainText('Two outliers');
  await page.getByRole('button', { name: 'Delete target[4]' }).click();
  await expect(field(page, 'target[4]')).toHaveValue('104');
});

test('points that are selected together move together', async ({ page }) => {
  await openLab(page);
  await ring(page, 'target[0], 1').press('Space');
  await ring(page, 'target[1], 2').press('Space');
  await ring(page, 'target[1], 2').press('ArrowRight');
  const [first, second] = [
    Number(await field(page, 'target[0]').inputValue()),
    Number(await field(page, 'target[1]').inputValue()),
  ];
  expect(first).toBeGreaterThan(1);
  expect(second - first).toBeCloseTo(1, 9);
});

test('a reload keeps what was set', async ({ page }) => {
  await openLab(page);
  await field(page, 'target[4]').fill('60');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Huber', exact: true }).click();
  await page.getByRole('radio', { name: '÷ MAD' }).check();
  await expect(page).toHaveURL(/y=1,2,3,4,60&scale=mad&focus=HuberLoss/);
  await page.reload();
  await expect(field(page, 'target[4]')).toHaveValue('60');
  await expect(page.getByRole('radio', { name: '÷ MAD' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Huber', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await page.reload();
  await page.getByRole('link', { name: 'Outliers' }).click();
  await expect(field(page, 'target[4]')).toHaveValue('60');
});

test('Explore leads to the fit with its loss and parameters, and back', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?delta=2');
  await page.getByRole('link', { name: /what this does to a fit/ }).click();
  await expect(page.getByRole('button', { name: 'Huber', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const delta = page.getByRole('textbox', { name: 'delta, bracket' });
  await expect(delta).toHaveValue('2');
  await delta.fill('3');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Huber in Explore' }).click();
  await expect(page).toHaveURL(/#\/explore\/HuberLoss\?delta=3/);
});

test('a link carries data, losses and parameters', async ({ page }) => {
  await openLab(page, '?y=0,0,0,10&loss=MSELoss,HuberLoss&HuberLoss.delta=0.5&focus=HuberLoss');
  await expectNumber(output(page, 'estimate MSE'), 2.5);
  await expect(page.getByRole('textbox', { name: 'delta, bracket' })).toHaveValue('0.5');
  await expect(output(page, 'estimate Tukey')).toHaveCount(0);
});

test('the dial of alpha reaches −∞, typed, dragged to its end or by name', async ({ page }) => {
  await openLab(page, '?loss=MSELoss,BarronLoss&focus=BarronLoss');
  const alpha = page.getByRole('textbox', { name: 'alpha, shape' });
  await alpha.fill('-inf');
  await page.keyboard.press('Enter');
  await expect(alpha).toHaveValue('−inf');
  await expect(page.getByRole('button', { name: 'Welsch −∞' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Cauchy 0' }).click();
  await expect(alpha).toHaveValue('0');
  const dial = page.getByRole('slider', { name: 'alpha, shape' });
  await dial.press('Home');
  await expect(alpha).toHaveValue('−inf');
  await dial.press('ArrowRight');
  await expect(alpha).toHaveValue('−8');
});

test('what cannot be fitted is said, and the last picture stays', async ({ page }) => {
  await openLab(page);
  await expectNumber(output(page, 'estimate Tukey'), 2.5);
  for (const [typed, said] of [
    ['nan', /target\[4\] is NaN or infinite/],
    ['1e308', /target\[4\] is beyond/],
  ] as const) {
    await field(page, 'target[4]').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByText(said)).toBeVisible();
    await expectNumber(output(page, 'estimate Tukey'), 2.5);
  }
  await field(page, 'target[4]').fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This cannot be fitted')).toHaveCount(0);
  await expectNumber(output(page, 'estimate MSE'), 3);
});

test('a line through points of one x is refused with its reason', async ({ page }) => {
  await openLab(page, '?model=line&y=1,2,3&x=5,5,5');
  await expect(title(page)).toHaveText('This cannot be fitted');
  await expect(page.getByText(/Every x is 5/)).toBeVisible();
});

test('the telephone calls: squared error tilts the line, Tukey does not', async ({ page }) => {
  await openLab(page, '?data=telephone-calls');
  await expect(title(page)).toContainText('slope of 5.04');
  await expect(title(page)).toContainText('Tukey lets go of');
  const point = page.getByRole('slider', { name: 'target[14], 119' });
  await point.press('ArrowDown');
  await expect(page.getByRole('textbox', { name: 'target[14]' })).not.toHaveValue('119');
  await page.getByRole('button', { name: 'One step of descent' }).click();
  await expect(page.getByText(/step 1 of/)).toBeVisible();
});

test('pasted numbers are read as they are meant, and what is missing is named', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('button', { name: 'Yours' }).click();
  await page.getByLabel('Numbers').fill('year;calls\n1950;4,4\n1951;4,7\n1952;\n1953;8,1');
  await expect(page.getByText('3 rows read as x = year, y = calls.')).toBeVisible();
  await expect(page.getByText('Row 4 is left out')).toBeVisible();
  await page.getByRole('button', { name: 'Fit these' }).click();
  await expect(field(page, 'target[2]')).toHaveValue('8.1');
  await expect(field(page, 'x[2]')).toHaveValue('1953');
});

test('every study opens and says something', async ({ page }) => {
  await openLab(page);
  await page.getByRole('tab', { name: 'The loss as a function' }).click();
  await expect(page.getByText(/The mean Tukey loss as a function of theta/)).toBeVisible();
  await page.getByRole('tab', { name: 'Breakdown' }).click();
  await expect(page.getByRole('row', { name: /MSE/ }).getByText('∞')).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('tab', { name: 'Masking' }).click();
  await page.getByRole('button', { name: 'Plant a pair that hides' }).click();
  await expect(page.getByRole('row', { name: /MSE/ }).getByText('hidden')).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('row', { name: /Tukey/ }).getByText('seen')).toBeVisible();
  await page.getByRole('tab', { name: 'Noise it believes in' }).click();
  await expect(page.getByText(/Tukey stops growing/)).toBeVisible();
});

test('presenting leaves the picture alone on the screen, and Escape comes back', async ({
  page,
}) => {
  await openLab(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('radio', { name: '÷ MAD' })).toBeHidden();
  await expectNumber(output(page, 'estimate MSE'), 22);
  await ring(page, 'target[4]').press('ArrowRight');
  await page.keyboard.press('ControlOrMeta+z');
  await expectNumber(output(page, 'estimate MSE'), 22);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: '÷ MAD' })).toBeVisible();
});

test('the lab speaks Chinese', async ({ page }) => {
  await openLab(page, '?lang=zh');
  await expect(title(page)).toHaveText('一个异常值把均值拖到了 22。Tukey 损失却松开了绳子。');
  await expect(page.getByRole('tab', { name: '崩溃点' })).toBeVisible();
});

for (const [name, query] of [
  ['one value', ''],
  ['a line', '?data=telephone-calls'],
] as const)
  test(`accessibility of ${name}`, async ({ page }) => {
    await openLab(page, query);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('points are selected by touch, and then move together', async ({ page }) => {
    await openLab(page);
    const select = page.getByRole('button', { name: 'Select points' });
    await select.tap();
    await expect(select).toHaveAttribute('aria-pressed', 'true');
    await ring(page, 'target[3], 4').tap();
    await ring(page, 'target[4], 100').tap();
    await select.tap();
    await ring(page, 'target[4], 100').press('ArrowRight');
    await expect(field(page, 'target[3]')).not.toHaveValue('4');
    await expect(field(page, 'target[4]')).not.toHaveValue('100');
    await expect(field(page, 'target[0]')).toHaveValue('1');
  });

  test('the ropes fill the width and nothing passes the edge', async ({ page }) => {
    await openLab(page);
    await expectNumber(output(page, 'estimate MSE'), 22);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await ring(page, 'target[4], 100').press('ArrowRight');
    await expect(field(page, 'target[4]')).not.toHaveValue('100');
  });
});
