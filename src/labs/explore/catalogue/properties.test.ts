import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { startBackend } from '../../../compute/start-backend';
import { sweep } from '../../../compute/sweep';
import { contractOf } from '../../../losses/index';
import { probeOf, propertiesOf, type Properties } from './properties';

beforeAll(async () => {
  await startBackend(wasmDirectory(process.cwd()), 'wasm');
});

function found(id: string): Properties | null {
  const contract = contractOf(id);
  if (!contract) throw new Error(`${id} is missing`);
  const probe = probeOf(contract);
  return propertiesOf(probe, sweep(probe.call));
}

// Facts of mathematics about the losses, not of the code.
test.each([
  ['MSELoss', { isConvex: true, far: 'unbounded', zero: 'flat' }],
  ['L1Loss', { isConvex: true, far: 'bounded', largest: 1, zero: 'kink', slope: 0 }],
  ['HuberLoss', { isConvex: true, far: 'bounded', largest: 1, zero: 'flat' }],
  ['CauchyLoss', { isConvex: false, far: 'redescending', zero: 'flat' }],
  ['TukeyBiweightLoss', { isConvex: false, far: 'redescending', zero: 'flat' }],
  ['BCEWithLogitsLoss', { isConvex: true, far: 'bounded', zero: 'slope' }],
  ['CrossEntropyLoss', { isConvex: true, far: 'bounded', zero: 'slope', slope: -0.5 }],
  ['MarginRankingLoss', { isConvex: true, far: 'bounded', zero: 'kink' }],
])('the shape of %s is found in its sweep', (id, expected) => {
  expect(found(id)).toMatchObject(expected);
});
