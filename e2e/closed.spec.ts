import type { Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { expect, open, output, test } from './app';

const kB = (bytes: number): number => bytes / 1000;

// All that is asked for until the page is quiet. What waits for that (hints, what saves a picture, the copy for offline use) counts apart.
test('the first visit fits its budget and comes from one host', async ({ page }) => {
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await open(page);
  await expect(output(page, 'loss')).not.toBeEmpty();
  const quiet = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('page-quiet');
    return mark ? performance.timeOrigin + mark.startTime : null;
  });
  const until = Number(await quiet.jsonValue());
  const sizes = new Map<string, number>();
  for (const answer of answers) {
    if (answer.request().timing().startTime >= until) continue;
    const body = await answer.body();
    sizes.set(new URL(answer.url()).pathname, gzipSync(body, { level: 9 }).length);
  }
  // The worker's own requests are among them.
  expect([...sizes.keys()].some((path) => path.endsWith('.wasm'))).toBe(true);

  const sum = (matches: (path: string) => boolean): number =>
    kB([...sizes].filter(([path]) => matches(path)).reduce((all, [, size]) => all + size, 0));
  const isWorker = (path: string): boolean => path.includes('/worker-');
  const workerJs = sum((path) => isWorker(path) && path.endsWith('.js'));
  // What the first picture waits for; panels, rail and sentences arrive beside it and count in the whole.
  const firstJs = sum((path) => /\/(index|first)-/.test(path) && path.endsWith('.js'));
  const mainJs = sum((path) => !isWorker(path) && path.endsWith('.js'));
  const all = sum(() => true);
  test.info().annotations.push({
    type: 'kB gz',
    description: `first ${firstJs.toFixed(1)}, main ${mainJs.toFixed(1)}, worker ${workerJs.toFixed(1)}, all ${all.toFixed(1)}`,
  });
  expect(workerJs, 'worker JS in kB gz').toBeLessThanOrEqual(100);
  expect(firstJs, 'JS that the first picture waits for, in kB gz').toBeLessThanOrEqual(110);
  expect(all, 'first visit in kB gz').toBeLessThanOrEqual(420);
});

test('only the wasm backend is fetched where wasm starts', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page);
  await expect(output(page, 'loss')).not.toBeEmpty();
  expect(scripts.some((url) => url.endsWith('.wasm'))).toBe(true);
  expect(scripts.filter((url) => /backend.cpu|cpu-backend|\/cpu-/.test(url))).toEqual([]);
});

test('inline script is refused by the policy', async ({ page, trouble }) => {
  trouble.allow(/Content Security Policy|TrustedHTML|TrustedScript/);
  await open(page);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ranInline = true';
    } catch {
      // Trusted Types refused the text already.
    }
    document.body.append(script);
    return 'ranInline' in window;
  });
  expect(ran).toBe(false);
});

test('a path that does not exist is a 404', async ({ request }) => {
  expect((await request.get('./nothing-here.html')).status()).toBe(404);
});
