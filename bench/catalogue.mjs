/** The catalogue as a visitor meets it: when the worker was ready, when the last thumbnail was painted, what blocked the page meanwhile. */

/** Runs in the page before the app: notes when the worker is ready, and when the last thumbnail was painted. */
function watchCatalogue() {
  const seen = { spawned: NaN, ready: NaN, painted: NaN, count: 0, longTasks: [] };
  window.catalogueSeen = seen;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.longTasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...given) {
      super(...given);
      if (Number.isNaN(seen.spawned)) seen.spawned = performance.now();
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'ready' && Number.isNaN(seen.ready)) seen.ready = performance.now();
      });
    }
  };
  const look = () => {
    const count = document.querySelectorAll('main svg[viewBox="0 0 96 64"]:has(path)').length;
    if (count > seen.count) {
      seen.count = count;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (seen.painted = performance.now()));
      port1.start();
      port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens the catalogue in a window of its own and tells what was seen. */
export async function openCatalogue(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(watchCatalogue);
  await page.goto(`${url}#/explore`);
  await page.waitForFunction(() => window.catalogueSeen.count > 0);
  await page.waitForTimeout(2000);
  const seen = await page.evaluate(() => ({
    ...window.catalogueSeen,
    cards: document.querySelectorAll('main svg[viewBox="0 0 96 64"]').length,
  }));
  await page.close();
  return seen;
}
