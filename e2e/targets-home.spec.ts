import type { Page } from '@playwright/test';
import { expect, open, test } from './app';

const verdict = (page: Page) => page.locator('[data-verdict]');

test('the founding case: from binary to multi-class in two clicks from the page of all losses', async ({
  page,
}) => {
  await open(page, '#/targets');
  let clicks = 0;
  const click = async (name: RegExp) => {
    clicks += 1;
    await page.getByRole('button', { name }).first().click();
  };
  // The change from yes-or-no to one of many is the one that is there at first.
  const edits = page.getByRole('switch');
  await expect(edits.first()).toHaveAttribute('aria-checked', 'false');
  await click(/^Shortest way|^One edit/);
  await expect(edits.first()).toHaveAttribute('aria-checked', 'true');
  await expect(page).toHaveURL(/edits=\d+/);
  await click(/^Open/);
  await expect(page).toHaveURL(/targets\/CrossEntropyLoss/);
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'right');
  expect(clicks).toBe(2);
});

test('an edit of a change travels in the link, survives a reload, and is undone', async ({
  page,
}) => {
  await open(page, '#/targets');
  const first = page.getByRole('switch').first();
  await first.click();
  await expect(first).toHaveAttribute('aria-checked', 'true');
  await expect(page).toHaveURL(/change=[\w-]+&edits=1/);
  await page.reload();
  await expect(page.getByRole('switch').first()).toHaveAttribute('aria-checked', 'true');
  await page.getByRole('switch').nth(1).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('switch').nth(1)).toHaveAttribute('aria-checked', 'false');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByRole('switch').nth(1)).toHaveAttribute('aria-checked', 'true');
});

test('a cell of the matrix opens the live case with the same verdict', async ({ page }) => {
  await open(page, '#/targets?at=matrix');
  const cell = page.locator('#matrix table button[data-kind="raises"]').first();
  await cell.click();
  await page.locator('#matrix').getByRole('button', { name: /^Open/ }).click();
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'raises');
  await expect(page).toHaveURL(/#\/targets\/\w+Loss/);
});
