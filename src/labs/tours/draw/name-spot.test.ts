import { describe, expect, test } from 'vitest';
import { blank, places, type Drawn } from './drawn';
import { nameSpot } from './name-spot';

// A frame of 320 × 200, heights from 0 to 10.
const frame = {
  x: (place: number) => place * 10,
  y: (height: number) => 200 - height * 20,
  top: 0,
  bottom: 200,
};
const size = { width: 60, height: 12 };
const flat = (height: number): Drawn => blank.map(() => height);

describe('the name of a drawn curve', () => {
  test('stands over its right end where nothing is in the way', () => {
    const spot = nameSpot(
      flat(5),
      Array.from({ length: places }, () => 1),
      frame,
      size,
    );
    expect(spot?.x).toBe(314);
    expect(spot?.y).toBeLessThan(100);
  });

  test('goes to the other side of its curve where the true one runs, and left where both sides are taken', () => {
    const spot = nameSpot(
      flat(5),
      Array.from({ length: places }, () => 5.7),
      frame,
      size,
    );
    expect(spot?.y).toBeGreaterThan(112);
    const wall = Array.from({ length: places }, (_, place) => (place === 30 ? 10 : 0));
    const beside = nameSpot(flat(5), wall, frame, size);
    expect(beside?.x).toBeLessThan(frame.x(29));
  });

  test('keeps in the frame, and is not there without a curve', () => {
    const spot = nameSpot(
      flat(0),
      Array.from({ length: places }, () => 9),
      frame,
      size,
    );
    expect(spot?.y).toBeLessThan(200);
    expect(nameSpot(blank, [], frame, size)).toBeNull();
  });
});
