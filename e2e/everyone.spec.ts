import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './app';

const pages = [
  ['first screen', ''],
  ['catalogue', '#/explore'],
  ['classes', '#/explore/CrossEntropyLoss'],
  ['log-probabilities', '#/explore/NLLLoss'],
  ['distributions', '#/explore/KLDivLoss'],
  ['pair plane', '#/explore/MarginRankingLoss'],
  ['embedding plane', '#/explore/TripletMarginLoss'],
  ['labels on a line', '#/explore/HingeLoss'],
  ['something left out', '#/explore/HuberLoss?hide=values,gradient,formula&pin=MSELoss'],
  ['targets', '#/targets'],
  ['target simulator', '#/targets/CrossEntropyLoss'],
  ['outliers', '#/outliers'],
  ['outliers of a line', '#/outliers?model=line'],
  ['tours', '#/tours'],
  ['a tour', '#/tours/why-log/1'],
  ['article', '#/tours/article'],
  ['embed', 'embed.html#/explore/HuberLoss?input=3'],
] as const;

const themes = ['light', 'dark', 'projector'] as const;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a theme can change: its colours, and the projector's sizes. */
const ofTheme = ['color-contrast', 'target-size', 'link-in-text-block'];

async function openPage(page: Page, path: string): Promise<void> {
  if (path.startsWith('embed')) {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  } else await open(page, path);
  await page.waitForLoadState('networkidle');
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.dataset.theme = value;
  }, theme);
}

async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const found = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** Every theme in one visit: a theme is a switch, and what it cannot change is asked once. */
async function expectNoViolations(page: Page): Promise<void> {
  for (const theme of themes) {
    await setTheme(page, theme);
    expect(await violations(page, theme === 'light' ? undefined : ofTheme), theme).toEqual([]);
  }
}

/** 720 × 450 is 1440 × 900 at 200 %, 320 × 256 is 1280 × 1024 at 400 %. */
const sizes = [
  [1024, 768],
  [720, 450],
  [390, 844],
  [320, 640],
  [320, 256],
] as const;

async function expectNothingSticksOut(page: Page): Promise<void> {
  await setTheme(page, 'light');
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expect(async () => {
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${width} × ${height}`).toBeLessThanOrEqual(0);
    }).toPass({ timeout: 4000 });
  }
}

for (const locale of ['en', 'zh-CN'] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    for (const [name, path] of pages) {
      test(`axe finds nothing in any theme, and nothing sticks out sideways: ${name}`, async ({
        page,
      }) => {
        // The largest pages have thousands of elements, and each is looked at five times.
        test.setTimeout(240_000);
        await openPage(page, path);
        await expectNoViolations(page);
        await expectNothingSticksOut(page);
      });
    }
  });
}

const overlays = [
  ['share', 'Share', 'Share what you see'],
  ['keys', 'Keys', 'Keys'],
] as const;

for (const [name, button, title] of overlays) {
  test(`axe finds nothing: the dialog ${name}`, async ({ page }) => {
    test.slow();
    await open(page);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectNoViolations(page);
  });
}

test('axe finds nothing: the palette', async ({ page }) => {
  test.slow();
  await open(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectNoViolations(page);
});

test('axe finds nothing: presenting', async ({ page }) => {
  await open(page, '#/explore/MSELoss?hide=values&pin=L1Loss');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('in forced colours the marks keep to the system’s colours, whatever the theme', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page);
  await setTheme(page, 'light');
  const inks = await page.evaluate(() => {
    const ink = (selector: string, property: string): string => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(property) : 'missing';
    };
    return [
      getComputedStyle(document.body).backgroundColor,
      ink('[data-shape="dot"] circle:last-of-type', 'fill'),
      ink('[data-shape="ring"] circle:last-of-type', 'stroke'),
    ];
  });
  expect(inks[0]).toBe('rgb(0, 0, 0)');
  expect(inks.slice(1)).toEqual(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
});

test('nothing moves by itself under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    localStorage.removeItem('lossoscope.hints');
  });
  await open(page);
  await expect(page.getByRole('region', { name: 'Hint' })).toBeVisible({ timeout: 15_000 });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('switching to Chinese keeps the state and leaves no English title', async ({ page }) => {
  await open(page, '#/explore/MSELoss?input=3&pin=L1Loss,HuberLoss');
  await page.getByRole('button', { name: /中/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[一-鿿]/);
  await expectNumber(output(page, 'loss').first(), 9);
  await expect(page.getByRole('slider', { name: 'input, 预测值' }).first()).toBeVisible();
});

test('a browser that prefers Chinese gets Chinese', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await context.close();
});

test('the page follows the system’s dark mode and a choice overrides it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(17, 20, 24)');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'light';
  });
  expect(await paper()).toBe('rgb(252, 251, 248)');
});

test('the first screen can be worked by keyboard alone', async ({ page }) => {
  await open(page);
  await expectNumber(output(page, 'loss').first(), 16);
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    if (name === 'input, prediction') break;
  }
  await page.keyboard.press('End');
  await expect(async () => {
    expect(await output(page, 'loss').first().innerText()).not.toContain('16.0000');
  }).toPass();
});
