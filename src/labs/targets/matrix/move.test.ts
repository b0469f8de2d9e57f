import { expect, it } from 'vitest';
import { move } from './move';

it('stays within the table', () => {
  expect(move('ArrowUp', [0, 0], [3, 4])).toEqual([0, 0]);
  expect(move('ArrowRight', [0, 3], [3, 4])).toEqual([0, 3]);
  expect(move('ArrowDown', [1, 2], [3, 4])).toEqual([2, 2]);
  expect(move('ArrowLeft', [1, 2], [3, 4])).toEqual([1, 1]);
});

it('goes to the ends of a row', () => {
  expect(move('Home', [1, 2], [3, 4])).toEqual([1, 0]);
  expect(move('End', [1, 2], [3, 4])).toEqual([1, 3]);
});

it('leaves other keys alone', () => {
  expect(move('a', [1, 2], [3, 4])).toBeNull();
});
