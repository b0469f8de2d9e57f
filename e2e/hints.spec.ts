import { expect, expectNumber, open, output, test } from './app';

test.use({ storageState: { cookies: [], origins: [] } });

test('a newcomer gets three hints, each gone when it is followed, and never again', async ({
  page,
}) => {
  await open(page);
  const hint = page.getByRole('region', { name: 'Hint' });
  await expect(hint).toContainText('drag it', { timeout: 15_000 });
  await page.getByRole('slider', { name: 'input, prediction' }).first().press('ArrowLeft');
  await expect(hint).toContainText('break it');
  await page.getByRole('button', { name: 'break it' }).click();
  await expect(hint).toContainText('Stuck in training?');
  await page.getByRole('textbox', { name: /^Paste/ }).focus();
  await expect(hint).toHaveCount(0);
  const fetched = page.waitForRequest((request) => /\/Later-/.test(request.url()));
  await page.reload();
  await expect(output(page, 'loss')).not.toBeEmpty();
  await fetched;
  await page.waitForLoadState('networkidle');
  await expect(hint).toHaveCount(0);
});

test('hints can be stopped at once, and never cover the dot', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const hint = page.getByRole('region', { name: 'Hint' });
  await expect(hint).toBeVisible({ timeout: 15_000 });
  const dot = page.getByRole('slider', { name: 'input, prediction' }).first();
  const [over, under] = [await hint.boundingBox(), await dot.boundingBox()];
  expect(over && under && over.y > under.y + under.height).toBe(true);
  await hint.getByRole('button', { name: 'No more hints' }).click();
  await expect(hint).toHaveCount(0);
  await expectNumber(output(page, 'loss').first(), 16);
});
