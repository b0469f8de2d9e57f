import { lossesOf, messageOf } from './answer';
import type { FromWorker, ToWorker } from './api';
import { loadDefinitions } from '../losses/load-definition';
import { startBackend } from './start-backend';
import { cancelTask, hasTasks, runSlice, takeTask } from './task-runner';

/*
 * The worker's thread. Requests wait by channel, the newest of each alone. Between two answers the thread returns to its queue of
 * messages, so that what came in meanwhile replaces what still waits.
 */

type Asked = Extract<ToWorker, { readonly kind: 'request' }>;

const waiting = new Map<string, Asked>();
const { port1: resume, port2: resumed } = new MessageChannel();
let started: Promise<void> | null = null;
let running = false;

function post(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer });
}

function postError(id: number | null, error: unknown): void {
  post({ kind: 'error', id, detail: error instanceof Error ? error.message : String(error) });
}

async function start(message: Extract<ToWorker, { readonly kind: 'start' }>): Promise<void> {
  try {
    post({ kind: 'ready', status: await startBackend(message.wasmPath, message.backend) });
  } catch (error) {
    postError(null, error);
  }
}

async function answerNext(): Promise<void> {
  const [entry] = waiting;
  if (!entry) {
    // Longer work has what time the requests leave, in slices.
    running = hasTasks();
    if (running) void runSlice(post).then(() => resume.postMessage(null));
    return;
  }
  const [channel, { id, request }] = entry;
  waiting.delete(channel);
  try {
    // Not fetched is not known: the answer says so, and the next request tries again.
    await loadDefinitions(lossesOf(request)).catch(() => undefined);
    post(...messageOf(id, request));
  } catch (error) {
    postError(id, error);
  }
  // A timer would be held back by 4 ms.
  resume.postMessage(null);
}

async function fetchAhead(request: Asked['request']): Promise<void> {
  try {
    await loadDefinitions(lossesOf(request));
  } catch {
    // The request's own turn tells.
  }
}

resumed.addEventListener('message', () => void answerNext());
resumed.start();

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') {
    started ??= start(data);
    return;
  }
  if (data.kind === 'cancel') cancelTask(data.channel);
  else if (data.kind === 'task') takeTask(data);
  else {
    waiting.set(data.channel, data);
    // While wasm starts, or another answer is made, the losses are on their way.
    void fetchAhead(data.request);
  }
  if (running || !started) return;
  running = true;
  void started.then(answerNext);
});
