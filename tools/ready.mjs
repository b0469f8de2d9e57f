/** What `npm start` and `npm test` share: installs and builds only what changed since the last run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const needed = [20, 19];

/** Exits with a sentence when this Node is too old to run the build. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  console.error(
    `Lossoscope needs Node ${needed.join('.')} or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Runs a command with its output shown; returns whether it succeeded. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return result.status === 0;
}

/** One digest of the files and folders, whatever their number. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).toSorted()) visit(join(path, name));
      return;
    }
    hash.update(path).update(readFileSync(path));
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

function unchanged(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** Installs the locked packages unless they are there already. */
export function install() {
  const stamp = 'node_modules/.installed';
  const hash = hashOf(['package-lock.json']);
  if (unchanged(stamp, hash)) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('The packages could not be installed: is there a network?');
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}

/** Builds the production app into dist/ unless its sources are unchanged. */
export function build() {
  const stamp = 'dist/.built';
  const hash = hashOf([
    'src',
    'public',
    'tools',
    'index.html',
    'embed.html',
    'vite.config.ts',
    'package-lock.json',
  ]);
  if (unchanged(stamp, hash)) return true;
  console.log('Building …');
  const built = run(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'warn',
  ]);
  if (built) writeFileSync(stamp, hash);
  return built;
}
