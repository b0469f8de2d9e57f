import { defineConfig } from '@playwright/test';

const executablePath = process.env.LOSSOSCOPE_BROWSER;
const port = Number(process.env.E2E_PORT ?? 4199);

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
  use: {
    baseURL: `http://localhost:${port}/`,
    // Requests are watched and stopped in the page's own tests; offline use has tests of its own.
    serviceWorkers: 'block',
    // Hints of the first minute have a test of their own; elsewhere they were done long ago.
    storageState: {
      cookies: [],
      origins: [
        {
          origin: `http://localhost:${port}`,
          localStorage: [{ name: 'lossoscope.hints', value: 'done' }],
        },
      ],
    },
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node tools/start.mjs`,
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
