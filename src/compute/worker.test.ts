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
