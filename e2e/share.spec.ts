import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './app';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a teacher gets from any scene over a link and a guess to the reveal in under 20 seconds', async ({
  page,
}) => {
  // What a hand needs: about two seconds to find and press something, a second for a key that is known.
  const hand = { press: 2, key: 1 };
  let seconds = 0;
  const count = async (cost: number, act: () => Promise<unknown>) => {
    const before = Date.now();
    await act();
    seconds += cost + (Date.now() - before) / 1000;
  };
  await open(page, '#/explore/HuberLoss?input=3&pin=MSELoss');
  await expectNumber(output(page, 'loss'), 2.5);
  const dialog = page.getByRole('dialog');
  await count(hand.press, () => page.getByRole('button', { name: 'Share' }).click());
  await count(hand.press, () => dialog.getByRole('checkbox', { name: 'values' }).check());
  await count(hand.press, () => dialog.getByRole('button', { name: 'Copy: Link' }).click());
  await expect(dialog.getByText('Copied')).toBeVisible();
  const link = await copied(page);
  expect(link).toMatch(/#\/explore\/HuberLoss\?input=3&pin=MSELoss&hide=values$/);
  await count(hand.press, () => dialog.getByRole('button', { name: 'Present it so' }).click());
  await expect(page.getByRole('banner')).toHaveCount(0);
  const field = page.getByRole('textbox', { name: /guess/ });
  await count(hand.press, () => field.fill('4'));
  await count(hand.key, () => field.press('Enter'));
  await expect(page.getByText('You guessed 4; it is 2.5. Off by 1.5.')).toBeVisible();
  test.info().annotations.push({ type: 'seconds', description: seconds.toFixed(1) });
  expect(seconds).toBeLessThan(20);
});

test('whoever opens a link that leaves something out guesses first', async ({ page }) => {
  await open(page, '#/explore/MSELoss?hide=values,loss:L1Loss&pin=L1Loss');
  const field = page.getByRole('textbox', { name: 'Your guess: the loss' });
  await field.fill('many');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/Numbers like/);
  await expect(output(page, 'loss')).toHaveCount(0);
  await field.fill('16');
  await page.reload();
  await expect(field).toHaveValue('16');
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(page.getByText('Exactly: 16.')).toBeVisible();
  await expectNumber(output(page, 'loss'), 16);
});

test('ticking boxes changes the link and not the page', async ({ page }) => {
  await open(page, '#/explore/MSELoss?pin=L1Loss');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['controls', 'code', 'the curve of L1'])
    await dialog.getByRole('checkbox', { name }).check();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(
    /hide=controls,code,loss:L1Loss$/,
  );
  await expect(dialog.getByRole('textbox', { name: 'Embed' })).toHaveValue(
    /^<iframe src="[^"]*\/embed\.html#\/explore\/MSELoss[^"]*hide=controls,code,loss:L1Loss"/,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/pin=L1Loss$/);
  await expectNumber(output(page, 'loss'), 16);
});

test('the QR code fills the screen and Escape brings the dialog back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const code = page.getByRole('img', { name: 'QR code of the link' });
  await page.getByRole('button', { name: 'Fill the screen' }).click();
  await expect(async () => {
    const box = await code.boundingBox();
    expect(box?.height).toBeGreaterThan(700);
  }).toPass();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Copy: Link' })).toBeVisible();
});

test('every lab can be shared', async ({ page }) => {
  await open(page, '#/tours/article');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#\/tours\/article$/);
  await expect(page.getByRole('group', { name: /Leave out/ })).toHaveCount(0);
});
