/**
 * What the pictures wait for, in the built app on wasm, as ratios and times in one run. Times are from the message to the worker to its answer on
 * the page. Says which of the goals hold; it is a benchmark to be read, not a test that a busy machine could fail. `node bench/speed.mjs NAME…`
 * measures the named alone: catalogue, million, planes, ctc.
 *
 *   catalogue           all thumbnails painted within 300 ms after the worker is ready
 *   1,000,000 elements  value and gradient, there and back, ≤ 10 × a plain loop over typed arrays for the same numbers
 *   256 × 256 planes    with gradients ≤ 60 ms
 *   CTC                 100 steps, 30 classes, 20 labels, with gradient ≤ 50 ms
 */
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../tools/browser.mjs';
import { build } from '../tools/ready.mjs';
import { openCatalogue } from './catalogue.mjs';
import { elementwise, plainLoop } from './elementwise.mjs';
import { measure } from './in-page.mjs';

const named = process.argv.slice(2);
const wants = (name) => named.length === 0 || named.includes(name);

if (!build()) process.exit(1);
const executablePath = await findBrowser();
const server = await preview({ preview: { port: 4316 }, logLevel: 'silent' });
const [url] = server.resolvedUrls.local;
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});

const assets = readdirSync('dist/assets');
const asset = (pattern) => `assets/${assets.find((name) => pattern.test(name))}`;

const catalogues = [];
if (wants('catalogue'))
  for (let round = 0; round < 7; round += 1) catalogues.push(await openCatalogue(browser, url));
const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
const loops = Object.entries(elementwise).map(([loss, own]) => `${loss}: ${plainLoop(own)}`);
await page.addInitScript({ content: `window.plainLoops = {${loops.join()}};` });
await page.goto(`${url}robots.txt`);
const { status, ratios, sweeps, sequence } = await page.evaluate(measure, {
  workerPath: asset(/^worker-.*\.js$/),
  wasmPath: asset(/simd.*\.wasm$/),
  elementwise: wants('million') ? elementwise : {},
  wantsPlanes: wants('planes'),
  wantsSequence: wants('ctc'),
});
await browser.close();
await server.close();

const goals = [];
console.log(`on ${status.backend}, medians`);
if (catalogues.length > 0) {
  const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const after = middle(catalogues.map(({ painted, ready }) => painted - ready));
  const start = middle(catalogues.map(({ ready, spawned }) => ready - spawned));
  const blocked = catalogues.filter(({ longTasks, ready, painted }) =>
    longTasks.some(({ startTime }) => startTime > ready && startTime < painted),
  ).length;
  const isWhole = catalogues.every(({ count, cards }) => count === cards);
  console.log(
    `catalogue: ${catalogues[0].count} of ${catalogues[0].cards} thumbnails ${after.toFixed(0)} ms after ready, ${(after / start).toFixed(1)} × what the worker's start took`,
  );
  goals.push(
    [`the catalogue ${after.toFixed(0)} ms after ready`, after <= 300 && isWhole],
    [
      `long tasks meanwhile in ${blocked} of ${catalogues.length} visits`,
      blocked < catalogues.length / 2,
    ],
  );
}
for (const [loss, { ours, plain }] of Object.entries(ratios))
  console.log(
    `${loss.padEnd(20)} ${ours.toFixed(1)} ms, a plain loop ${plain.toFixed(1)} ms: ${(ours / plain).toFixed(1)} ×`,
  );
for (const [loss, time] of Object.entries(sweeps))
  console.log(`${loss.padEnd(20)} 256 × 256 with gradients ${time.toFixed(1)} ms`);
const times = Object.values(ratios).map(({ ours, plain }) => ours / plain);
if (times.length > 0) {
  const worst = Math.max(...times);
  goals.push([`a million elements at most ${worst.toFixed(1)} × a plain loop`, worst <= 10]);
}
if (Object.keys(sweeps).length > 0) {
  const slowest = Math.max(...Object.values(sweeps));
  goals.push([`a plane at most ${slowest.toFixed(0)} ms`, slowest <= 60]);
}
if (sequence !== null) {
  const { first, median } = sequence;
  const text = `CTC with its gradient in ${median.toFixed(1)} ms, ${first.toFixed(1)} ms the first time`;
  goals.push([text, median <= 50]);
}
for (const [text, holds] of goals) console.log(`${holds ? 'holds' : 'MISSED'}  ${text}`);
process.exit(0);
