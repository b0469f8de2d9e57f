import {
  expect,
  test as base,
  type ConsoleMessage,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test';

/** Everything that must never happen on any page: collected during each test and checked at its end. */
interface Trouble {
  readonly messages: readonly string[];
  /** Lets a test that provokes errors name the ones it expects. */
  readonly allow: (pattern: RegExp) => void;
}

export const test = base.extend<{ trouble: Trouble }>({
  trouble: [
    async ({ page, baseURL }, use) => {
      const messages: string[] = [];
      const allowed: RegExp[] = [];
      const host = new URL(baseURL ?? 'http://localhost').host;
      const onError = (error: Error) => messages.push(`exception: ${error.message}`);
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === 'error') messages.push(`console: ${message.text()}`);
      };
      const onRequest = (request: Request) => {
        const url = new URL(request.url());
        if (!['data:', 'blob:'].includes(url.protocol) && url.host !== host) {
          messages.push(`request to another host: ${request.url()}`);
        }
      };
      page.on('pageerror', onError).on('console', onConsole).on('request', onRequest);
      await use({ messages, allow: (pattern) => allowed.push(pattern) });
      // The page may serve the next test too.
      page.off('pageerror', onError).off('console', onConsole).off('request', onRequest);
      const unexpected = messages.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the app at a hash (`#/explore/HuberLoss?input=3`) and waits for its heading. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The read-out of that name (`loss`, `gradient`, `gradient input1`). */
export function output(page: Page, name: string): Locator {
  return page.getByRole('status', { name, exact: true });
}

/** The first number in a text, with the interface's minus, NaN and infinity understood. */
export function numberIn(text: string): number {
  const found = /[−-]?(?:∞|NaN|\d+(?:\.\d+)?(?:e[−-]?\d+)?)/.exec(text)?.[0];
  if (found === undefined) throw new Error(`no number in “${text}”`);
  return Number(found.replaceAll('−', '-').replace('∞', 'Infinity'));
}

/** Expects a read-out to show a number to 6 significant digits. */
export async function expectNumber(locator: Locator, expected: number): Promise<void> {
  await expect(async () => {
    const shown = numberIn(await locator.innerText());
    if (!Number.isFinite(expected)) expect(shown).toBe(expected);
    else expect(Math.abs(shown - expected)).toBeLessThanOrEqual(1e-6 + 2e-5 * Math.abs(expected));
  }).toPass();
}

/** Drags a handle by pixels, in steps as a hand would. */
export async function dragBy(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not on screen');
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 12 });
  await page.mouse.up();
}
