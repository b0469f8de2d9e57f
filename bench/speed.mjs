/**
 * What the pictures wait for, in the built app on wasm, as ratios and times in one run. Times are from the message to the worker to its answer on
 * the page. Says which of the goals hold; it is a benchmark to be read, not a test that a busy machine could fail.
 *
 *   catalogue           all thumbnails painted within 300 ms after the worker is ready
 *   1,000,000 elements  value and gradient, there and back, ≤ 10 × a plain loop over typed arrays for the same numbers
 *   256 × 256 planes    with gradients ≤ 60 ms
 */
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../tools/browser.mjs';
import { build } from '../tools/ready.mjs';

if (!build()) process.exit(1);
const executablePath = await findBrowser();
const server = await preview({ preview: { port: 4316 }, logLevel: 'silent' });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});

const assets = readdirSync('dist/assets');
const asset = (pattern) => `assets/${assets.find((name) => pattern.test(name))}`;

/** Runs in the page before the app: notes when the worker is ready, and when the last thumbnail was painted. */
function watchCatalogue() {
  const seen = { ready: NaN, painted: NaN, count: 0, longTasks: [] };
  window.catalogueSeen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'ready' && Number.isNaN(seen.ready)) seen.ready = performance.now();
      });
    }
  };
  const look = () => {
    const count = document.querySelectorAll('main svg[viewBox="0 0 96 64"]:has(path)').length;
    if (count > seen.count) {
      seen.count = count;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (seen.painted = performance.now()));
      port1.start();
      port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function openCatalogue() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchCatalogue);
  await page.goto(`${server.resolvedUrls.local[0]}#/explore`);
  await page.waitForFunction(() => window.catalogueSeen.count > 0);
  await page.waitForTimeout(2000);
  const seen = await page.evaluate(() => ({
    ...window.catalogueSeen,
    cards: document.querySelectorAll('main svg[viewBox="0 0 96 64"]').length,
  }));
  await page.close();
  return seen;
}

/** A mean with its gradient as a programmer would write them, each loss its own loop, so that the engine knows what it runs. */
const plainLoop = ([value, slope]) => `(x, y, g) => {
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) {
    const a = x[i], r = a - y[i], size = Math.abs(r);
    sum += ${value};
    g[i] = (${slope}) / x.length;
  }
  return sum / x.length;
}`;
const huber = ['size < 1 ? 0.5 * r * r : size - 0.5', 'size < 1 ? r : Math.sign(r)'];
const elementwise = {
  L1Loss: ['size', 'Math.sign(r)'],
  MSELoss: ['r * r', '2 * r'],
  HuberLoss: huber,
  SmoothL1Loss: huber,
  LogCoshLoss: ['Math.log(Math.cosh(r))', 'Math.tanh(r)'],
  CauchyLoss: ['0.5 * Math.log1p(r * r)', 'r / (1 + r * r)'],
  BCEWithLogitsLoss: [
    'Math.max(a, 0) - a * y[i] + Math.log1p(Math.exp(-Math.abs(a)))',
    '1 / (1 + Math.exp(-a)) - y[i]',
  ],
  PoissonNLLLoss: ['Math.exp(a) - y[i] * a', 'Math.exp(a) - y[i]'],
};
const loops = Object.entries(elementwise).map(([loss, each]) => `${loss}: ${plainLoop(each)}`);

