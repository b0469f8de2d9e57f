import { describe, expect, it } from 'vitest';
import { chevronField } from './chevron-field';

describe('the wind of a plane', () => {
  it('points along the pull', () => {
    const { chevrons } = chevronField([{ x: 10, y: 10, dx: 4, dy: 0 }], 4, 1);
    expect(chevrons).toBe('M6.3 15L13.8 10L6.3 5');
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
    expect(chevrons).toContain('L');
  });
});
