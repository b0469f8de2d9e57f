import { AxeBuilder } from '@axe-core/playwright';
import { expect, expectNumber, open, output, test } from './app';

const pages = [
  ['first screen', ''],
  ['catalogue', '#/explore'],
  ['classes', '#/explore/CrossEntropyLoss'],
  ['log-probabilities', '#/explore/NLLLoss'],
  ['distributions', '#/explore/KLDivLoss'],
  ['pair plane', '#/explore/MarginRankingLoss'],
  ['embedding plane', '#/explore/TripletMarginLoss'],
  ['labels on a line', '#/explore/HingeLoss'],
  ['article', '#/tours/article'],
] as const;

const themes = ['light', 'dark', 'projector'] as const;

for (const [name, hash] of pages) {
  for (const theme of themes) {
    test(`axe finds nothing: ${name}, ${theme}`, async ({ page }) => {
      await open(page, hash);
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      expect(found).toEqual([]);
    });
  }

  for (const [width, height] of [
    [390, 844],
    [1024, 768],
    [320, 640],
  ] as const) {
    test(`nothing sticks out sideways: ${name} at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, hash);
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test('switching to Chinese keeps the state and leaves no English title', async ({ page }) => {
  await open(page, '#/explore/MSELoss?input=3&pin=L1Loss,HuberLoss');
  await page.getByRole('button', { name: /中/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[一-鿿]/);
  await expectNumber(output(page, 'loss').first(), 9);
  await expect(page.getByRole('slider', { name: 'input, 预测值' }).first()).toBeVisible();
});

test('a browser that prefers Chinese gets Chinese', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await context.close();
});

test('the page follows the system’s dark mode and a choice overrides it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(17, 20, 24)');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
  expect(await paper()).toBe('rgb(252, 251, 248)');
});

test('the first screen can be worked by keyboard alone', async ({ page }) => {
  await open(page);
  await expectNumber(output(page, 'loss').first(), 16);
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (name === 'input, prediction') break;
  }
  await page.keyboard.press('End');
  await expect(async () => {
    expect(await output(page, 'loss').first().innerText()).not.toContain('16.0000');
  }).toPass();
});
