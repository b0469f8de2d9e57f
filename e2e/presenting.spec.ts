import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './app';

async function present(page: Page, hash = ''): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, hash);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByRole('contentinfo')).toBeVisible();
}

const step = (page: Page) => page.getByRole('contentinfo').getByText(/^\d+ \/ \d+$/);
const shown = (page: Page, value: string) =>
  page.locator('svg').getByText(value, { exact: true }).first();

test('a clicker walks through the presets and back, and the back row sees what is moved', async ({
  page,
}) => {
  await present(page);
  await expect(step(page)).toHaveText(/^1 \/ \d$/);
  const title = page.getByRole('heading', { level: 1 });
  const first = await title.innerText();
  await page.keyboard.press('PageDown');
  await expect(step(page)).toHaveText(/^2 \//);
  await expect(title).not.toHaveText(first);
  await page.keyboard.press('PageUp');
  await expect(title).toHaveText(first);
  await page.keyboard.press('ArrowLeft');
  const radius = await page
    .locator('[data-shape="dot"]:focus circle')
    .first()
    .evaluate((ring) => parseFloat(getComputedStyle(ring).r));
  expect(radius).toBeGreaterThan(30);
});

test('what is hidden is revealed first, and the next preset comes hidden again', async ({
  page,
}) => {
  await present(page, '#/explore/MSELoss?hide=values');
  await expect(shown(page, '16')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(shown(page, '16')).toBeVisible();
  await expect(step(page)).toHaveText(/^1 \//);
  await page.keyboard.press('PageDown');
  await expect(step(page)).toHaveText(/^2 \//);
  await expect(page.getByRole('button', { name: /left out here on purpose/ })).toBeVisible();
});

test('letters work while presenting and nowhere else', async ({ page }) => {
  await open(page);
  for (const key of ['b', 'g', 'v', 'f', '2']) await page.keyboard.press(key);
  await expect(page).toHaveURL(/\/(#\/)?$/);
  await present(page);
  await page.keyboard.press('v');
  await expect(shown(page, '16')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(shown(page, '16')).toBeVisible();
  await page.keyboard.press('2');
  // torch 2.13.0: F.huber_loss(tensor(4.), tensor(0.)) = 3.5.
  await expect(shown(page, '3.5')).toBeVisible();
  await expect(page).toHaveURL(/HuberLoss/);
  await page.keyboard.press('.');
  await expect(page.getByText('The screen is blank')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('The screen is blank')).toHaveCount(0);
});

test('the article is walked part by part, and the screen is blank from the first B', async ({
  page,
}) => {
  await open(page, '#/tours/article');
  await page.getByRole('button', { name: 'Present' }).click();
  // Before anything of the presenting screen is here.
  await page.keyboard.press('b');
  await expect(page.getByText('The screen is blank')).toBeVisible();
  await page.keyboard.press('b');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toBeInViewport();
  await page.keyboard.press('PageDown');
  await expect(title).not.toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect(title).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
});

test('reset keeps what was made until the next action', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?input=3&delta=0.5');
  await page.getByRole('button', { name: 'reset' }).click();
  await expectNumber(output(page, 'loss'), 3.5);
  await page.getByRole('button', { name: 'bring it back' }).click();
  await expectNumber(output(page, 'loss'), 1.375);
  await page.getByRole('button', { name: 'reset' }).click();
  await page.getByRole('slider', { name: 'input, prediction' }).last().press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'bring it back' })).toHaveCount(0);
});
