/**
 * Makes the PNG icons of public/icons/ out of public/icon.svg, with the browser of the tests. Run it by hand when the logo changes
 * (`node tools/make-icons.mjs`); the results are committed, so a build needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const logo = readFileSync('public/icon.svg', 'utf8');
const paper = /<rect[^>]*fill="(#\w+)"/.exec(logo)?.[1] ?? 'white';

/** A maskable icon is cut to any shape: the logo keeps to the middle four fifths, the paper goes to the edges. */
const kinds = [
  { name: 'icon-192', size: 192, inset: 0 },
  { name: 'icon-512', size: 512, inset: 0 },
  { name: 'maskable-512', size: 512, inset: 0.1 },
  { name: 'apple-touch-180', size: 180, inset: 0.04 },
];

mkdirSync('public/icons', { recursive: true });
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox'],
});
for (const { name, size, inset } of kinds) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const padding = Math.round(size * inset);
  await page.setContent(
    `<style>*{margin:0}body{padding:${padding}px;background:${inset > 0 ? paper : 'transparent'}}svg{display:block;width:${size - 2 * padding}px}</style>${logo}`,
  );
  const image = await page.screenshot({ omitBackground: true });
  writeFileSync(`public/icons/${name}.png`, image);
  await page.close();
  console.log(`public/icons/${name}.png ${image.length} bytes`);
}
await browser.close();
