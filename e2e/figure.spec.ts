import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, output, test } from './app';

async function saved(page: Page, choice: RegExp): Promise<Buffer> {
  await page.getByText('Save picture', { exact: true }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: choice }).click();
  return await readFile(await (await download).path());
}

const pictures = [
  ['line', '#/explore/HuberLoss?input=3&pin=MSELoss', /input=3/],
  ['classes', '#/explore/CrossEntropyLoss', /CrossEntropyLoss/],
  ['distributions', '#/explore/KLDivLoss', /KLDivLoss/],
  ['pair', '#/explore/MarginRankingLoss', /MarginRankingLoss/],
  ['embedding', '#/explore/TripletMarginLoss', /TripletMarginLoss/],
] as const;

for (const [name, hash, link] of pictures) {
  test(`the picture of ${name} is saved as an SVG that stands alone`, async ({ page }) => {
    await open(page, hash);
    await page.waitForLoadState('networkidle');
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const svg = (await saved(page, /SVG/)).toString('utf8');
    expect(svg).toContain(`<title>${title.replaceAll('&', '&amp;')}</title>`);
    expect(svg).toMatch(link);
    expect(svg).toContain('data:font/woff2;base64,');
    expect(svg.replaceAll(/base64,[^)"]+/g, '')).not.toMatch(/var\(|class=|light-dark|tabindex/);
    // Nothing is fetched from elsewhere: every address is a name of the format, a font inside, or the caption.
    const addresses = svg.match(/(?:href|src)=?["(][^")]+/g) ?? [];
    for (const address of addresses) expect(address).toMatch(/data:|#/);
  });
}

test('an image has twice the pixels of its drawing', async ({ page }) => {
  await open(page);
  await expect(output(page, 'loss')).not.toBeEmpty();
  const svg = (await saved(page, /SVG/)).toString('utf8');
  const png = await saved(page, /PNG/);
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(16)).toBe(Math.round(width * 2));
});

test('the numbers are saved as they were computed', async ({ page }) => {
  await open(page, '#/explore/MSELoss?input=3');
  await expect(output(page, 'loss')).not.toBeEmpty();
  const [head, ...rows] = (await saved(page, /CSV/)).toString('utf8').trim().split('\r\n');
  expect(head).toBe('input,MSELoss loss,MSELoss gradient');
  // torch 2.13.0: F.mse_loss(tensor(3.), tensor(0.)) = 9, gradient 6.
  expect(rows).toContain('3,9,6');
});

test('what the link leaves out cannot be saved as numbers', async ({ page }) => {
  await open(page, '#/explore/MSELoss?hide=values');
  await page.getByText('Save picture', { exact: true }).first().click();
  await expect(page.getByRole('button', { name: /SVG/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /CSV/ })).toHaveCount(0);
});

test('a number is copied with the keyboard, and what came of it is said', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/explore/MSELoss?input=-3');
  const gradient = output(page, 'gradient');
  await gradient.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(gradient.getByText('copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('-6.00000');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByText('Save picture', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Copy these numbers' }).click();
  await expect.poll(clipboard).toMatch(/^input\tMSELoss loss\tMSELoss gradient\n.*\n-3\t9\t-6\n/su);
  await page.getByText('Numbers as a table').click();
  await page.getByRole('button', { name: 'Copy these numbers' }).last().click();
  await expect.poll(clipboard).toMatch(/^input\tMSE\t\n\tloss\tgradient\n.*\n-3\t9\t-6\n/su);
});
