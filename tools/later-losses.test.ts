import { expect, test } from 'vitest';
import { laterLosses } from './later-losses.ts';

const of = (family: string) => `export const contract = { family: '${family}' }`;
const robust = 'export const contract = robust({})';

/** What imports a module, and what the module says. */
const graph: Readonly<Record<string, readonly [importers: readonly string[], code: string]>> = {
  '/src/compute/worker.ts': [[], ''],
  '/src/losses/computations.ts': [['/src/compute/worker.ts'], ''],
  '/src/losses/definitions/mse-loss.ts': [['/src/losses/computations.ts'], of('regression')],
  '/src/losses/ops.ts': [
    ['/src/losses/definitions/ctc-loss.ts', '/src/losses/definitions/mse-loss.ts'],
    '',
  ],
  '/src/losses/definitions/ctc-loss.ts': [[], of('classification')],
  '/src/losses/definitions/welsch-loss.ts': [[], robust],
  '/src/losses/robust.ts': [['/src/losses/definitions/welsch-loss.ts'], ''],
  '/src/losses/paths.ts': [['/src/losses/ctc.ts'], ''],
  '/src/losses/ctc.ts': [['/src/losses/definitions/ctc-loss.ts', '/src/losses/paths.ts'], ''],
  '/src/losses/classes.ts': [
    ['/src/losses/definitions/ctc-loss.ts', '/src/losses/definitions/welsch-loss.ts'],
    '',
  ],
};
const modules = {
  getModuleInfo: (id: string) => {
    const [importers, code] = graph[id] ?? [[], ''];
    return { isEntry: id === '/src/compute/worker.ts', importers, code };
  },
};

test.each([
  ['/src/losses/definitions/mse-loss.ts', null],
  ['/src/losses/ops.ts', null],
  ['/src/losses/definitions/ctc-loss.ts', 'losses-classification'],
  ['/src/losses/paths.ts', 'losses-classification'],
  ['/src/losses/robust.ts', 'losses-regression'],
  ['/src/losses/classes.ts', 'losses'],
  ['/src/compute/fit.ts', null],
])('%s lies in %s', (id, file) => {
  expect(laterLosses(id, modules)).toBe(file);
});
