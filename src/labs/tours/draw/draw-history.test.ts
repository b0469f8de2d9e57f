import { expect, test } from 'vitest';
import { useProgress } from '../progress';
import { useDrawHistory } from './draw-history';
import { blank, type Drawn } from './drawn';

const history = useDrawHistory.getState;
const guess = () => useProgress.getState().tours['why-log']?.steps[3]?.guess;
const flat = (height: number): Drawn => blank.map(() => height);

test('a stroke is one step, and a cleared curve comes back', () => {
  history().draw('why-log', 3, flat(1), 'stroke 1');
  history().draw('why-log', 3, flat(2), 'stroke 1');
  history().draw('why-log', 3, blank);
  history().undo('why-log', 3);
  expect(guess()).toEqual(flat(2));
  history().undo('why-log', 3);
  expect(guess()).toEqual(blank);
  history().redo('why-log', 3);
  expect(guess()).toEqual(flat(2));
});

test('another step of a tour begins its own history', () => {
  history().draw('why-log', 3, flat(1), 'stroke 2');
  history().draw('margins', 2, flat(4), 'stroke 3');
  history().undo('why-log', 3);
  expect(guess()).toEqual(flat(1));
});
