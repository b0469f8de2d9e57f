import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './app';

const field = (page: Page) => page.getByRole('combobox', { name: /^Find|^查找/ });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

test('Ctrl-K finds a loss by its Chinese name, its pinyin or an alias', async ({ page }) => {
  await open(page);
  for (const [query, loss] of [
    ['jiaochashang', 'CrossEntropyLoss'],
    ['均方误差', 'MSELoss'],
    ['MAE', 'L1Loss'],
  ] as const) {
    await openPalette(page);
    await page.keyboard.insertText(query);
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText(loss);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(loss));
  }
});

test('the list is walked with the arrows and told to a screen reader', async ({ page }) => {
  await open(page);
  await openPalette(page);
  const box = field(page);
  await page.keyboard.insertText('theme');
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  const option = page.locator(`#${active ?? 'none'}`);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/^\d+ results$/)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
});

test('an action, a lab and a preset are found in either language', async ({ page }) => {
  await open(page);
  await openPalette(page);
  await page.keyboard.insertText('深色');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await openPalette(page);
  await page.keyboard.insertText('biaoqian');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/targets/);
  await openPalette(page);
  await page.keyboard.insertText('off by 4');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('preset');
  await page.keyboard.press('Enter');
  await expectNumber(output(page, 'loss'), 16);
});

test('a tour is found by its title in either language', async ({ page }) => {
  await open(page);
  await openPalette(page);
  await page.keyboard.insertText('softmax twice');
  const first = page.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText('tour');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/tours\/softmax-twice/);
});

test('an action may open another dialog', async ({ page }) => {
  await open(page);
  await openPalette(page);
  await page.keyboard.insertText('QR');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Share what you see' })).toBeVisible();
});

test('the question mark lists the keys, outside of fields, until it is switched off', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await expect(dialog).toHaveCount(0);
});
