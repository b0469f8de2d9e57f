import type { Inspection } from '../targets/inspect';
import type { WayOut } from '../targets/way-out';
import type { InspectorRequest, InspectorResponse } from './inspector';
import workerUrl from './inspector-worker.ts?worker&url';
import { trustedScript } from './start-worker';

/** Longer than any run that its budget allows; a worker that is silent for so long is given up. */
const deadline = 8_000;

/** What is known of one piece of code so far. */
export interface Inspected {
  readonly code: string;
  readonly inspection: Inspection;
  /** Null until it is known, and where the verdict is right. */
  readonly wayOut: WayOut | null;
}

/** Runs code off the main thread. */
export interface Inspector {
  /** Takes the place of what was asked before, even where that is still under way. */
  readonly ask: (code: string, loss: string) => void;
  readonly stop: () => void;
}

/** Starts a worker when it is first asked. `onAnswer` hears of the newest request alone; `onFailure` where the worker cannot run. */
export function startInspector(
  onAnswer: (inspected: Inspected) => void,
  onFailure: (code: string) => void,
): Inspector {
  let worker: Worker | null = null;
  let newest: InspectorRequest | null = null;
  let known: Inspected | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
  };
  const fail = () => {
    stop();
    if (newest) onFailure(newest.code);
    newest = null;
  };
  const take = ({ data }: MessageEvent<InspectorResponse>) => {
    if (!newest || data.id !== newest.id) return;
    if (data.kind === 'done') {
      clearTimeout(timer);
      newest = null;
      return;
    }
    if (data.kind === 'inspection') {
      known = { code: newest.code, inspection: data.inspection, wayOut: null };
    } else if (known) known = { ...known, wayOut: data.wayOut };
    if (known) onAnswer(known);
  };
  const spawn = (): Worker => {
    const own = new Worker(trustedScript(workerUrl), { type: 'module' });
    own.addEventListener('message', take);
    own.addEventListener('error', fail);
    return own;
  };
  let id = 0;
  return {
    ask: (code, loss) => {
      // A run cannot be interrupted, only given up with its worker.
      if (newest) stop();
      id += 1;
      newest = { id, code, loss };
      known = null;
      clearTimeout(timer);
      timer = setTimeout(fail, deadline);
      worker ??= spawn();
      worker.postMessage(newest);
    },
    stop,
  };
}
