import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import { expect, expectNumber, output } from './app';
import { serveBuild, type StaticServer } from './static-server';

let server: StaticServer;

test.beforeEach(async () => {
  server = await serveBuild();
});
test.afterEach(async () => {
  await server.stop();
});

test.use({ serviceWorkers: 'allow' });

const readyNote = 'Ready for offline use';

test('after one visit everything works with the network off', async ({ page, context }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(server.address);
  await expect(page.getByText(readyNote)).toBeVisible({ timeout: 30_000 });
  await server.stop();
  await context.setOffline(true);
  await page.reload();

  await expectNumber(output(page, 'loss'), 16);
  const prediction = page.getByRole('slider', { name: 'input, prediction' }).first();
  await prediction.focus();
  await page.keyboard.press('Home');
  // torch 2.13.0: F.mse_loss(tensor(-4.), tensor(0.)) = 16, gradient -8.
  await expectNumber(output(page, 'gradient'), -8);

  await page.getByRole('link', { name: 'Targets' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Tours' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${server.address}#/tours/article`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const file of readdirSync('src/labs/tours/definitions')) {
    await page.goto(`${server.address}#/tours/${file.replace(/\.ts$/, '')}/1`);
    await expect(page.getByRole('region', { name: /^Tour:/ })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-slot]', { hasText: '…' })).toHaveCount(0);
  }

  await page.goto(`${server.address}#/explore/TripletMarginLoss`);
  await expect(output(page, 'loss')).not.toBeEmpty();
  await page.getByRole('button', { name: /中/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);

  await page.goto(`${server.address}embed.html#/explore/HuberLoss?input=3`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[a-z\u4e00-\u9fff]/i);
  await expect(page.getByText('2.5', { exact: true }).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('a new version waits until it is asked for, and the state stays', async ({ page }) => {
  await page.goto(server.address);
  await expect(page.getByText(readyNote)).toBeVisible({ timeout: 30_000 });
  const worker = readFileSync('dist/service-worker.js', 'utf8');
  const digests = [/index\.html\W+(\w{12})/, /buildDigest\W+(\w{12})/].map(
    (pattern) => pattern.exec(worker)?.[1] ?? 'missing',
  );
  server.replace(
    'service-worker.js',
    digests.reduce((text, digest) => text.replaceAll(digest, 'newer'), worker),
  );
  server.replace(
    'index.html',
    readFileSync('dist/index.html', 'utf8').replace('<title>', '<meta name="newer" /><title>'),
  );
  await page.goto(`${server.address}#/explore/HuberLoss?input=3`);
  await page.reload();
  await expect(page.getByText('A new version is ready')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('meta[name="newer"]')).toHaveCount(0);
  await expectNumber(output(page, 'loss'), 2.5);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect(page.locator('meta[name="newer"]')).toHaveCount(1);
  await expectNumber(output(page, 'loss'), 2.5);
  await expect(page.getByText('A new version is ready')).toHaveCount(0);
});

test('where the user saves data nothing is fetched ahead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const asked = page.waitForRequest((request) => /\/Later-/.test(request.url()));
  await page.goto(server.address);
  await (await asked).response();
  await page.waitForLoadState('networkidle');
  const kept = await page.evaluate(async () => [
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(kept).toEqual([0, 0]);
});

test('all that is kept for offline use is listed, and is not much', async ({ request }) => {
  const worker = await (await request.get(`${server.address}service-worker.js`)).text();
  const paths = [...worker.matchAll(/\[\W([^`"']+)\W,\W\w{12}\W\]/g)].map(([, path]) => path ?? '');
  expect(paths).toEqual(expect.arrayContaining(['index.html', 'embed.html', 'icon.svg']));
  for (const kind of [/\.wasm$/, /\.woff2$/, /\/zh-/, /\/Tours-/, /\/worker-.*\.js$/])
    expect(
      paths.some((path) => kind.test(path)),
      String(kind),
    ).toBe(true);
  const sizes = paths.map((path) => gzipSync(readFileSync(`dist/${path}`)).length);
  const sum = sizes.reduce((all, size) => all + size, 0) / 1000;
  test.info().annotations.push({ type: 'kB gz', description: sum.toFixed(0) });
  expect(sum).toBeLessThan(2000);
});
