// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { nextHint } from './progress';

test('hints go on where they were left, and never come again', () => {
  expect(nextHint(null)).toBe(0);
  expect(nextHint('2')).toBe(2);
  expect(nextHint('3')).toBeNull();
  expect(nextHint('done')).toBeNull();
});

test('what nobody wrote is taken as done', () => {
  for (const kept of ['-1', '1.5', 'yes']) expect(nextHint(kept)).toBeNull();
});
