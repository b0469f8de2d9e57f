import { beforeEach, expect, test } from 'vitest';
import { useTargets } from './targets-store';

const store = useTargets.getState;

beforeEach(() => {
  useTargets.setState({ loss: null, code: '', past: [], future: [] });
  store().load('MSELoss', 'start');
});

test('a run of typing is one step of undo', () => {
  store().setCode('start a', 'typing');
  store().setCode('start ab', 'typing');
  store().undo();
  expect(store().code).toBe('start');
  store().redo();
  expect(store().code).toBe('start ab');
});

test('a fix is a step of its own', () => {
  store().setCode('typed', 'typing');
  store().setCode('fixed');
  store().undo();
  expect(store().code).toBe('typed');
});

test('another loss begins its own history', () => {
  store().setCode('typed');
  store().load('L1Loss', 'other');
  store().undo();
  expect(store().code).toBe('other');
});

test('a loss that is returned to has its steps back', () => {
  store().setCode('typed');
  store().load('NLLLoss', 'elsewhere');
  store().load('MSELoss', 'typed');
  store().undo();
  expect(store().code).toBe('start');
  store().redo();
  expect(store().code).toBe('typed');
});

test('code that comes from elsewhere is a step after what stood on the page', () => {
  store().setCode('typed');
  store().load('NLLLoss', 'elsewhere');
  store().load('MSELoss', 'from the matrix');
  store().undo();
  expect(store().code).toBe('typed');
});
