import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ComputeStatus, FromWorker, Request, Response, ToWorker } from './api';
import { createCompute, type WorkerLike } from './client';

/** A worker that keeps what it is sent and says what it is told to. */
class FakeWorker extends EventTarget implements WorkerLike {
  readonly sent: ToWorker[] = [];
  terminated = false;
  postMessage = (message: ToWorker) => {
    this.sent.push(message);
  };
  terminate = () => {
    this.terminated = true;
  };
  say(message: FromWorker) {
    this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  crash() {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'boom' }));
  }
  ready() {
    this.say({ kind: 'ready', status: { backend: 'wasm' } });
  }
  requests() {
    return this.sent.filter((message) => message.kind === 'request');
  }
  answer(response: Response) {
    const id = this.requests().at(-1)?.id ?? -1;
    this.say({ kind: 'response', id, response });
  }
}

const request = (): Request => ({ evaluations: [], sweeps: [] });
const answer = (): Response => ({ evaluations: [], sweeps: [] });

function start(options: { readonly patience?: number } = {}) {
  const workers: FakeWorker[] = [];
  const compute = createCompute({
    spawn: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    wasmPath: 'simd.wasm',
    deadline: 1000,
    startDeadline: 5000,
    ...options,
  });
  const statuses: ComputeStatus[] = [];
  compute.onStatus((status) => statuses.push(status));
  const newest = (): FakeWorker => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('no worker was started');
    return worker;
  };
  return { compute, workers, newest, statuses };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is asked before the backend is ready is sent behind the start, once', async () => {
  const { compute, newest } = start();
  const asked = compute.ask('curve', request());
  expect(newest().sent.map(({ kind }) => kind)).toEqual(['start', 'request']);
  newest().ready();
  expect(newest().requests()).toHaveLength(1);
  const response = answer();
  newest().answer(response);
  expect(await asked).toBe(response);
});

test('the newest request of a channel wins and the older one is stale', async () => {
  const { compute, newest } = start();
  newest().ready();
  const first = compute.ask('curve', request());
  const second = compute.ask('curve', request());
  expect(await first).toBe('stale');
  const [older, newer] = newest().requests();
  const late = answer();
  newest().say({ kind: 'response', id: older?.id ?? -1, response: late });
  const response = answer();
  newest().say({ kind: 'response', id: newer?.id ?? -1, response });
  expect(await second).toBe(response);
});

test('channels do not disturb each other', async () => {
  const { compute, newest } = start();
  newest().ready();
  const curve = compute.ask('curve', request());
  const plane = compute.ask('plane', request());
  for (const { id } of newest().requests()) {
    newest().say({ kind: 'response', id, response: answer() });
  }
  expect([typeof (await curve), typeof (await plane)]).toEqual(['object', 'object']);
});

test.each([
  ['a crash', (worker: FakeWorker) => worker.crash()],
  [
    'an unreadable message',
    (worker: FakeWorker) => worker.dispatchEvent(new MessageEvent('messageerror')),
  ],
  ['a posted error', (worker: FakeWorker) => worker.say({ kind: 'error', id: 1, detail: 'boom' })],
  ['silence', () => vi.advanceTimersByTime(1000)],
])('%s ends the worker; a new one is asked the same again', async (_name, fail) => {
  const { compute, workers, newest, statuses } = start();
  newest().ready();
  const asked = compute.ask('curve', request());
  fail(newest());
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  expect(statuses.at(-1)?.kind).toBe('restarting');
  newest().ready();
  expect(newest().requests()).toHaveLength(1);
  const response = answer();
  newest().answer(response);
  expect(await asked).toBe(response);
  expect(statuses.at(-1)?.kind).toBe('ready');
});

test('after failing again and again it is dead, and says so to all', async () => {
  const { compute, workers, newest, statuses } = start({ patience: 3 });
  const asked = compute.ask('curve', request());
  for (let i = 0; i < 3; i += 1) newest().crash();
  expect(workers).toHaveLength(3);
  expect(statuses.at(-1)).toEqual({ kind: 'dead', detail: 'boom' });
  expect(await asked).toBe('dead');
  expect(await compute.ask('curve', request())).toBe('dead');
});

test('an answer in between restores its patience', () => {
  const { compute, newest, statuses } = start({ patience: 2 });
  for (let i = 0; i < 4; i += 1) {
    newest().ready();
    void compute.ask('curve', request());
    newest().answer(answer());
    newest().crash();
  }
  expect(statuses.at(-1)?.kind).toBe('restarting');
});

test('a worker that was given up is not heard any more', () => {
  const { newest, statuses } = start();
  const old = newest();
  old.crash();
  old.crash();
  old.ready();
  expect(statuses.map(({ kind }) => kind)).toEqual(['starting', 'restarting']);
});

test('a backend that never starts is given up', () => {
  const { statuses } = start({ patience: 2 });
  vi.advanceTimersByTime(10_000);
  expect(statuses.at(-1)?.kind).toBe('dead');
});

test('a quiet worker is not taken for a dead one', () => {
  const { newest, statuses } = start();
  newest().ready();
  vi.advanceTimersByTime(100_000);
  expect(statuses.at(-1)?.kind).toBe('ready');
});

test('a steady stream of requests does not put off the deadline', () => {
  const { compute, newest, workers } = start();
  newest().ready();
  for (let i = 0; i < 20; i += 1) {
    void compute.ask('curve', request());
    vi.advanceTimersByTime(100);
  }
  expect(workers.length).toBeGreaterThan(1);
});

test('where no worker can be made it is dead at once', async () => {
  const compute = createCompute({
    spawn: () => {
      throw new Error('workers are blocked');
    },
    wasmPath: '',
  });
  expect(await compute.ask('curve', request())).toBe('dead');
});

test('an answer in buffers arrives as plain numbers', async () => {
  vi.useRealTimers();
  const { compute, newest } = start();
  newest().ready();
  const asked = compute.ask('curve', request());
  const value = { dtype: 'float32', shape: [2], data: Float32Array.of(0.5, -0) } as const;
  const evaluation = { kind: 'value', value, grads: { input: Float32Array.of(1, NaN) } } as const;
  const id = newest().requests().at(-1)?.id ?? -1;
  newest().say({ kind: 'packed', id, response: { evaluations: [evaluation], sweeps: [] } });
  expect(await asked).toEqual({
    evaluations: [
      { ...evaluation, value: { ...value, data: [0.5, -0] }, grads: { input: [1, NaN] } },
    ],
    sweeps: [],
  });
  compute.stop();
});
