// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { walk } from './walk';

/** A page of parts, each so many pixels below the last; jsdom has no layout of its own. */
function pageOf(tops: readonly number[]): readonly HTMLElement[] {
  let scrolled = 0;
  return tops.map((top, i) => {
    const part = document.createElement('section');
    part.tabIndex = -1;
    part.dataset.stop = '';
    part.id = `part-${i}`;
    part.getBoundingClientRect = () => new DOMRect(0, top - scrolled, 100, 100);
    // The page ends at 1000, and shows 400.
    part.scrollIntoView = () => {
      scrolled = Math.min(top, 600);
    };
    document.body.append(part);
    return part;
  });
}

afterEach(() => {
  document.body.replaceChildren();
});

const at = () => document.activeElement?.id;

test('a clicker goes from part to part, to the end and back', () => {
  innerHeight = 400;
  pageOf([0, 300, 620, 900]);
  const places = ([1, 1, 1, 1, -1, -1, -1, -1] as const).map((way) => {
    walk(document, way);
    return at();
  });
  // Both last parts are on the last screen; at the ends nothing happens.
  expect(places).toEqual([1, 2, 3, 3, 2, 1, 0, 0].map((part) => `part-${part}`));
});

test('after scrolling by hand it goes on from what is shown', () => {
  innerHeight = 400;
  const parts = pageOf([0, 300, 620, 900]);
  walk(document, 1);
  parts[3]?.scrollIntoView();
  walk(document, -1);
  expect(at()).toBe('part-1');
});

test('a page without parts is scrolled', () => {
  const part = document.createElement('div');
  part.style.overflowY = 'auto';
  Object.defineProperties(part, { scrollHeight: { value: 900 }, clientHeight: { value: 400 } });
  const tops: unknown[] = [];
  part.scrollBy = (to?: unknown) => {
    tops.push(to);
  };
  document.body.append(part);
  walk(document, 1);
  walk(document, -1);
  expect(tops).toEqual([{ top: 340 }, { top: -340 }]);
});
