import { expect, test } from 'vitest';
import { migrations } from '../../../targets/migration/migrations';
import { firstLabels } from '../labels/useLabels';
import { homeState, showHome, useHomeHistory } from './home-history';
import { homeQuery, readHomeQuery, type HomeState } from './home-link';

const first: HomeState = { change: migrations[0]?.id ?? '', edits: 0, labels: firstLabels };
const other: HomeState = {
  change: migrations[1]?.id ?? '',
  edits: 3,
  labels: { form: 'one-hot', rows: [0, 1, 2, 1, 0].map((k) => [0, 1, 2].map((c) => +(c === k))) },
};

test('the page of all losses round-trips through its link', () => {
  expect(homeQuery(first, first)).toBe('');
  expect(readHomeQuery(homeQuery(other, first), first, migrations)).toEqual(other);
});

test.each([
  'change=nothing',
  'edits=99999',
  'labels=index:1,2',
  'labels=%E0%A4%A',
  'edits=-1',
  '=',
])('“%s” leaves the page as it is at first', (query) => {
  expect(readHomeQuery(query, first, migrations)).toEqual(first);
});

test('one history goes back through changes and labels alike', () => {
  const before = homeState();
  showHome(other);
  useHomeHistory.getState().undo();
  useHomeHistory.getState().undo();
  expect(homeState()).toEqual(before);
  useHomeHistory.getState().redo();
  useHomeHistory.getState().redo();
  expect(homeState()).toEqual(other);
});
