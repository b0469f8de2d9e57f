import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { contracts } from '../../../losses/index';
import { foundIn, lenses } from './lenses';

beforeAll(async () => {
  await startBackend(wasmDirectory(process.cwd()), 'wasm');
});

// torch 2.13.0, float32: where the loss stops being finite and where its gradient becomes NaN.
test.each([
  ['CrossEntropyLoss', -90, -90],
  ['BCEWithLogitsLoss', -90, -90],
  ['LogCoshLoss', -90, -90],
  ['SoftMarginLoss', -90, -90],
  ['MultiLabelSoftMarginLoss', -90, -90],
  ['BCELoss', 0, null],
  ['KLDivLoss', 0, null],
  ['PoissonNLLLoss', 0, null],
  ['GaussianNLLLoss', 0, 0],
] as const)('%s as written leaves float32 where PyTorch leaves it', (id, infinite, nan) => {
  const { xs, naive, stable } = lenses[id]();
  const written = foundIn(naive, evaluate(naive.call), xs);
  const isNaN = id === 'KLDivLoss' || id === 'GaussianNLLLoss';
  expect(written).toMatchObject({ infinite, nan, isNaN });
  expect(foundIn(stable, evaluate(stable.call), xs)).toMatchObject({ infinite: null, nan: null });
});

test('every loss that hides a logarithm or an exponential has a lens, and no other', () => {
  expect(Object.keys(lenses).toSorted()).toEqual(
    contracts.flatMap(({ id, isDelicate }) => (isDelicate ? [id] : [])).toSorted(),
  );
});
