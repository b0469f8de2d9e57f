import { expect, expectNumber, open, output, test } from './app';

test('where wasm cannot start the cpu backend answers, and the app says so', async ({
  page,
  trouble,
}) => {
  trouble.allow(/wasm|Failed to load resource/i);
  await page.route('**/*.wasm', (route) => route.abort());
  await open(page);
  await expectNumber(output(page, 'loss').first(), 16);
  await expect(page.getByText(/WebAssembly/).first()).toBeVisible();
});

test('without workers the app says so and keeps its words', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
  });
  await page.goto('./#/explore/MSELoss');
  await expect(page.getByText(/Worker/).first()).toBeVisible();
  await expect(page.getByRole('slider', { name: /^input/ }).first()).toBeVisible();
});

test('with storage blocked the app runs and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page);
  await expectNumber(output(page, 'loss').first(), 16);
  await expect(page.getByText(/stor(e|age)/i).first()).toBeVisible();
});

test('a part that cannot be fetched takes nothing else along', async ({ page, trouble }) => {
  trouble.allow(/Failed to|ERR_FAILED|Unable to preload/i);
  await open(page, '#/explore/HuberLoss?input=3');
  await expectNumber(output(page, 'loss').first(), 2.5);
  await page.waitForLoadState('networkidle');
  await page.route(/\.(js|css)$/, (route) => route.abort());
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('link', { name: 'Outliers' }).click();
  await expect(page.getByText(/Failed to fetch|Unable to preload/)).toBeVisible();
  await page.getByRole('link', { name: 'Explore' }).click();
  await expectNumber(output(page, 'loss').first(), 2.5);
});

test('NaN on screen has its cause beside it', async ({ page }) => {
  await open(page, '#/explore/CrossEntropyLoss?target=int64:[-100,-100,-100]');
  await expect(output(page, 'loss').first()).toHaveText(/NaN/);
  await expect(page.getByText(/ignore/i).first()).toBeVisible();
});

test('a target that PyTorch refuses shows PyTorch’s own words and no number', async ({ page }) => {
  await open(page, '#/explore/CrossEntropyLoss?target=int64:[1,1,7]');
  // torch 2.13.0: nn.CrossEntropyLoss()(torch.randn(3, 4), torch.tensor([1, 1, 7])).
  await expect(page.getByText('Target 7 is out of bounds.').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is and what it needs, in both languages', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByText('exactly as PyTorch computes them')).toBeVisible();
    for (const text of ['needs JavaScript', '需要开启 JavaScript'])
      await expect(page.locator('noscript p', { hasText: text })).toBeVisible();
  });
});
