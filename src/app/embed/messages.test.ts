import { expect, test } from 'vitest';
import { readRequest } from './messages';

test('get and set are read', () => {
  const get = { type: 'lossoscope/get', version: 1, id: 'a' };
  expect(readRequest(get)).toEqual({ request: get });
  const set = {
    type: 'lossoscope/set',
    version: 1,
    state: '#/explore/HuberLoss',
    theme: 'dark',
    language: 'zh',
    reveal: true,
  };
  expect(readRequest(set)).toEqual({ request: set });
});

test('what is meant for somebody else is left alone', () => {
  for (const data of [null, 'lossoscope/get', {}, { type: 4 }, { type: 'webpackOk' }])
    expect(readRequest(data)).toBeNull();
});

test.each([
  [{ type: 'lossoscope/get', version: 2 }, /version/],
  [{ type: 'lossoscope/get' }, /version/],
  [{ type: 'lossoscope/set', version: 1, state: 'javascript:alert(1)' }, /state/],
  [{ type: 'lossoscope/set', version: 1, state: `#/${'a'.repeat(20_000)}` }, /state/],
  [{ type: 'lossoscope/set', version: 1, theme: 'pink' }, /theme/],
  [{ type: 'lossoscope/set', version: 1, colour: 'red' }, /colour/],
  [{ type: 'lossoscope/delete', version: 1 }, /type/],
])('%j is refused with its reason', (data, reason) => {
  const read = readRequest(data);
  expect(read && 'reason' in read ? read.reason : '').toMatch(reason);
});

test('the id of a refused message comes back', () => {
  expect(readRequest({ type: 'lossoscope/get', version: 9, id: 7 })).toMatchObject({ id: 7 });
});
