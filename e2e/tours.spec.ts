import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, open, test } from './shared-page';

const ids = readdirSync('src/labs/tours/definitions').map((file) => file.replace(/\.ts$/, ''));

interface Recorded {
  readonly cases: readonly {
    readonly id: string;
    readonly expected: { readonly value: { readonly data: readonly (number | string)[] } };
  }[];
}

// torch 2.13.0, conformance/tours.json.
const recorded = JSON.parse(readFileSync('conformance/tours.json', 'utf8')) as Recorded;

function lossOf(id: string): number {
  return Number(recorded.cases.find((one) => one.id === id)?.expected.value.data[0]);
}

const panel = (page: Page) => page.getByRole('region', { name: /^(Tour:|导览：)/ });
const onward = (page: Page) => page.locator('button[data-step="next"]');
const answer = /^(Show the answer|看答案)$/;

async function stepCount(page: Page): Promise<number> {
  return page
    .getByRole('navigation', { name: /^(Tour:|导览：)/ })
    .getByRole('listitem')
    .count();
}

for (const language of ['en', 'zh'])
  for (const id of ids)
    test(`the tour ${id} plays through, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await open(page, `#/tours/${id}?lang=${language}`);
      await expect(panel(page)).toBeVisible();
      const count = await stepCount(page);
      expect(count).toBeGreaterThanOrEqual(5);
      for (let step = 1; step <= count; step++) {
        await expect(page).toHaveURL(new RegExp(`#/tours/${id}/${step}$`));
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        if (await onward(page).filter({ hasText: answer }).isVisible()) {
          await onward(page).click();
          await expect(onward(page).filter({ hasText: answer })).toHaveCount(0);
        }
        // Every slot holds a number, in the sentence and in the reason.
        await expect(panel(page).locator('[data-slot]', { hasText: '…' })).toHaveCount(0);
        if (language === 'zh') await expect(panel(page)).toHaveText(/\p{Script=Han}{8}/u);
        if (step < count) await onward(page).click();
      }
      await page.getByRole('link', { name: /^(Finish|完成)$/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Tours|导览)$/);
    });

test('a guessed number is held against the answer, and stays', async ({ page }) => {
  await open(page, '#/tours/softmax-twice/2');
  const field = page.getByRole('textbox', { name: 'Your guess' });
  await field.fill('x');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('0');
  await field.press('Enter');
  const floor = lossOf('softmax-twice/2/loss').toPrecision(4);
  const outcome = panel(page).getByRole('status');
  await expect(outcome).toContainText(`Your guess was off by ${floor}`);
  await page.reload();
  await expect(outcome).toContainText(`Your guess was off by ${floor}`);
});

test('a choice is held against the right one', async ({ page }) => {
  await open(page, '#/tours/bce-to-cross-entropy/2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does PyTorch do?');
  await page.getByRole('radio', { name: 'It raises an error' }).check();
  await page.keyboard.press('PageDown');
  await expect(panel(page).getByRole('status')).toContainText('It is: It runs, but it is wrong');
});

test('a curve is drawn by hand and by keyboard, and the gap is told', async ({ page }) => {
  await open(page, '#/tours/why-log/3');
  const plot = page.locator('svg[data-open]');
  const box = await plot.boundingBox();
  if (!box) throw new Error('there is no plot');
  await page.mouse.move(box.x + 120, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 60, box.y + box.height - 90, { steps: 8 });
  await page.mouse.up();
  const handle = page.getByRole('slider', { name: 'height at 1', exact: true });
  await handle.press('Home');
  await expect(handle).toHaveAttribute('aria-valuetext', '0');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.keyboard.press('Control+z');
  await expect(handle).toHaveAttribute('aria-valuetext', '0');
  await onward(page).click();
  await expect(page.getByText(/^On average your curve is \d\.\d+ away/)).toBeVisible();
  await page.getByRole('button', { name: 'Open the live picture' }).click();
  await expect(page.getByRole('slider', { name: /^input, / }).first()).toBeVisible();
});

