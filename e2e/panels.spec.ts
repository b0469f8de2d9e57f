import { expect, expectNumber, open, output, test } from './app';

test('break it makes the common mistake, put it right and undo take it back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'break it' }).click();
  const side = page.getByRole('complementary');
  await expect(side).toContainText('accepted, but wrong');
  await expect(side).toContainText('Using a target size (torch.Size([4]))');
  // torch 2.13.0: MSELoss of [[1], [2], [3], [4]] against [1, 2, 3, 4].
  await expectNumber(output(page, 'loss'), 2.5);
  await page.getByRole('button', { name: 'put it right' }).click();
  await expectNumber(output(page, 'loss'), 16);
  await page.keyboard.press('Control+z');
  await expectNumber(output(page, 'loss'), 2.5);
});

test('a call that PyTorch refuses shows its words and no number', async ({ page }) => {
  await open(page, '#/explore/CrossEntropyLoss');
  const target = page.getByLabel('target[0], right class', { exact: true });
  await target.selectOption({ label: '−100, ignored' });
  await page.getByRole('spinbutton', { name: /^ignore_index/ }).fill('1');
  await expect(page.getByRole('complementary')).toContainText(
    'IndexError: Target -100 is out of bounds.',
  );
  await expect(output(page, 'loss')).toHaveCount(0);
});

test('class weights are asked for, then are sliders', async ({ page }) => {
  await open(page, '#/explore/CrossEntropyLoss');
  await page.getByRole('button', { name: /^weight, .*\+ weight/ }).click();
  await page.getByRole('spinbutton', { name: /^weight\[1\]/ }).fill('3');
  await expect(page.getByRole('complementary')).toContainText(
    'weight = torch.tensor([1., 3., 1., 1.])',
  );
});

test('a cell of a tensor is edited in place, and rows are pasted', async ({ page }) => {
  await open(page, '#/explore/CrossEntropyLoss');
  await page.getByRole('gridcell', { name: /^input\[0, 1\]/ }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('-1.5');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: 'input[1, 1]: −1.5' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /^input\[2, 1\]/ })).toBeFocused();
});

test('the code is PyTorch’s, with what it prints', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?input=3&delta=0.5');
  const code = page.getByLabel('The same in code');
  await expect(code).toContainText('loss_fn = nn.HuberLoss(delta=0.5)');
  await expect(code).toContainText('# tensor(1.3750)');
  await expect(code).toContainText('# tensor(0.5000)');
});

test('the code is another framework’s when its tab is chosen, and says what it cannot say', async ({
  page,
}) => {
  await open(page, '#/explore/BCELoss');
  const code = page.getByLabel('The same in code');
  await page.getByRole('radio', { name: 'Keras' }).check();
  await expect(code).toContainText('keras.losses.BinaryCrossentropy()(target, input)');
  await expect(code).toContainText('np.testing.assert_allclose');
  await page.getByRole('radio', { name: 'optax' }).check();
  await expect(code).toHaveCount(0);
  await expect(page.getByRole('complementary')).toContainText('optax.sigmoid_binary_cross_entropy');
});

test('a term of the formula lights its mark, and a mark its term', async ({ page }) => {
  await open(page);
  const prediction = page.getByRole('slider', { name: 'input, prediction' }).first();
  await expect(prediction).toBeVisible();
  // What is still arriving above the formula would move it from under the pointer.
  await page.waitForFunction(() => performance.getEntriesByName('page-quiet').length > 0);
  await page.locator('[data-term="input"]').first().hover();
  await expect(prediction).toHaveAttribute('data-lit');
  await prediction.focus();
  await expect(page.locator('html')).toHaveAttribute('data-term', 'input');
});

test('every element’s loss is a grid, and a reduction is chosen by what it makes of them', async ({
  page,
}) => {
  await open(page, '#/explore/MSELoss?input=[[1,2,3],[4,5,-2]]&target=[[1,0,0],[4,4,4]]');
  const reductions = page.getByRole('region', { name: 'From every element to one loss' });
  await expect(reductions.getByRole('img')).toHaveAccessibleName(/shape \(2, 3\)/);
  // torch 2.13.0: the six squares 0, 4, 9, 0, 1, 36 sum to 50, their mean is 8.3333.
  await expect(reductions.getByRole('row', { name: /mean/ })).toContainText('8.3333');
  await reductions.getByRole('button', { name: 'use reduction sum' }).click();
  await expectNumber(output(page, 'loss'), 50);
});

test('the axes are zoomed by wheel and button, and undo takes it back', async ({ page }) => {
  await open(page);
  const plot = page.getByRole('slider', { name: 'reading point along x' });
  await expect(plot).toHaveAttribute('aria-valuemax', '6');
  await page.getByRole('button', { name: 'zoom out' }).click();
  await expect(plot).toHaveAttribute('aria-valuemax', '7');
  await page.keyboard.press('Control+z');
  await expect(plot).toHaveAttribute('aria-valuemax', '6');
  await plot.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await expect(plot).not.toHaveAttribute('aria-valuemax', '6');
  await expect(page).toHaveURL(/view\.x=/);
});
