import { describe, expect, test } from 'vitest';
import { blank, handles, meanGap, places, runs, setHandle, stroke } from './drawn';

const full = blank.map((_, place) => place);

describe('a drawn curve', () => {
  test('has nine handles, the ends among them', () => {
    expect(handles).toHaveLength(9);
    expect([handles[0], handles.at(-1)]).toEqual([0, places - 1]);
  });

  test('takes the height of every place that a stroke passes, in either direction', () => {
    const there = stroke(blank, { at: 2, height: 2 }, { at: 6, height: 6 });
    expect(there.slice(0, 8)).toEqual([null, null, 2, 3, 4, 5, 6, null]);
    expect(stroke(blank, { at: 6, height: 6 }, { at: 2, height: 2 })).toEqual(there);
  });

  test('takes a touch at the place that is nearest', () => {
    const touched = stroke(blank, { at: 3.2, height: 7 }, { at: 3.2, height: 7 });
    expect(touched.slice(2, 5)).toEqual([null, 7, null]);
  });

  test('runs straight from one handle to the next', () => {
    const two = setHandle(setHandle(blank, 0, 0), 4, 8);
    expect(two.slice(0, 6)).toEqual([0, 2, 4, 6, 8, null]);
    expect(setHandle(full, 4, 0).slice(0, 9)).toEqual([0, 0, 0, 0, 0, 2, 4, 6, 8]);
  });

  test('misses by the mean over what was drawn and is finite', () => {
    const truth = full.map((height) => (height === 1 ? Infinity : height + 2));
    expect(meanGap(full, truth)).toBe(2);
    expect(meanGap(stroke(blank, { at: 0, height: 0 }, { at: 2, height: 0 }), truth)).toBe(3);
    expect(meanGap(blank, truth)).toBeNull();
  });

  test('falls into runs where it was lifted', () => {
    const two = stroke(setHandle(blank, 8, 1), { at: 0, height: 1 }, { at: 2, height: 1 });
    expect(runs(two)).toEqual([[0, 1, 2], [8]]);
  });
});
