import type {
  BackendStatus,
  Compute,
  ComputeStatus,
  FromWorker,
  Request,
  Response,
  ToWorker,
} from './api';

/** The part of a `Worker` that the client needs; tests give their own. */
export interface WorkerLike extends EventTarget {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
}

export interface ClientOptions {
  /** Makes a worker, anew after a failure. Throws where workers are not to be had. */
  readonly spawn: () => WorkerLike;
  /** The URL of the SIMD wasm file. */
  readonly wasmPath: string;
  readonly backend?: 'wasm' | 'cpu';
  /** Milliseconds for an answer, once the backend is ready. */
  readonly deadline?: number;
  /** Milliseconds for the backend to be fetched and started. */
  readonly startDeadline?: number;
  /** Failures in a row, without an answer between, after which the client gives up. */
  readonly patience?: number;
}

interface Pending {
  readonly id: number;
  readonly request: Request;
  readonly settle: (result: Response | 'stale' | 'dead') => void;
}

/** The main thread's end of the worker: newest wins per channel, a deadline, a new worker when one fails. */
export function createCompute(options: ClientOptions): Compute {
  const { deadline = 8000, startDeadline = 30_000, patience = 3 } = options;
  const pending = new Map<string, Pending>();
  const listeners = new Set<(status: ComputeStatus) => void>();
  const hearers = new Set<(message: FromWorker) => void>();
  let status: ComputeStatus = { kind: 'starting' };
  let worker: WorkerLike | null = null;
  let ready = false;
  let failures = 0;
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (next: ComputeStatus) => {
    status = next;
    for (const listener of listeners) listener(next);
  };

  const send = (channel: string, { id, request }: Pending) => {
    worker?.postMessage({ kind: 'request', id, channel, request });
  };

  /** One timer for the oldest wait: any answer starts it anew. */
  const watch = () => {
    clearTimeout(timer);
    if (ready && pending.size === 0) return;
    const limit = ready ? deadline : startDeadline;
    timer = setTimeout(() => {
      fail(`no answer within ${String(limit)} ms`);
    }, limit);
  };

  const die = (detail: string) => {
    clearTimeout(timer);
    tell({ kind: 'dead', detail });
    for (const { settle } of pending.values()) settle('dead');
    pending.clear();
  };

  const close = () => {
    worker?.terminate();
    worker = null;
    ready = false;
  };

  const fail = (detail: string) => {
    close();
    failures += 1;
    if (failures >= patience) {
      die(detail);
      return;
    }
    tell({ kind: 'restarting', detail });
    open();
  };

  const answered = (id: number, response: Response) => {
    failures = 0;
    for (const [channel, { id: newest, settle }] of pending)
      if (newest === id) {
        pending.delete(channel);
        settle(response);
      }
    watch();
  };

  const started = (backend: BackendStatus) => {
    ready = true;
    tell({ kind: 'ready', backend });
    watch();
  };

  const hear = (message: FromWorker) => {
    if (message.kind === 'ready') started(message.status);
    else if (message.kind === 'response') answered(message.id, message.response);
    else if (message.kind === 'packed')
      void import('./unpack').then((code) => {
        answered(message.id, code.unpackResponse(message.response));
      });
    else if (message.kind === 'error') fail(message.detail);
    else for (const listener of hearers) listener(message);
  };

  const open = () => {
    let own: WorkerLike;
    try {
      own = options.spawn();
    } catch (error) {
      // A browser without workers has none the next time either.
      die(error instanceof Error ? error.message : String(error));
      return;
    }
    worker = own;
    /** What a worker that was given up still says is not heard. */
    const listen = (type: string, listener: (event: Event) => void) => {
      own.addEventListener(type, (event) => {
        if (worker === own) listener(event);
      });
    };
    listen('message', (event) => {
      if (event instanceof MessageEvent) hear(event.data);
    });
    listen('messageerror', () => {
      fail('a message could not be read');
    });
    listen('error', (event) => {
      fail('message' in event ? String(event.message) : 'the worker failed');
    });
    const { wasmPath, backend } = options;
    own.postMessage({ kind: 'start', wasmPath, ...(backend && { backend }) });
    for (const [channel, waiting] of pending) send(channel, waiting);
    watch();
  };

  open();
  return {
    ask: (channel, request) =>
      new Promise((settle) => {
        if (status.kind === 'dead') {
          settle('dead');
          return;
        }
        pending.get(channel)?.settle('stale');
        const asked = { id: (lastId += 1), request, settle };
        const quiet = pending.size === 0;
        pending.set(channel, asked);
        // While wasm starts, the worker already fetches the losses.
        send(channel, asked);
        if (ready && quiet) watch();
      }),
    onStatus: (listener) => {
      listeners.add(listener);
      listener(status);
      return () => {
        listeners.delete(listener);
      };
    },
    line: {
      send: (message) => {
        if (ready) worker?.postMessage(message);
      },
      onMessage: (listener) => {
        hearers.add(listener);
        return () => {
          hearers.delete(listener);
        };
      },
      restart: fail,
    },
    stop: () => {
      close();
      die('stopped');
    },
  };
}
