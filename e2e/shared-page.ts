import type { Page } from '@playwright/test';
import { test as base } from './app';

/**
 * Tests that share one page per worker: a visit loads the app anew, with its code compiled and its files at hand, and costs half of what a
 * browser context of its own does. What a test leaves behind is cleared; after a failure the worker, and with it the page, is another.
 */
export const test = base.extend<object, { readonly tab: Page }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL, storageState, viewport, serviceWorkers } = project.use;
      const context = await browser.newContext({
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(storageState === undefined ? {} : { storageState }),
        ...(viewport === undefined ? {} : { viewport }),
        ...(serviceWorkers === undefined ? {} : { serviceWorkers }),
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ tab, viewport }, provide) => {
    if (viewport) await tab.setViewportSize(viewport);
    await tab.mouse.move(0, 0);
    await provide(tab);
    if (!tab.url().startsWith('about:'))
      await tab.evaluate(() => {
        localStorage.clear();
        localStorage.setItem('lossoscope.hints', 'done');
      });
    await tab.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null });
    await tab.goto('about:blank');
  },
});

export { expect, expectNumber, open, output } from './app';
