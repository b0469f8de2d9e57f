import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitNumbers } from '../src/compute/fit-numbers';
import { startBackend } from '../src/compute/start-backend';
import { scipyOf } from '../src/fits/code/scipy';
import { torchOf } from '../src/fits/code/torch';
import { presets } from '../src/fits/data/presets';
import { fitPoints } from '../src/fits/fit-points';
import { rememberCurves } from '../src/fits/numbers';
import type { FitLoss, ScaleChoice } from '../src/fits/problem';
import { finish } from '../src/fits/run';
import { contracts } from '../src/losses/index';
import { loadDefinitions } from '../src/losses/load-definition';
import { wasmDirectory } from './wasm-directory';

/*
 * Writes the programs that reproduce the fits of each preset into a folder: `export-fits-code ROOT FOLDER`. Started by `tools/conformance-code.mjs`.
 */

const losses: readonly FitLoss[] = [
  { loss: 'MSELoss', params: {} },
  { loss: 'L1Loss', params: {} },
  { loss: 'HuberLoss', params: { delta: 1.345 } },
  { loss: 'SmoothL1Loss', params: { beta: 0.5 } },
  { loss: 'LogCoshLoss', params: {} },
  { loss: 'PinballLoss', params: { tau: 0.9 } },
  { loss: 'CauchyLoss', params: { c: 2.385 } },
  { loss: 'TukeyBiweightLoss', params: {} },
  { loss: 'BarronLoss', params: { alpha: -2, c: 1 } },
  { loss: 'BarronLoss', params: { alpha: -Infinity, c: 2 } },
  { loss: 'BarronLoss', params: { alpha: 0, c: 1.5 } },
];

async function main(root: string, folder: string): Promise<void> {
  await startBackend(wasmDirectory(root), 'wasm');
  await loadDefinitions(contracts.map(({ id }) => id));
  const engine = { numbers: fitNumbers, curves: rememberCurves(fitNumbers) };
  for (const { id, model, points: draw } of presets) {
    const points = draw(1);
    const fitted = (scale: ScaleChoice) =>
      finish(fitPoints({ model, points, scale, seed: 1, quality: 'settled' }, losses, engine));
    const scaled = model === 'line' ? fitted('mad') : fitted('raw');
    // Ten points of the quartet's third set are on a line: their MAD is 0.
    const fits = scaled.kind === 'refused' ? fitted('raw') : scaled;
    if (fits.kind === 'refused') throw new Error(`${id}: ${fits.reason}`);
    writeFileSync(join(folder, `${id}-scipy.py`), scipyOf({ model, points, fits }));
    writeFileSync(join(folder, `${id}-torch.py`), torchOf({ model, points, fits }));
  }
}

const [root = '.', folder = '.'] = process.argv.slice(2);
main(root, folder).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});
