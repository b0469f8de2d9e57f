import { beforeEach, expect, test } from 'vitest';
import { openingOf } from '../compare/query';
import { useCatalogueHistory } from './catalogue-history';
import { readCatalogue, writeCatalogue } from './catalogue-query';

const history = useCatalogueHistory.getState;

beforeEach(() => {
  useCatalogueHistory.setState({ present: null, past: [], future: [] });
  history().enter('');
});

test('order, search and comparison round-trip through the link', () => {
  const state = {
    searched: 'C++ & 交叉熵 100%',
    order: 'far',
    isTold: true,
    comparison: { ...openingOf('margin'), at: 0.5 },
  } as const;
  expect(readCatalogue(writeCatalogue(state))).toEqual(state);
  expect(writeCatalogue(readCatalogue(''))).toBe('');
});

test('a choice is a step, a run of typing is one', () => {
  history().change('order=zero', null, 0);
  history().change('order=far', null, 10);
  for (const [i, find] of ['h', 'hu', 'hub'].entries())
    history().change(`order=far&find=${find}`, 'searched', 5000 + i * 200);
  expect(history().undo()).toBe('order=far');
  expect(history().undo()).toBe('order=zero');
  expect(history().undo()).toBe('');
  expect(history().undo()).toBeNull();
  history().redo();
  history().redo();
  expect(history().redo()).toBe('order=far&find=hub');
});

test('what was left by a link is a step back', () => {
  history().change('compare=MSELoss', null, 0);
  history().enter('');
  expect(history().undo()).toBe('compare=MSELoss');
});
