import { expect, open, output, test } from './app';

test('a handout has the picture, its numbers, formula, target and code, and the address', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1047, height: 718 });
  await open(page, '#/explore/HuberLoss?input=3&pin=MSELoss');
  await expect(output(page, 'loss')).not.toBeEmpty();
  const address = page.getByText(/^http.*#\/explore\/HuberLoss\?input=3&pin=MSELoss$/);
  await expect(address).toBeHidden();
  await expect(address).toHaveCount(1, { timeout: 15_000 });
  await page.emulateMedia({ media: 'print' });
  await expect(address).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(output(page, 'gradient')).toBeVisible();
  await expect(page.getByText('9.00000')).toBeVisible();
  await expect(page.getByText('import torch').first()).toBeVisible();
  await expect(page.locator('math').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'break it' })).toBeHidden();
});
