import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from './break-lines';

const perLetter = (text: string) => text.length;

test('a sentence breaks between words', () => {
  expect(breakLines('MSE pulls 8 times as hard', 10, perLetter)).toEqual([
    'MSE pulls',
    '8 times as',
    'hard',
  ]);
});

test('a long link breaks where it must', () => {
  expect(breakLines('https://a.b/#/explore', 8, perLetter)).toEqual([
    'https://',
    'a.b/#/ex',
    'plore',
  ]);
});

test('Chinese breaks between characters', () => {
  expect(breakLines('预测值是4，标签是0', 5, perLetter)).toEqual(['预测值是', '4，标签是', '0']);
});

test('no letter is lost and no line is too long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = breakLines(text, width, perLetter);
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
    }),
  );
});
