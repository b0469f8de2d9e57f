import { describe, expect, it } from 'vitest';
import { planeLayout } from './layout';

describe('the layout of a plane', () => {
  it('puts the strip beside a plane that fills the height of a desktop stage', () => {
    const layout = planeLayout(884, 560, 1, 900);
    expect(layout.beside).toBe(true);
    expect(layout.height).toBeLessThanOrEqual(560);
    expect(layout.left + layout.side + layout.strip).toBeLessThanOrEqual(884);
  });

  it('puts the strip below on a phone, where the plane takes the width', () => {
    const layout = planeLayout(358, 400, 1, 844);
    expect(layout.beside).toBe(false);
    expect(layout.side).toBeGreaterThan(300);
    expect(layout.strip).toBe(358);
  });

  it('never shrinks the plane to nothing', () => {
    expect(planeLayout(0, 0, 1, 0).side).toBe(200);
  });

  it('leaves the strip in sight below a plane that could fill the window', () => {
    expect(planeLayout(560, 900, 1, 700).side).toBeLessThan(450);
  });
});
