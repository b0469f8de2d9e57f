import { dragBy, expect, expectNumber, numberIn, open, output, test } from './app';

test('untouched, it makes the outlier point: 4, 16, 3.5 and 1, 8, 1', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Off by 4, MSE pulls 8× as hard as L1 or Huber.',
  );
  await expectNumber(output(page, 'loss').first(), 16);
  await expectNumber(output(page, 'gradient').first(), 8);
  const table = page.getByRole('table').first();
  for (const [name, loss, gradient] of [
    ['MSE', 16, 8],
    ['L1', 4, 1],
    ['Huber', 3.5, 1],
  ] as const) {
    const row = table.getByRole('row').filter({ hasText: name });
    const numbers = (await row.innerText()).split(/\s+/).map(Number).filter(Number.isFinite);
    expect(numbers).toContain(loss);
    expect(numbers).toContain(gradient);
  }
});

test('dragging the dot moves loss, gradient and title together, in one step of undo', async ({
  page,
}) => {
  await open(page);
  const dot = page.locator('svg').getByRole('slider', { name: 'input, prediction' }).first();
  await expect(dot).toHaveAttribute('aria-valuenow', '4');
  await dragBy(page, dot, -150, 0);
  const moved = Number(await dot.getAttribute('aria-valuenow'));
  expect(moved).toBeLessThan(3);
  await expectNumber(output(page, 'loss').first(), moved * moved);
  await expectNumber(output(page, 'gradient').first(), 2 * moved);
  await page.keyboard.press('Control+z');
  await expect(dot).toHaveAttribute('aria-valuenow', '4');
  await expectNumber(output(page, 'loss').first(), 16);
  await page.keyboard.press('Control+Shift+z');
  await expectNumber(output(page, 'loss').first(), moved * moved);
});

test('dragging the ring moves the target', async ({ page }) => {
  await open(page);
  const ring = page.locator('svg').getByRole('slider', { name: 'target, true value' }).first();
  await dragBy(page, ring, 100, 0);
  const target = Number(await ring.getAttribute('aria-valuenow'));
  expect(target).toBeGreaterThan(0.5);
  await expectNumber(output(page, 'loss').first(), (4 - target) ** 2);
});

test('the bracket is Huber’s delta: wider, and Huber pulls harder', async ({ page }) => {
  await open(page);
  const bracket = page
    .locator('svg')
    .getByRole('slider', { name: /^delta, / })
    .first();
  await dragBy(page, bracket, 70, 0);
  const delta = Number(await bracket.getAttribute('aria-valuenow'));
  expect(delta).not.toBe(1);
  const row = page.getByRole('table').first().getByRole('row').filter({ hasText: 'Huber' });
  await expect(async () => {
    const text = (await row.innerText()).replace(/.*delta\s*=\s*\S+/s, '');
    // torch 2.13.0: huber_loss(4, 0, delta) = delta · (4 − delta / 2) for delta ≤ 4.
    expect(numberIn(text)).toBeCloseTo(delta * (4 - delta / 2), 3);
  }).toPass();
});

test('number fields take numbers as people write them, and say why when not', async ({ page }) => {
  await open(page);
  const field = page
    .getByRole('spinbutton', { name: 'input, prediction' })
    .or(page.getByRole('textbox', { name: 'input, prediction' }));
  await field.first().fill('2,5');
  await field.first().press('Enter');
  await expectNumber(output(page, 'loss').first(), 6.25);
  await field.first().fill('banana');
  await field.first().press('Enter');
  await expect(page.getByText(/banana/).first()).toBeVisible();
  await expectNumber(output(page, 'loss').first(), 6.25);
});

test('nothing is lost on reload', async ({ page }) => {
  await open(page);
  const dot = page.locator('svg').getByRole('slider', { name: 'input, prediction' }).first();
  await dot.focus();
  await page.keyboard.press('ArrowLeft');
  const moved = await dot.getAttribute('aria-valuenow');
  await expect(page).toHaveURL(/input=/);
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('lossoscope.steps')))
    .toContain('input=');
  await page.reload();
  await expect(
    page.locator('svg').getByRole('slider', { name: 'input, prediction' }).first(),
  ).toHaveAttribute('aria-valuenow', String(moved));
  // Nor are the steps that led there.
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await undo.click();
  await expectNumber(output(page, 'loss').first(), 16);
});
