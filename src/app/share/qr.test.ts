import { expect, test } from 'vitest';
import { qrOf } from './qr';

/** Squares that a path fills, as rows of booleans. */
function squares({ size, path }: { readonly size: number; readonly path: string }): boolean[][] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  return rows;
}

test('a code has its three finder patterns and a quiet zone of four squares', () => {
  const code = qrOf('https://lossoscope.example/#/explore/HuberLoss?input=3');
  expect(code).not.toBeNull();
  if (!code) return;
  const rows = squares(code);
  const finder = [true, true, true, true, true, true, true, false];
  expect(rows[4]?.slice(4, 12)).toEqual(finder);
  expect(rows[4]?.slice(code.size - 11, code.size - 4)).toEqual(finder.slice(0, 7));
  expect(rows[code.size - 5]?.slice(4, 12)).toEqual(finder);
  for (const i of [0, 1, 2, 3]) {
    expect(rows[i]).not.toContain(true);
    expect(rows.every((row) => !(row[i] ?? true) && !(row[code.size - 1 - i] ?? true))).toBe(true);
  }
});

test('a usual link can be read from the back of the room, a very long one is said to be dense', () => {
  expect(qrOf(`https://lossoscope.example/#/${'a'.repeat(80)}`)?.isDense).toBe(false);
  expect(qrOf(`https://lossoscope.example/#/${'a'.repeat(900)}`)?.isDense).toBe(true);
});

test('what no code holds gives none', () => {
  expect(qrOf('a'.repeat(3000))).toBeNull();
});
