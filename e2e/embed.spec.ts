import type { AddressInfo, Server } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { serveExamples } from '../examples/serve.mjs';
import { expect, expectNumber, test } from './app';

let server: Server;
let examples: string;

// Another port is another origin.
test.beforeAll(async () => {
  server = await serveExamples(0);
  const { port } = server.address() as AddressInfo;
  examples = `http://localhost:${port}/`;
});
test.afterAll(() => {
  server.close();
});
test.beforeEach(({ trouble }) => {
  trouble.allow(new RegExp(`request to another host: ${examples}`));
});

const lossOf = (frame: FrameLocator | Page, name: string) =>
  frame.getByRole('status', { name, exact: true });

async function openExample(page: Page, file: string, baseURL: string | undefined): Promise<void> {
  await page.goto(`${examples}${file}?app=${baseURL ?? ''}`);
}

test('a page of another origin sets the state, reads it and hears of changes', async ({
  page,
  baseURL,
}) => {
  await openExample(page, 'page.html', baseURL);
  const frame = page.frameLocator('iframe');
  const state = page.locator('#state');
  await expect(state).toHaveText('#/explore/HuberLoss?input=3&pin=MSELoss');
  await expect(frame.getByRole('banner')).toHaveCount(0);
  const prediction = frame.getByRole('slider', { name: 'input, prediction' }).first();
  await expect(prediction).toHaveAttribute('aria-valuenow', '3');

  await page.getByRole('button', { name: 'Prediction 5' }).click();
  await expect(prediction).toHaveAttribute('aria-valuenow', '5');
  await expect(state).toHaveText('#/explore/HuberLoss?input=5&pin=MSELoss');

  await prediction.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(state).toHaveText(/input=4\.9/);
});

test('the frame is as high as its content, at any width', async ({ page, baseURL }) => {
  await openExample(page, 'page.html', baseURL);
  const iframe = page.locator('iframe');
  for (const width of [1280, 420]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(async () => {
      const inner = await page
        .frameLocator('iframe')
        .locator('html')
        .evaluate(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight] as const);
      expect(inner[0]).toBe(inner[1]);
      expect(inner[1]).toBeGreaterThan(400);
      expect((await iframe.boundingBox())?.height).toBeLessThan(1100);
    }).toPass();
  }
});

test('a message that cannot be read is answered with its reason and changes nothing', async ({
  page,
  baseURL,
}) => {
  await openExample(page, 'page.html', baseURL);
  await expect(page.locator('#state')).toHaveText(/HuberLoss/);
  await page.getByRole('button', { name: 'A message that is not understood' }).click();
  await expect(page.getByRole('status')).toHaveText(/theme/);
});

test('a page that is not the named parent gets no answer', async ({ page, baseURL }) => {
  await openExample(page, 'page.html', baseURL);
  await expect(page.locator('#state')).toHaveText(/HuberLoss/);
  const heard = await page.evaluate(async (app) => {
    const iframe = document.createElement('iframe');
    iframe.src = `${app}embed.html?parent=https://school.example#/explore/MSELoss`;
    const messages: unknown[] = [];
    addEventListener('message', (event) => {
      if (event.source === iframe.contentWindow) messages.push(event.data);
    });
    document.body.append(iframe);
    await new Promise((resolve) => {
      iframe.addEventListener('load', resolve);
    });
    // The embed beside it answers; this one has had as long to do so.
    const other = document.querySelector('iframe')?.contentWindow;
    iframe.contentWindow?.postMessage({ type: 'lossoscope/get', version: 1 }, '*');
    await new Promise<void>((resolve) => {
      addEventListener('message', (event) => {
        if (event.source === other && event.data.id === 'witness') resolve();
      });
      other?.postMessage({ type: 'lossoscope/get', version: 1, id: 'witness' }, '*');
    });
    return messages;
  }, baseURL);
  expect(heard).toEqual([]);
});

test('an embed stores nothing and leaves the history alone', async ({ page, baseURL }) => {
  await openExample(page, 'page.html', baseURL);
  const before = await page.evaluate(() => history.length);
  const frame = page.frameLocator('iframe');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Prediction 5' }).click();
  await expect(page.locator('#state')).toHaveText(/input=5/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  const stored = await frame.locator('html').evaluate(() => Object.keys(localStorage));
  // What the tests' own browser starts with, and nothing else.
  expect(stored).toEqual(['lossoscope.hints']);
});

test('a deck of slides reveals what the frame leaves out', async ({ page, baseURL }) => {
  await openExample(page, 'slides.html', baseURL);
  await expect(page.locator('html')).toHaveAttribute('data-ready', '');
  await page.keyboard.press('ArrowRight');
  const frame = page.frameLocator('section.present iframe');
  await expect(frame.getByRole('button', { name: /left out here on purpose/ })).toBeVisible();
  await expect(frame.getByText('2.5', { exact: true })).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(frame.getByText('2.5', { exact: true }).first()).toBeVisible();
});

test('the app itself stands in no foreign page', async ({ page, baseURL, trouble }) => {
  trouble.allow(/frame-ancestors|refused to connect|X-Frame|chrome-error/);
  await openExample(page, 'page.html', baseURL);
  await expect(page.locator('#state')).toHaveText(/HuberLoss/);
  await page.evaluate((app) => {
    const iframe = document.createElement('iframe');
    iframe.id = 'foreign';
    iframe.src = app ?? '';
    document.body.append(iframe);
  }, baseURL);
  // The browser puts its own page in place of one that refuses to be framed.
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
});

test('an embed alone works, and leads to the whole app', async ({ page }) => {
  // A tour in it goes on step by step, and keeps its guesses to itself.
  await page.goto('./embed.html#/tours/softmax-twice/2');
  await page.getByRole('textbox', { name: 'Your guess' }).fill('1');
  await page.keyboard.press('Enter');
  await page.locator('button[data-step="next"]').click();
  await expect(page).toHaveURL(/embed\.html#\/tours\/softmax-twice\/3$/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['lossoscope.hints']);
  await page.goto('./embed.html#/explore/MSELoss?input=3');
  const link = page.getByRole('link', { name: /Open in Lossoscope/ });
  await expect(link).toHaveAttribute('href', './#/explore/MSELoss?input=3');
  await page.goto('./#/explore/MSELoss?input=3');
  await expectNumber(lossOf(page, 'loss'), 9);
});
