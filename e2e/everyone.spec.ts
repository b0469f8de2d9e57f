import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, expectNumber, open, output, test } from './shared-page';

interface View {
  readonly name: string;
  readonly path: string;
  /** What is done before it is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** The part that is looked at, where the rest is another view's. */
  readonly part?: string;
}

function opensDialog(key: string) {
  return async (page: Page) => {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
  };
}

function study(name: string): View {
  return {
    name: `the study ${name}`,
    path: '#/outliers',
    part: '#study',
    prepare: async (page) => {
      await page.locator(`#study-${name}`).click();
      await expect(
        page.locator('#study').getByRole('table').or(page.locator('#study svg')).first(),
      ).toBeVisible();
    },
  };
}

const views: readonly View[] = [
  { name: 'first screen', path: '' },
  { name: 'catalogue', path: '#/explore' },
  { name: 'comparison', path: '#/explore?axis=margin' },
  { name: 'classes', path: '#/explore/CrossEntropyLoss' },
  {
    name: 'three classes',
    path: '#/explore/CrossEntropyLoss?input=[[2.2,0.5,-0.3]]&target=int64:[0]',
    prepare: async (page) => {
      await page.getByRole('radio', { name: /^(triangle|三角形)$/ }).check();
    },
  },
  { name: 'log-probabilities', path: '#/explore/NLLLoss' },
  { name: 'distributions', path: '#/explore/KLDivLoss' },
  { name: 'pair plane', path: '#/explore/MarginRankingLoss' },
  { name: 'embedding plane', path: '#/explore/TripletMarginLoss' },
  { name: 'circle', path: '#/explore/ArcFaceLoss' },
  { name: 'similarity', path: '#/explore/InfoNCELoss' },
  { name: 'overlap', path: '#/explore/DiceLoss' },
  { name: 'sequence', path: '#/explore/CTCLoss' },
  { name: 'likelihood', path: '#/explore/PoissonNLLLoss' },
  { name: 'scores', path: '#/explore/MultiLabelMarginLoss' },
  { name: 'labels on a line', path: '#/explore/HingeLoss' },
  {
    name: 'something left out',
    path: '#/explore/HuberLoss?hide=values,gradient,formula&pin=MSELoss',
  },
  { name: 'targets', path: '#/targets' },
  { name: 'target simulator', path: '#/targets/CrossEntropyLoss' },
  { name: 'outliers', path: '#/outliers' },
  { name: 'outliers of a line', path: '#/outliers?model=line' },
  ...['theta', 'breakdown', 'masking', 'noise'].map(study),
  { name: 'tours', path: '#/tours' },
  { name: 'a tour', path: '#/tours/why-log/1' },
  { name: 'article', path: '#/tours/article' },
  { name: 'embed', path: 'embed.html#/explore/HuberLoss?input=3' },
  { name: 'the keys', path: '', prepare: opensDialog('?'), part: 'dialog' },
  { name: 'the palette', path: '', prepare: opensDialog('Control+k'), part: 'dialog' },
  {
    name: 'sharing',
    path: '',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Share|分享)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    part: 'dialog',
  },
  {
    name: 'the answer to what was pasted',
    path: '',
    prepare: async (page) => {
      const field = page.getByRole('banner').getByRole('textbox');
      await field.fill('0.9048');
      await expect(page.getByRole('banner').locator('output')).not.toBeEmpty();
      await field.press('Enter');
      await expect(page.getByRole('heading', { name: /0\.9048/ })).toBeVisible();
    },
  },
  {
    name: 'presenting',
    path: '#/explore/MSELoss?hide=values&pin=L1Loss',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Present|演示)$/ }).click();
      await expect(page.getByRole('contentinfo')).toBeVisible();
    },
  },
];

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What a theme can change: its colours, and the projector's sizes. */
const themes = {
  light: null,
  dark: ['color-contrast', 'link-in-text-block'],
  projector: ['color-contrast', 'link-in-text-block', 'target-size'],
} as const;

async function openView(page: Page, { path, prepare }: View): Promise<void> {
  await page.goto(`./${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await prepare?.(page);
}

/** The same view in Chinese: by its button, or, where a dialog is in front or there is none, as a later visit has it. */
async function inChinese(page: Page, view: View): Promise<void> {
  const button = page.getByRole('button', { name: '中文' });
  if (!view.prepare && (await button.isVisible())) {
    await button.click();
    await page.waitForLoadState('networkidle');
  } else {
    await page.evaluate(() => {
      localStorage.setItem('lossoscope.language', 'zh');
    });
    await page.goto('about:blank');
    // A frame asks in its link and remembers nothing.
    const path = view.path.startsWith('embed') ? `${view.path}&lang=zh` : view.path;
    await openView(page, { ...view, path });
  }
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
}

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.dataset.theme = value;
  }, theme);
}

async function violations(
  page: Page,
  rules: readonly string[] | null,
  part?: string,
): Promise<readonly string[]> {
  // One run in the page itself: nothing here is framed, and a second page to collect the results costs more than the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  if (part !== undefined) axe.include(part);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** Every theme in one visit: a theme is a switch, and what it cannot change is asked once. */
async function expectNoViolations(page: Page, part?: string): Promise<void> {
  for (const [theme, rules] of Object.entries(themes)) {
    await setTheme(page, theme);
    expect(await violations(page, rules, part), theme).toEqual([]);
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
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const view of views)
  test(`axe finds nothing in any theme or language, and nothing sticks out sideways: ${view.name}`, async ({
    page,
  }) => {
    // The largest pages have thousands of elements, and each is looked at six times.
    test.setTimeout(240_000);
    await openView(page, view);
    await expectNoViolations(page, view.part);
    await expectNothingSticksOut(page);
    await inChinese(page, view);
    await expectNoViolations(page, view.part);
    await expectNothingSticksOut(page);
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
  await open(page);
  await page.evaluate(() => {
    localStorage.removeItem('lossoscope.hints');
  });
  await page.reload();
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
