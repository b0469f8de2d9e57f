import { expect, expectNumber, open, output, test } from './app';

test('a link is read as it is written', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?input=3&delta=0.5');
  // torch 2.13.0: F.huber_loss(tensor(3.), tensor(0.), delta=0.5) = 1.375, gradient 0.5.
  await expectNumber(output(page, 'loss').first(), 1.375);
  await expectNumber(output(page, 'gradient').first(), 0.5);
});

test('back and forward go through the losses', async ({ page }) => {
  await open(page, '#/explore/MSELoss?input=3');
  await expectNumber(output(page, 'loss').first(), 9);
  await page.goto('./#/explore/L1Loss?input=3');
  await expectNumber(output(page, 'loss').first(), 3);
  await page.goBack();
  await expectNumber(output(page, 'loss').first(), 9);
  await page.goForward();
  await expectNumber(output(page, 'loss').first(), 3);
});

for (const broken of [
  '#/explore/HuberLoss?delta=banana',
  '#/explore/HuberLoss?input=[[1,2],[3]]',
  '#/explore/HuberLoss?__proto__=1&constructor=2&toString=3',
  '#/explore/MSELoss?pin=NoSuchLoss',
  '#/explore/MSELoss?hide=everything',
  '#/explore/CrossEntropyLoss?target=int64:[9,9,9]',
  '#/explore/KLDivLoss?input=[[NaN,0,0,0]]',
  `#/explore/MSELoss?input=${'['.repeat(20_000)}`,
  '#/explore/%E0%A4%A',
  '#/nowhere/at/all?x=%',
]) {
  test(`a malformed link does not break the page: ${broken.slice(0, 60)}`, async ({ page }) => {
    await open(page, broken);
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  });
}

test('a malformed value is named in a notice, and the rest of the link is kept', async ({
  page,
}) => {
  await open(page, '#/explore/HuberLoss?input=3&delta=banana');
  await expect(page.getByText(/delta.*banana/).first()).toBeVisible();
  await expectNumber(output(page, 'loss').first(), 2.5);
});

test('parts hidden by the link come back with Space', async ({ page }) => {
  await open(page, '#/explore/MSELoss?input=3&hide=gradient,values,formula,code');
  await expect(output(page, 'loss')).toHaveCount(0);
  await page.locator('body').press('Space');
  await expectNumber(output(page, 'loss').first(), 9);
});
