import { expect, open, test } from './app';

test('the catalogue is sorted by properties that are found in the losses', async ({ page }) => {
  await open(page, '#/explore');
  await expect(page.getByRole('listitem').filter({ hasText: 'MSELoss' })).toContainText(
    'gradient without bound',
  );
  await page.getByLabel('sorted by').selectOption({ label: 'its gradient far out' });
  const fading = page.getByRole('region', { name: 'Gradient that fades' });
  await expect(fading.getByText('CauchyLoss')).toBeVisible();
  await expect(fading.getByText('MSELoss')).toHaveCount(0);
  await page.getByLabel('sorted by').selectOption('family');
  await expect(fading).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(fading.getByText('CauchyLoss')).toBeVisible();
});

test('losses are compared over one axis, and the link carries it', async ({ page }) => {
  await open(page, '#/explore');
  await page.getByText('Compare over one axis').click();
  const compare = page.getByRole('region', { name: 'Compare over one axis' });
  const huber = compare.getByRole('row', { name: /^Huber/ });
  // torch 2.13.0: HuberLoss of 2 against 0 is 1.5, its gradient 1.
  await expect(huber).toContainText('1.5');
  await compare.getByLabel('shown').selectOption('gradient');
  await compare.getByRole('slider', { name: 'position on the axis' }).press('Home');
  await expect(huber).toContainText('−1');
  await compare.getByRole('checkbox', { name: 'Cauchy' }).check();
  await expect(page).toHaveURL(/compare=MSELoss,L1Loss,HuberLoss,TukeyBiweightLoss,CauchyLoss/);
  await page.keyboard.press('Control+z');
  await expect(compare.getByRole('checkbox', { name: 'Cauchy' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/CauchyLoss/);
  await page.reload();
  await expect(compare.getByRole('checkbox', { name: 'Cauchy' })).toBeChecked();
  await expect(compare.getByLabel('shown')).toHaveValue('gradient');
});
