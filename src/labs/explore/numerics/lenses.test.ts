import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { foundIn, lenses } from './lenses';

beforeAll(async () => {
  await startBackend(wasmDirectory(process.cwd()), 'wasm');
});

// torch 2.13.0, float32, x in steps of 2.5: where the loss stops being finite and where its gradient becomes NaN.
test.each([
  ['CrossEntropyLoss', -90, -90],
  ['BCEWithLogitsLoss', -90, -90],
  ['LogCoshLoss', -90, -90],
  ['SoftMarginLoss', -90, -90],
] as const)('%s as written leaves float32 where PyTorch leaves it', (id, infinite, nan) => {
  const { naive, stable } = lenses[id];
  const written = foundIn(naive, evaluate(naive.call));
  expect(written).toMatchObject({ infinite, nan });
  expect(foundIn(stable, evaluate(stable.call))).toMatchObject({ infinite: null, nan: null });
});
