import { expect, it } from 'vitest';
import { endLabels, lastFinite } from './ends';

const place = { pitch: 18, widthOf: (text: string) => text.length * 7, right: 900 };
const exit = (x: number) => ({ x, y: 30, side: 'top', direction: 'out' }) as const;

it('labels a curve that left where it left, with its value at the edge', () => {
  const { column, exits } = endLabels(
    [
      { id: 'MSELoss', name: 'MSE', value: '36', inside: null, exit: exit(600) },
      { id: 'L1Loss', name: 'L1', value: '6', inside: 200, exit: null },
    ],
    place,
  );
  expect(exits).toMatchObject([{ text: 'MSE 36 ↑', x: 608, anchor: 'start' }]);
  expect(column).toEqual([{ id: 'L1Loss', name: 'L1', value: '6', y: 200 }]);
});

it('steps down where two exits would touch, and turns round at the right edge', () => {
  const { exits } = endLabels(
    [
      { id: 'a', name: 'MSE', value: '36', inside: null, exit: exit(600) },
      { id: 'b', name: 'Cube', value: '99', inside: null, exit: exit(620) },
      { id: 'c', name: 'Far', value: '99', inside: null, exit: exit(890) },
    ],
    place,
  );
  expect((exits[1]?.y ?? 0) - (exits[0]?.y ?? 0)).toBe(18);
  expect(exits[2]?.anchor).toBe('end');
});

it('finds the last value that is a number', () => {
  expect(lastFinite([1, 2, 3], [5, 6, Infinity])).toEqual({ x: 2, y: 6 });
  expect(lastFinite([1], [NaN])).toBeNull();
});
