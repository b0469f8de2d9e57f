import { describe, expect, it } from 'vitest';
import { edgesNear, nameSide } from './name-side';

describe('the side of a name', () => {
  it('is right below when nothing is in the way', () => {
    expect(nameSide([])).toEqual([1, 1]);
  });

  it('keeps off the pull and off the line to another mark', () => {
    expect(
      nameSide([
        [1, 1],
        [-1, -1],
      ])[0],
    ).toBe(1);
    expect(
      nameSide([
        [1, 1],
        [-1, -1],
      ])[1],
    ).toBe(-1);
  });

  it('takes the last corner that is left', () => {
    const taken = [
      [1, 1],
      [1, -1],
      [-1, 1],
    ] as const;
    expect(nameSide(taken)).toEqual([-1, -1]);
  });

  it('ignores a pull of no length', () => {
    expect(nameSide([[0, 0]])).toEqual([1, 1]);
  });
});

it('knows the edges in whose reach a name would be cut', () => {
  const square = { left: 0, top: 0, side: 300 };
  expect(edgesNear([150, 150], square, 60)).toEqual([]);
  expect(edgesNear([290, 295], square, 60)).toEqual([
    [1, 0],
    [0, 1],
  ]);
});
