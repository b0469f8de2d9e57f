import { beforeAll, expect, test, vi } from 'vitest';
import { openingCalls } from '../../conformance/sample-calls';
import { wasmDirectory } from '../../conformance/wasm-directory';
import type { FromWorker, Request, ToWorker } from './api';

const posted: FromWorker[] = [];
const thread = Object.assign(new EventTarget(), {
  postMessage: (message: FromWorker) => posted.push(message),
});

function send(message: ToWorker): void {
  thread.dispatchEvent(new MessageEvent('message', { data: message }));
}

const call = openingCalls[0]?.[2];
const request: Request = { evaluations: call ? [call] : [], sweeps: [] };

function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 30_000 });
}

beforeAll(async () => {
  vi.stubGlobal('self', thread);
  await import('./worker');
  send({ kind: 'start', wasmPath: wasmDirectory(process.cwd()) });
  await eventually(() => {
    expect(posted).toEqual([{ kind: 'ready', status: { backend: 'wasm' } }]);
  });
});

test('of several requests of a channel only the newest is answered', async () => {
  posted.length = 0;
  for (const id of [1, 2, 3]) send({ kind: 'request', id, channel: 'curve', request });
  send({ kind: 'request', id: 4, channel: 'plane', request });
  await eventually(() => {
    expect(posted.map((message) => message.kind === 'response' && message.id)).toEqual([3, 4]);
  });
});

test('what throws is posted, and the next request is answered', async () => {
  posted.length = 0;
  // @ts-expect-error no code of ours sends this.
  send({ kind: 'request', id: 5, channel: 'curve', request: { evaluations: null } });
  await eventually(() => {
    expect(posted).toMatchObject([{ kind: 'error', id: 5 }]);
  });
  send({ kind: 'request', id: 6, channel: 'curve', request });
  await eventually(() => {
    expect(posted.at(-1)).toMatchObject({ kind: 'response', id: 6 });
  });
});

const task = {
  kind: 'fits',
  problem: {
    model: 'location',
    points: { y: [1, 2, 3, 4, 100] },
    scale: 'raw',
    seed: 1,
    quality: 'settled',
  },
  losses: [{ loss: 'TukeyBiweightLoss', params: {} }],
} as const;

test('a task is worked on between requests, and a newer one of its channel takes its place', async () => {
  posted.length = 0;
  send({ kind: 'task', id: 7, channel: 'fits', task });
  send({ kind: 'task', id: 8, channel: 'fits', task });
  send({ kind: 'request', id: 9, channel: 'curve', request });
  await eventually(() => {
    expect(posted.at(-1)).toMatchObject({
      kind: 'result',
      id: 8,
      result: { kind: 'fits', fits: [{ kind: 'fit', certainty: 'exact' }] },
    });
  });
  expect(posted[0]).toMatchObject({ kind: 'response', id: 9 });
  expect(posted.some((message) => message.kind === 'result' && message.id === 7)).toBe(false);
});

test('a cancelled task is not answered', async () => {
  posted.length = 0;
  send({ kind: 'task', id: 10, channel: 'fits', task });
  send({ kind: 'cancel', channel: 'fits' });
  send({ kind: 'task', id: 11, channel: 'other', task });
  await eventually(() => {
    expect(posted.at(-1)).toMatchObject({ kind: 'result', id: 11 });
  });
  expect(posted.some((message) => message.kind === 'result' && message.id === 10)).toBe(false);
});
