/**
 * How the app feels under a drag, against a bare page that only moves an SVG circle, in one run on one machine. Prints ratios and
 * says which of the goals hold; it is a benchmark to be read, not a test that a busy machine could fail.
 *
 *   handle     pointer event → frame that shows the handle there   p95 ≤ 1.1 × bare
 *   numbers    pointer event → frame that shows the loss for it     p95 ≤ bare + 17 ms
 *   long tasks on the main thread over 50 ms while dragging         none
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../tools/browser.mjs';
import { build } from '../tools/ready.mjs';

const moves = 240;
const rounds = 3;

/** Runs in the page: notes for every pointermove when its position, and later its number, was on screen. */
function record() {
  const log = { events: [], handle: [], numbers: [], longTasks: [] };
  window.dragLog = log;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) log.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: false });
  /** Within a frame's callbacks: calls back when that frame has been painted. */
  const afterThisPaint = (callback) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => callback(performance.now()));
    channel.port1.start();
    channel.port2.postMessage(null);
  };
  const afterPaint = (callback) => requestAnimationFrame(() => afterThisPaint(callback));
  const pending = [];
  window.watchDrag = (readHandle, readNumber) => {
    let last = readHandle();
    window.addEventListener('pointermove', (event) => {
      const sent = event.timeStamp;
      // After the app's own listeners and React's flush.
      queueMicrotask(() =>
        setTimeout(() => {
          const now = readHandle();
          if (now === last) return;
          last = now;
          if (readNumber) pending.push({ sent, value: Number(now) });
        }),
      );
      afterPaint((shown) => log.handle.push(shown - sent));
    });
    if (!readNumber) return;
    const settle = () => {
      const shown = readNumber();
      const i = pending.findLastIndex(({ value }) => Math.abs(value * value - shown) < 1e-3);
      if (i >= 0) {
        const [{ sent }] = pending.splice(0, i + 1).slice(-1);
        afterThisPaint((at) => log.numbers.push(at - sent));
      }
      requestAnimationFrame(settle);
    };
    requestAnimationFrame(settle);
  };
}

const bare = `<!doctype html><svg width="1200" height="700" style="touch-action:none">
<circle id="dot" cx="100" cy="300" r="12"/></svg>`;

async function drag(page, from, span) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= moves; i++) {
    await page.mouse.move(from.x + span * Math.sin((i / moves) * Math.PI * 4), from.y);
  }
  await page.mouse.up();
  return page.evaluate(() => window.dragLog);
}

const quantile = (values, q) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
};

async function runBare(browser) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent(bare);
  await page.evaluate(record);
  await page.evaluate(() => {
    const dot = document.getElementById('dot');
    window.addEventListener('pointermove', (event) => dot.setAttribute('cx', event.clientX));
    window.watchDrag(() => dot.getAttribute('cx'), null);
  });
  const log = await drag(page, { x: 500, y: 300 }, 150);
  await page.close();
  return log;
}

async function runApp(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#/`);
  const handle = page.getByRole('slider', { name: /^input, / }).first();
  await page.locator('output[aria-label="loss"]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('output[aria-label="loss"]').textContent);
  const box = await handle.boundingBox();
  await page.evaluate(record);
  await page.evaluate(() => {
    const dot = document.querySelector('svg [role="slider"][aria-label^="input"]');
    const loss = document.querySelector('output[aria-label="loss"]');
    window.watchDrag(
      () => dot.getAttribute('aria-valuenow'),
      () => Number(loss.textContent.replace('−', '-')),
    );
  });
  const log = await drag(page, { x: box.x + box.width / 2, y: box.y + box.height / 2 }, 150);
  await page.close();
  return log;
}

if (!build()) process.exit(1);
const executablePath = await findBrowser();
const server = await preview({ preview: { port: 4301 }, logLevel: 'silent' });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});

const total = { bare: [], handle: [], numbers: [], longTasks: [] };
for (let round = 0; round < rounds; round++) {
  total.bare.push(...(await runBare(browser)).handle);
  const app = await runApp(browser, server.resolvedUrls.local[0]);
  total.handle.push(...app.handle);
  total.numbers.push(...app.numbers);
  total.longTasks.push(...app.longTasks);
}
await browser.close();
await server.close();

const p95 = (name) => quantile(total[name], 0.95);
const row = (name) =>
  console.log(
    `${name.padEnd(8)} p50 ${quantile(total[name], 0.5).toFixed(1)} ms   p95 ${p95(name).toFixed(1)} ms   (${total[name].length} frames)`,
  );
row('bare');
row('handle');
row('numbers');
const goals = [
  [
    `handle p95 is ${(p95('handle') / p95('bare')).toFixed(2)} × bare`,
    p95('handle') <= 1.1 * p95('bare'),
  ],
  [
    `numbers p95 is bare + ${(p95('numbers') - p95('bare')).toFixed(1)} ms`,
    p95('numbers') <= p95('bare') + 17,
  ],
  [`${total.longTasks.length} long tasks`, total.longTasks.length === 0],
];
for (const [text, holds] of goals) console.log(`${holds ? 'holds' : 'MISSED'}  ${text}`);
process.exit(0);