test('a tour is left to play, and returned to at its step', async ({ page }) => {
  await open(page, '#/tours/margins/5');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: 'Leave, and play with this' }).click();
  await expect(page).toHaveURL(/#\/explore\/MarginRankingLoss\?/);
  await page.getByRole('link', { name: /Return to “Margins.*step 5/ }).click();
  await expect(page).toHaveURL(/#\/tours\/margins\/5$/);
  await expect(panel(page)).toBeVisible();
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await page.getByRole('button', { name: 'End the tour' }).click();
  await expect(page.getByRole('link', { name: /Return to/ })).toHaveCount(0);
});

test('a changed picture is put back', async ({ page }) => {
  await open(page, '#/tours/why-log/2');
  const handle = page.getByRole('slider', { name: /^input/ }).first();
  await handle.press('ArrowLeft');
  await page.getByRole('button', { name: 'Put the picture back' }).click();
  await expect(page.getByRole('button', { name: 'Put the picture back' })).toHaveCount(0);
});

test('changed code and moved points are put back too', async ({ page }) => {
  const putBack = page.getByRole('button', { name: 'Put the picture back' });
  await open(page, '#/tours/bce-to-cross-entropy/7');
  const editor = page.getByRole('main').getByRole('textbox', { name: /code/ });
  await expect(editor).toHaveValue(/CrossEntropyLoss/);
  await expect(putBack).toHaveCount(0);
  await editor.fill('loss = nn.MSELoss()(torch.zeros(2), torch.zeros(2))');
  await expect(page).toHaveURL(/bce-to-cross-entropy\/7$/);
  await putBack.click();
  await expect(editor).toHaveValue(/CrossEntropyLoss/);
  await open(page, '#/tours/one-outlier/5');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/22/);
  await expect(putBack).toHaveCount(0);
  const outlier = page.getByRole('slider', { name: /100|y\[4\]/ }).first();
  await outlier.press('ArrowLeft');
  await putBack.click();
  await expect(putBack).toHaveCount(0);
});

test('a reload stays at the step, and the page of all goes on there', async ({ page }) => {
  await open(page, '#/tours/margins');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/margins\/2$/);
  await page.reload();
  await expect(panel(page).getByText('2 / 9')).toBeVisible();
  await expect(page).toHaveTitle(/^Margins.* · 2 · /);
  await page.getByRole('link', { name: 'Tours' }).first().click();
  const cards = page.getByRole('main').getByRole('listitem');
  await expect(cards).toHaveCount(ids.length + 1);
  await expect(cards.filter({ hasText: 'Margins' })).toContainText('Go on at step 2 of 9');
});

test('whoever does not want to be asked is told at once', async ({ page }) => {
  await open(page, '#/tours/margins/1');
  await page.getByRole('checkbox', { name: 'Ask before telling' }).uncheck();
  await onward(page).click();
  await expect(panel(page).getByRole('status')).toBeVisible();
});

test('a tour or a step that does not exist is said to', async ({ page }) => {
  await open(page, '#/tours/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no tour called “nowhere”/);
  await open(page, '#/tours/margins/99');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no step “99”/);
  await page.getByRole('link', { name: 'To its first step' }).click();
  await expect(panel(page)).toBeVisible();
});

test('back in the browser goes back a step', async ({ page }) => {
  await open(page, '#/tours/softmax-twice/1');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/softmax-twice\/2$/);
  await page.goBack();
  await expect(panel(page).getByText('1 / 7')).toBeVisible();
});

for (const [name, hash] of [
  ['the page of all', '#/tours'],
  ['a question on the stage', '#/tours/bce-to-cross-entropy/2'],
  ['a question beside the picture', '#/tours/softmax-twice/2'],
  ['an empty plot', '#/tours/why-log/3'],
] as const)
  for (const theme of ['light', 'dark', 'projector'])
    test(`axe finds nothing: ${name}, ${theme}`, async ({ page }) => {
      await open(page, hash);
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      await page.waitForLoadState('networkidle');
      for (const part of ['asked', 'answered']) {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
        expect(found, part).toEqual([]);
        if (hash !== '#/tours') await page.keyboard.press('PageDown');
      }
    });

for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [320, 640],
  [844, 390],
] as const)
  test(`nothing sticks out sideways in a tour at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const hash of ['#/tours', '#/tours/bce-to-cross-entropy/2', '#/tours/why-log/4']) {
      await open(page, hash);
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, hash).toBeLessThanOrEqual(0);
    }
  });
