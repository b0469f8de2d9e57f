import { describe, expect, it } from 'vitest';
import { chevronField, clearOf } from './chevron-field';

describe('the wind of a plane', () => {
  it('points along the pull', () => {
    const { chevrons } = chevronField([{ x: 10, y: 10, dx: 4, dy: 0 }], 4, 1);
    expect(chevrons).toBe('M5.5 16L14.5 10L5.5 4');
  });

  it('draws an open square where nothing pulls', () => {
    const field = chevronField([{ x: 10, y: 10, dx: 0, dy: 0 }], 4, 1);
    expect(field).toEqual({ chevrons: '', squares: 'M8 8h4v4h-4z' });
  });

  it('keeps a weak pull visible and leaves out what is not a number', () => {
    const { chevrons } = chevronField(
      [
        { x: 0, y: 0, dx: 1e-6, dy: 0 },
        { x: 0, y: 0, dx: NaN, dy: 0 },
      ],
      4,
      1,
    );
    expect(chevrons.match(/M/g)).toHaveLength(1);
    expect(chevrons).toBe('M-1.1 1.5L1.1 0L-1.1 -1.5');
  });
});

const at = (x: number, y: number) => ({ x, y, dx: 1, dy: 0 });

it('clears the field along a pull', () => {
  const left = clearOf([at(5, 3), at(5, 30), at(-20, 0)], [0, 0], [10, 0], 10);
  expect(left).toEqual([at(5, 30), at(-20, 0)]);
});
