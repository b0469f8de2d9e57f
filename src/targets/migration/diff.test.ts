import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffLines } from './diff';

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((x) => x.join('\n'));

it('keeps what both have, and puts what goes before what comes', () => {
  expect(diffLines('a\nb\nc', 'a\nx\nc')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'removed', text: 'b' },
    { kind: 'added', text: 'x' },
    { kind: 'same', text: 'c' },
  ]);
});

it('holds both texts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const without = (kind: string) =>
        lines
          .filter((line) => line.kind !== kind)
          .map((line) => line.text)
          .join('\n');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
