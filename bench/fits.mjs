/**
 * How fast the Outliers lab's fits follow a drag, in the built worker on wasm. Times are from the message to the worker to its answer on the
 * page. Says which of the goals hold; it is a benchmark to be read, not a test that a busy machine could fail.
 *
 *   200 points, 8 losses       p95 ≤ 33 ms (two frames), location and line
 *   10,000 points, 8 losses    p95 ≤ 150 ms
 *   a request beside a settled fit of 10,000 points   p95 ≤ 50 ms
 */
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../tools/browser.mjs';
import { build } from '../tools/ready.mjs';

if (!build()) process.exit(1);
const executablePath = await findBrowser();
const server = await preview({ preview: { port: 4314 }, logLevel: 'silent' });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});

const assets = readdirSync('dist/assets');
const asset = (pattern) => `assets/${assets.find((name) => pattern.test(name))}`;

/** Runs in the page. */
async function measure({ workerPath, wasmPath }) {
  const worker = new Worker(new URL(workerPath, document.baseURI), { type: 'module' });
  const waiting = new Map();
  let lastId = 0;
  const ready = new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'ready') resolve(data.status);
      if (data.kind === 'result' || data.kind === 'response') {
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
      }
    });
  });
  worker.postMessage({ kind: 'start', wasmPath: new URL(wasmPath, document.baseURI).href });
  const status = await ready;
  const ask = (message) =>
    new Promise((resolve) => {
      const id = (lastId += 1);
      waiting.set(id, resolve);
      worker.postMessage({ ...message, id });
    });
  const losses = [
    { loss: 'MSELoss', params: {} },
    { loss: 'L1Loss', params: {} },
    { loss: 'HuberLoss', params: { delta: 1.345 } },
    { loss: 'LogCoshLoss', params: {} },
    { loss: 'PinballLoss', params: { tau: 0.9 } },
    { loss: 'CauchyLoss', params: { c: 2.385 } },
    { loss: 'TukeyBiweightLoss', params: { c: 4.685 } },
    { loss: 'BarronLoss', params: { alpha: -2, c: 1 } },
  ];
  let state = 7;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  const draw = (n) => {
    const x = Array.from({ length: n }, () => 10 * random());
    return { x, y: x.map((at) => 2 + at + normal() + (random() < 0.1 ? 15 * random() : 0)) };
  };
  const fit = (model, { x, y }, quality) => {
    const points = model === 'line' ? { x, y } : { y };
    const problem = { model, points, scale: 'raw', seed: 1, quality };
    return ask({
      kind: 'task',
      channel: `${model}-${quality}`,
      task: { kind: 'fits', problem, losses },
    });
  };
  const drag = async (model, n, moves) => {
    const points = draw(n);
    const times = [];
    for (let move = 0; move < moves + 5; move += 1) {
      points.y[0] = 40 * Math.sin(move / 10);
      points.x[0] = 5 + 4 * Math.cos(move / 17);
      const start = performance.now();
      const { result } = await fit(model, points, 'drag');
      if (result.kind !== 'fits') throw new Error(JSON.stringify(result));
      // The first answers fetch the losses and make their tables.
      if (move >= 5) times.push(performance.now() - start);
    }
    return times;
  };
  const request = {
    evaluations: [
      {
        loss: 'MSELoss',
        params: {},
        reduction: 'mean',
        inputs: { input: { dtype: 'float32', shape: [], data: [4] } },
        targets: { target: { dtype: 'float32', shape: [], data: [0] } },
      },
    ],
    sweeps: [],
  };
  const beside = async () => {
    const settling = { isDone: false };
    const started = performance.now();
    const settled = fit('line', draw(10_000), 'settled').then(() => {
      settling.isDone = true;
      return performance.now() - started;
    });
    const times = [];
    while (!settling.isDone) {
      const start = performance.now();
      await ask({ kind: 'request', channel: 'picture', request });
      times.push(performance.now() - start);
    }
    return { times, whole: await settled };
  };
  return {
    status,
    runs: {
      'location, 200': await drag('location', 200, 200),
      'line, 200': await drag('line', 200, 200),
      'location, 10000': await drag('location', 10_000, 20),
      'line, 10000': await drag('line', 10_000, 20),
    },
    beside: await beside(),
  };
}

const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
await page.goto(`${server.resolvedUrls.local[0]}robots.txt`);
const { status, runs, beside } = await page.evaluate(measure, {
  workerPath: asset(/^worker-.*\.js$/),
  wasmPath: asset(/simd.*\.wasm$/),
});
await browser.close();
await server.close();

const quantile = (values, q) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
};
const row = (name, values) =>
  console.log(
    `${name.padEnd(28)} p50 ${quantile(values, 0.5).toFixed(1)} ms   p95 ${quantile(values, 0.95).toFixed(1)} ms   (${values.length})`,
  );
console.log(`8 losses, on ${status.backend}`);
for (const [name, values] of Object.entries(runs)) row(name, values);
row('a request beside a settled fit', beside.times);
console.log(`a settled line of 10000 points, with those requests: ${beside.whole.toFixed(0)} ms`);
const goals = [
  [
    '200 points within two frames',
    Math.max(quantile(runs['location, 200'], 0.95), quantile(runs['line, 200'], 0.95)) <= 33,
  ],
  [
    '10000 points within 150 ms',
    Math.max(quantile(runs['location, 10000'], 0.95), quantile(runs['line, 10000'], 0.95)) <= 150,
  ],
  ['requests answered beside a settled fit within 50 ms', quantile(beside.times, 0.95) <= 50],
];
for (const [text, holds] of goals) console.log(`${holds ? 'holds' : 'MISSED'}  ${text}`);
process.exit(0);
