import { expect, test } from 'vitest';
import { fileOf } from './files';
import { contracts, order } from './index';

const files = Object.fromEntries(order.map((file) => [`./definitions/${file}.ts`, file]));

test('every loss is found in its file by its id', () => {
  expect(contracts.map(({ id }) => fileOf(files, id))).toEqual(order);
});

test('a loss that does not exist has no file', () => {
  expect(fileOf(files, 'constructor')).toBeUndefined();
});
