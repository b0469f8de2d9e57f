/**
 * `npm run conformance:code -- [PYTHON]`: writes the programs that the app shows for presets, opening states, random scenes and golden cases, runs
 * each in real PyTorch and compares what it prints with what the program says it prints. Then the programs that reproduce fits.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, root } from './bundle.mjs';

const python = process.argv[2] ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'lossoscope-code-'));
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', cwd: root }).status;
const exported = run(process.execPath, [await bundle('export-code'), root, folder]);
const status = exported === 0 ? run(python, ['conformance/check_code.py', folder]) : exported;
rmSync(folder, { recursive: true });

const fits = mkdtempSync(join(tmpdir(), 'lossoscope-fits-'));
const written = run(process.execPath, [await bundle('export-fits-code'), root, fits]);
const reproduced = written === 0 ? run(python, ['conformance/check_fits_code.py', fits]) : written;
rmSync(fits, { recursive: true });
process.exit(status || reproduced || 0);
