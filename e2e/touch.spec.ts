import type { Page } from '@playwright/test';
import { expect, test } from './app';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const paths = [
  '#/explore?compare=MSELoss,L1Loss',
  '#/explore/HuberLoss',
  '#/explore/DiceLoss',
  '#/explore/ArcFaceLoss',
  '#/targets?at=matrix',
  '#/targets/MSELoss',
  '#/outliers?study=masking',
  '#/tours/article',
];

/**
 * What a finger cannot hit. A handle in a drawing is as wide as its neighbours let it be: each has a slider and a field of full size
 * beside it. What a sentence links to is as high as its line.
 */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const least = 44;
    /** The element, or the label that is pressed for it, with what lies around it for the finger. */
    const sizeOf = (element: Element): readonly [number, number] => {
      const box = (
        element.matches('[type="checkbox"], [type="radio"]')
          ? (element.closest('label') ?? element)
          : element
      ).getBoundingClientRect();
      const around = getComputedStyle(element, '::after');
      const reaches = around.content !== 'none' && around.position === 'absolute';
      return [
        Math.max(box.width, reaches ? parseFloat(around.width) : 0),
        Math.max(box.height, reaches ? parseFloat(around.height) : 0),
      ];
    };
    const isInSentence = (element: Element): boolean =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').length > element.textContent.length + 8;
    const controls = document.querySelectorAll(
      'button:enabled, a[href], input:enabled, select, textarea, summary, [role="slider"]',
    );
    return [...controls]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('svg') && !isInSentence(element))
      .map((element) => ({ element, size: sizeOf(element) }))
      .filter(({ size }) => Math.min(...size) > 1 && Math.min(...size) < least - 0.5)
      .map(({ element, size }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return `${size.map(Math.round).join(' × ')} ${element.tagName} ${name.slice(0, 40)}`;
      });
  });
}

test('all that a finger presses on a phone is 44 pixels wide and high', async ({ page }) => {
  for (const path of paths) {
    await page.goto('about:blank');
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await tooSmall(page), path).toEqual([]);
  }
});
