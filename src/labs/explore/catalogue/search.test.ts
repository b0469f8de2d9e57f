import { expect, test } from 'vitest';
import { contracts } from '../../../losses/index';
import { search } from './search';

const found = (query: string) => search(contracts, query, new Map()).map(({ id }) => id);

test.each([
  ['MAE', 'L1Loss'],
  ['mae', 'L1Loss'],
  ['L2', 'MSELoss'],
  ['交叉熵', 'CrossEntropyLoss'],
  ['jiaochashang', 'CrossEntropyLoss'],
  ['JiaoChaShang', 'CrossEntropyLoss'],
  ['Kullback–Leibler', 'KLDivLoss'],
  ['cross-entropy', 'CrossEntropyLoss'],
  ['Tríplet', 'TripletMarginLoss'],
  ['sanyuanzu', 'TripletMarginLoss'],
  ['bcewithlogits', 'BCEWithLogitsLoss'],
  ['hinge', 'HingeLoss'],
])('%s finds %s first', (query, id) => {
  expect(found(query)[0]).toBe(id);
});

test('log loss is what several are called', () => {
  expect(found('log loss')).toEqual([
    'CrossEntropyLoss',
    'NLLLoss',
    'BCEWithLogitsLoss',
    'BCELoss',
    'SoftMarginLoss',
  ]);
  expect(found('log-loss')).toEqual(found('LogLoss'));
});

test('an empty query, or one of spaces, shows all', () => {
  expect(found('')).toHaveLength(contracts.length);
  expect(found(' – ')).toHaveLength(contracts.length);
});

test('what no loss is called finds none', () => {
  expect(found('perplexing')).toEqual([]);
});
