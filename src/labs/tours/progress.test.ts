import { expect, test } from 'vitest';
import {
  bringBack,
  keepGuess,
  readProgress,
  startAgain,
  useProgress,
  visit,
  wasRevealed,
} from './progress';

test('what an earlier visit left is read, whatever became of it', () => {
  const whole =
    '{"asks":false,"tours":{"a":{"step":3,"steps":{"2":{"guess":1.5,"revealed":true}}}}}';
  expect(readProgress(whole)).toEqual({
    asks: false,
    tours: { a: { step: 3, steps: { 2: { guess: 1.5, revealed: true } } } },
  });
  for (const broken of [null, '', '[', '7', '"x"', 'null'])
    expect(readProgress(broken)).toEqual({ asks: true, tours: {} });
  const damaged = '{"tours":{"a":7,"b":{"step":"x","steps":{"1":{"guess":["x"]}}}}}';
  expect(readProgress(damaged).tours).toEqual({
    a: { step: 1, steps: {} },
    b: { step: 1, steps: { 1: { guess: null, revealed: false } } },
  });
});

test('guesses are kept by step, and forgotten when the tour begins again', () => {
  visit('a', 2);
  keepGuess('a', 2, 8);
  keepGuess('a', 3, [1, null]);
  expect(useProgress.getState().tours.a).toEqual({
    step: 2,
    steps: { 2: { guess: 8 }, 3: { guess: [1, null] } },
  });
  startAgain('a');
  expect(useProgress.getState().tours.a).toEqual({ step: 1, steps: {} });
});

test('an answer is shown again where it was shown before, or where nobody wants to be asked', () => {
  expect(wasRevealed('a', 1)).toBe(false);
  useProgress.setState({ asks: false });
  expect(wasRevealed('a', 1)).toBe(true);
});

test('what starting again forgot comes back, until something new is guessed', () => {
  keepGuess('again', 2, 7);
  visit('again', 2);
  startAgain('again');
  visit('again', 1);
  expect(bringBack('again')).toBe(2);
  expect(useProgress.getState().tours.again?.steps[2]?.guess).toBe(7);
  startAgain('again');
  keepGuess('again', 1, 3);
  bringBack('again');
  expect(useProgress.getState().tours.again?.steps).toEqual({ 1: { guess: 3 } });
});
