import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './app';

const prediction = (page: Page) =>
  page
    .getByRole('spinbutton', { name: /^input/ })
    .or(page.getByRole('textbox', { name: /^input/ }));

async function enter(page: Page, value: string): Promise<void> {
  const field = prediction(page).first();
  await field.fill(value);
  await field.press('Enter');
}

test('a value reaches the address and comes back after a reload', async ({ page }) => {
  await open(page);
  await enter(page, '3');
  await expectNumber(output(page, 'loss'), 9);
  await expect(page).toHaveURL(/#\/explore\/MSELoss\?input=3&pin=L1Loss,HuberLoss$/);
  await page.reload();
  await expectNumber(output(page, 'loss'), 9);
});

test('back and forward walk through the losses', async ({ page }) => {
  await open(page);
  const rail = page.getByRole('navigation', { name: 'All losses' });
  await rail.getByRole('link', { name: 'Huber' }).click();
  await expect(page).toHaveURL(/HuberLoss/);
  await expectNumber(output(page, 'loss'), 3.5);
  await page.goBack();
  await expectNumber(output(page, 'loss'), 16);
  await page.goForward();
  await expectNumber(output(page, 'loss'), 3.5);
});

test('an address changed by hand is honoured', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?input=3&delta=0.5');
  await expectNumber(output(page, 'loss'), 1.375);
  await page.evaluate(() => {
    location.hash = '#/explore/HuberLoss?input=3&delta=2';
  });
  await expectNumber(output(page, 'loss'), 4);
});

test('every change can be undone and done again', async ({ page }) => {
  await open(page);
  await enter(page, '3');
  await enter(page, '2');
  await expectNumber(output(page, 'loss'), 4);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expectNumber(output(page, 'loss'), 9);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectNumber(output(page, 'loss'), 16);
  await page.keyboard.press('Control+Shift+z');
  await expectNumber(output(page, 'loss'), 9);
  await page.keyboard.press('Control+y');
  await expectNumber(output(page, 'loss'), 4);
});

test('what a link hides is shown by Space and by a tap', async ({ page }) => {
  await open(page, '#/explore/HuberLoss?hide=values,formula,code');
  const blank = page.getByRole('button', { name: /left out here on purpose/ });
  await expect(blank).toBeVisible();
  await expect(output(page, 'loss')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expectNumber(output(page, 'loss'), 3.5);
  await page.getByRole('button', { name: 'Hide it again' }).click();
  await expect(output(page, 'loss')).toHaveCount(0);
  await blank.click();
  await expectNumber(output(page, 'loss'), 3.5);
});

test('presenting gives the screen to the picture, and Escape takes it back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await page.keyboard.press('b');
  await expect(page.getByText('The screen is blank')).toBeVisible();
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
});

test('the catalogue finds losses by other names and leads to them', async ({ page }) => {
  await open(page, '#/explore');
  await page.getByRole('searchbox').fill('jiaochashang');
  await expect(page.getByRole('main').getByRole('listitem')).not.toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link').first()).toHaveAccessibleName(
    /cross.entropy/i,
  );
  await page.getByRole('searchbox').fill('MAE');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/explore\/L1Loss$/);
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [1280, 720],
] as const) {
  test(`at ${width} × ${height} the page does not scroll`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return [scrollWidth - clientWidth, scrollHeight - clientHeight];
    });
    expect(overflow).toEqual([0, 0]);
  });
}

for (const [width, height] of [
  [390, 844],
  [320, 640],
  [844, 390],
] as const) {
  test(`at ${width} × ${height} nothing sticks out sideways, even with longer words`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(output(page, 'loss')).not.toBeEmpty();
    await page.evaluate(lengthen);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });
}

/** Makes every text outside plots and formulas 40 % longer, as a translation may. Runs in the page. */
function lengthen(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue ?? '';
    if (node.parentElement?.closest('svg, math, code, pre, script, option')) continue;
    node.nodeValue = words + ' ẅẅẅẅ'.repeat(Math.ceil((words.trim().length * 0.4) / 5));
  }
}
