import { expect, test } from 'vitest';
import type { Quality } from '../fits/problem';
import type { FitTask } from '../fits/task';
import type { Compute, ComputeStatus, FromWorker, ToWorker } from './api';
import { createTasks } from './tasks';

function taskOf(quality: Quality): FitTask {
  const problem = {
    model: 'location',
    points: { y: [1, 2] },
    scale: 'raw',
    seed: 1,
    quality,
  } as const;
  return { kind: 'fits', problem, losses: [] };
}

const result = {
  kind: 'fits',
  scale: { choice: 'raw', value: 1 },
  fits: [],
} as const;

/** A line to a worker that the test plays. */
function line() {
  const sent: ToWorker[] = [];
  let hear: (message: FromWorker) => void = () => undefined;
  let tell: (status: ComputeStatus) => void = () => undefined;
  const compute: Compute = {
    ask: () => Promise.resolve('stale'),
    onStatus: (listener) => {
      tell = listener;
      listener({ kind: 'ready', backend: { backend: 'wasm' } });
      return () => undefined;
    },
    line: {
      send: (message) => sent.push(message),
      onMessage: (listener) => {
        hear = listener;
        return () => undefined;
      },
      restart: () => undefined,
    },
    stop: () => undefined,
  };
  const ids = () => sent.flatMap((message) => (message.kind === 'task' ? [message.id] : []));
  return {
    tasks: createTasks(compute),
    sent,
    ids,
    hear: (message: FromWorker) => {
      hear(message);
    },
    tell: (status: ComputeStatus) => {
      tell(status);
    },
  };
}

test('what answers a drag is let finish, and of those that wait the newest runs next', async () => {
  const { tasks, ids, hear } = line();
  const outcomes = [1, 2, 3].map(() => tasks.run('fits', taskOf('drag')));
  expect(ids()).toEqual([1]);
  hear({ kind: 'result', id: 1, result });
  expect(ids()).toEqual([1, 3]);
  hear({ kind: 'result', id: 3, result });
  expect(await Promise.all(outcomes)).toEqual([result, 'stale', result]);
});

test('a settled search is given up for what comes next', async () => {
  const { tasks, ids, hear } = line();
  const settled = tasks.run('fits', taskOf('settled'));
  const drag = tasks.run('fits', taskOf('drag'));
  expect(ids()).toEqual([1, 2]);
  hear({ kind: 'result', id: 1, result });
  hear({ kind: 'result', id: 2, result });
  expect(await Promise.all([settled, drag])).toEqual(['stale', result]);
});

test('progress is heard, and a cancelled task says so', async () => {
  const { tasks, sent, hear } = line();
  const heard: number[] = [];
  const settled = tasks.run('study', taskOf('settled'), (done) => heard.push(done));
  hear({ kind: 'progress', id: 1, done: 0.5 });
  tasks.cancel('study');
  expect(await settled).toBe('cancelled');
  expect(heard).toEqual([0.5]);
  expect(sent.at(-1)).toEqual({ kind: 'cancel', channel: 'study' });
});

test('channels do not mind each other', async () => {
  const { tasks, hear } = line();
  const one = tasks.run('fits', taskOf('settled'));
  const other = tasks.run('surface', taskOf('settled'));
  hear({ kind: 'result', id: 2, result });
  hear({ kind: 'result', id: 1, result });
  expect(await Promise.all([one, other])).toEqual([result, result]);
});

test('a new worker is asked anew, and a dead one answers all', async () => {
  const { tasks, ids, tell } = line();
  const settled = tasks.run('fits', taskOf('settled'));
  tell({ kind: 'restarting', detail: 'it failed' });
  tell({ kind: 'ready', backend: { backend: 'wasm' } });
  expect(ids()).toEqual([1, 1]);
  tell({ kind: 'dead', detail: 'it failed again' });
  expect(await settled).toBe('dead');
  expect(await tasks.run('fits', taskOf('drag'))).toBe('dead');
});