/** Runs in the page. */
async function measure({ workerPath, wasmPath }) {
  const worker = new Worker(new URL(workerPath, document.baseURI), { type: 'module' });
  const waiting = new Map();
  let lastId = 0;
  const ready = new Promise((resolve) => {
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'ready') resolve(data.status);
      if (data.kind !== 'response' && data.kind !== 'packed') return;
      waiting.get(data.id)?.(data.response);
      waiting.delete(data.id);
    });
  });
  worker.postMessage({ kind: 'start', wasmPath: new URL(wasmPath, document.baseURI).href });
  const status = await ready;
  const ask = (request) =>
    new Promise((resolve) => {
      const id = (lastId += 1);
      waiting.set(id, resolve);
      worker.postMessage({ kind: 'request', channel: 'bench', id, request });
    });
  const size = 1_000_000;
  const rounds = 7;
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const tensor = (data, shape = [data.length]) => ({ dtype: 'float32', shape, data });
  const spread = (low, high) =>
    Float32Array.from(
      { length: size },
      (_, i) => low + ((high - low) * ((i * 7919) % size)) / size,
    );

  const ratios = {};
  for (const [loss, loop] of Object.entries(window.plainLoops)) {
    const [input, target] = [spread(-4, 4), spread(0, 1)];
    const call = {
      loss,
      params: {},
      reduction: 'mean',
      inputs: { input: tensor(input) },
      targets: { target: tensor(target) },
    };
    const [ours, plain] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      let start = performance.now();
      const { evaluations } = await ask({ evaluations: [call], sweeps: [] });
      ours.push(performance.now() - start);
      if (evaluations[0].kind !== 'value') throw new Error(JSON.stringify(evaluations[0]));
      start = performance.now();
      const gradient = new Float32Array(size);
      const mean = loop(input, target, gradient);
      plain.push(performance.now() - start);
      const off = Math.abs(mean - evaluations[0].value.data[0]);
      if (!(off < 1e-3)) throw new Error(`${loss} is off by ${off}`);
    }
    ratios[loss] = { ours: median(ours), plain: median(plain) };
  }

  const side = 256;
  const along = (low, high) =>
    Array.from({ length: side }, (_, i) => low + ((high - low) * i) / (side - 1));
  const scalar = (value) => tensor([value], []);
  const planes = {
    MarginRankingLoss: {
      call: {
        loss: 'MarginRankingLoss',
        params: { margin: 0.5 },
        reduction: 'none',
        inputs: { input1: scalar(0), input2: scalar(0) },
        targets: { target: scalar(1) },
      },
      axes: [
        { tensor: 'input2', index: 0, values: along(4, -4) },
        { tensor: 'input1', index: 0, values: along(-4, 4) },
      ],
    },
    GaussianNLLLoss: {
      call: {
        loss: 'GaussianNLLLoss',
        params: {},
        reduction: 'none',
        inputs: { input: scalar(0), var: scalar(1) },
        targets: { target: scalar(0) },
      },
      axes: [
        { tensor: 'var', index: 0, values: along(5, 0.01) },
        { tensor: 'input', index: 0, values: along(-4, 4) },
      ],
    },
    TripletMarginLoss: {
      call: {
        loss: 'TripletMarginLoss',
        params: {},
        reduction: 'none',
        inputs: {
          anchor: tensor([0, 0], [1, 2]),
          positive: tensor([1, 0.5], [1, 2]),
          negative: tensor([0.5, -1], [1, 2]),
        },
        targets: {},
        differentiate: ['anchor'],
      },
      axes: [
        { tensor: 'anchor', index: 1, values: along(3, -3) },
        { tensor: 'anchor', index: 0, values: along(-3, 3) },
      ],
    },
  };
  const sweeps = {};
  for (const [loss, sweep] of Object.entries(planes)) {
    const times = [];
    for (let round = 0; round < rounds + 2; round += 1) {
      const start = performance.now();
      const response = await ask({ evaluations: [], sweeps: [sweep] });
      if (round >= 2) times.push(performance.now() - start);
      if (response.sweeps[0].kind !== 'sweep') throw new Error(JSON.stringify(response.sweeps[0]));
    }
    sweeps[loss] = median(times);
  }
  return { status, ratios, sweeps };
}

const catalogues = [];
for (let round = 0; round < 3; round += 1) catalogues.push(await openCatalogue());
const context = await browser.newContext({ bypassCSP: true });
const page = await context.newPage();
await page.addInitScript({ content: `window.plainLoops = {${loops.join()}};` });
await page.goto(`${server.resolvedUrls.local[0]}robots.txt`);
const { status, ratios, sweeps } = await page.evaluate(measure, {
  workerPath: asset(/^worker-.*\.js$/),
  wasmPath: asset(/simd.*\.wasm$/),
});
await browser.close();
await server.close();

const best = catalogues.toSorted((a, b) => a.painted - a.ready - (b.painted - b.ready))[1];
const after = best.painted - best.ready;
const blocking = best.longTasks.filter(({ startTime }) => startTime > best.ready);
console.log(`on ${status.backend}, medians`);
console.log(
  `catalogue: ${best.count} of ${best.cards} thumbnails ${after.toFixed(0)} ms after ready`,
);
for (const [loss, { ours, plain }] of Object.entries(ratios))
  console.log(
    `${loss.padEnd(20)} ${ours.toFixed(1)} ms, a plain loop ${plain.toFixed(1)} ms: ${(ours / plain).toFixed(1)} ×`,
  );
for (const [loss, time] of Object.entries(sweeps))
  console.log(`${loss.padEnd(20)} 256 × 256 with gradients ${time.toFixed(1)} ms`);
const worst = Math.max(...Object.values(ratios).map(({ ours, plain }) => ours / plain));
const slowest = Math.max(...Object.values(sweeps));
const goals = [
  ['the catalogue within 300 ms', after <= 300 && best.count === best.cards],
  [`${blocking.length} long tasks after the worker was ready`, blocking.length === 0],
  [`a million elements at most ${worst.toFixed(1)} × a plain loop`, worst <= 10],
  [`a plane at most ${slowest.toFixed(0)} ms`, slowest <= 60],
];
for (const [text, holds] of goals) console.log(`${holds ? 'holds' : 'MISSED'}  ${text}`);
process.exit(0);
