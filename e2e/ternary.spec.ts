import { dragBy, expect, expectNumber, numberIn, open, output, test } from './app';

const three = '#/explore/CrossEntropyLoss?input=[[2.2,0.5,-0.3]]&target=';

test('three classes are a map: the dot is dragged, the loss follows, a corner becomes the right class', async ({
  page,
}) => {
  await open(page, `${three}int64:[0]`);
  await page.getByRole('radio', { name: 'triangle' }).check();
  const dot = page.getByRole('slider', { name: 'input[0], softmax of class 0' });
  await expect(dot).toHaveAttribute('aria-valuetext', 'cat 0.79');
  // torch 2.13.0: F.cross_entropy(tensor([[2.2, 0.5, -0.3]]), tensor([0]))
  await expectNumber(output(page, 'loss'), 0.234889);
  await dragBy(page, dot, 0, 90);
  await expect
    .poll(async () => numberIn(await output(page, 'loss').innerText()))
    .toBeGreaterThan(0.5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectNumber(output(page, 'loss'), 0.234889);
  await page.getByRole('button', { name: 'Make fox the right class' }).click();
  // torch 2.13.0: F.cross_entropy(tensor([[2.2, 0.5, -0.3]]), tensor([2]))
  await expectNumber(output(page, 'loss'), 2.734889);
});

test('a step on the map lowers the loss and is taken back, by keyboard alone', async ({ page }) => {
  await open(page, `${three}float32:[[0.2,0.5,0.3]]`);
  await page.getByRole('radio', { name: 'triangle' }).check();
  const loss = async () => numberIn(await output(page, 'loss').innerText());
  await expect.poll(loss).toBeGreaterThan(0);
  const before = await loss();
  await page.getByRole('button', { name: 'Take a step' }).press('Enter');
  await expect.poll(loss).toBeLessThan(before);
  await page.getByRole('button', { name: 'Rewind' }).press('Enter');
  await expect.poll(loss).toBe(before);
  const map = page.getByRole('group', { name: 'Map of CrossEntropyLoss' });
  await map.getByRole('slider', { name: 'target[1], probability of class 1' }).press('ArrowRight');
  await expect(page).toHaveURL(/as=triangle&.*target=\[\[0\.2,0\.51,0\.29\]\]/);
  await page.reload();
  await expect(map).toBeVisible();
});
