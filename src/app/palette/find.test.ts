import { expect, test } from 'vitest';
import { find, type Entry } from './find';

const entry = (id: string, name: string, ...aliases: string[]): Entry => ({
  id,
  kind: 'action',
  name,
  aliases,
  act: () => undefined,
});

const entries = [
  entry('ce', 'Cross-entropy', 'CrossEntropyLoss', '交叉熵', 'jiaochashang'),
  entry('l1', 'L1', 'MAE', '绝对误差'),
  entry('dark', 'Dark theme', '深色', 'shense'),
];

test.each([
  ['cross entropy', 'ce'],
  ['crossentropyloss', 'ce'],
  ['交叉', 'ce'],
  ['jiaocha', 'ce'],
  ['mae', 'l1'],
  ['theme dark', 'dark'],
  ['深色', 'dark'],
])('“%s” finds %s first', (query, id) => {
  expect(find(entries, query)[0]?.id).toBe(id);
});

test('a word that is nowhere finds nothing', () => {
  expect(find(entries, 'cross banana')).toEqual([]);
});

test('before anything is typed presets keep out of the way', () => {
  const preset: Entry = { ...entry('p', 'Off by 4'), kind: 'preset' };
  expect(find([preset, ...entries], '')).toEqual(entries);
});
