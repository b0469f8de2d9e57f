/** Finds a Chromium for the tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './ready.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function installed() {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  for (const name of names) {
    const found = spawnSync(finder, [name], { encoding: 'utf8' });
    const path = found.status === 0 ? found.stdout.split('\n')[0].trim() : '';
    if (path && starts(path)) return path;
  }
  return places.find((place) => existsSync(place));
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

const packageManagers = [
  ['apt-get', [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]],
  ['dnf', [['install', '-y', 'chromium']]],
  ['apk', [['add', 'chromium']]],
  ['pacman', [['-Sy', '--noconfirm', 'chromium']]],
];

function systemInstall() {
  if (process.getuid?.() !== 0) return;
  for (const [manager, steps] of packageManagers) {
    if (spawnSync('which', [manager], { stdio: 'ignore' }).status !== 0) continue;
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    steps.forEach((args) => run(manager, args, { stdio: ['ignore', 'ignore', 'inherit'], env }));
    return;
  }
}

/** The path of a browser: an installed one, then Playwright's download, then the system's packages when root. */
export async function findBrowser() {
  const present = process.env.LOSSOSCOPE_BROWSER ?? installed() ?? (await playwrightsOwn());
  if (present) return present;
  console.log('No Chromium or Chrome found: trying Playwright’s download …');
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  console.log('That did not work: trying the system’s packages …');
  systemInstall();
  return installed();
}
