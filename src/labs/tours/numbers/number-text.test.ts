import { expect, test } from 'vitest';
import { readNumberText } from './number-text';

const take = (of: string, name: string, index: number) => ({ of, name, index });

test('a number is taken from the step’s scene, from another, behind an op', () => {
  expect(readNumberText('loss')).toEqual({
    kind: 'take',
    take: take('loss', '', 0),
    scene: null,
    through: null,
  });
  expect(readNumberText('gradient input[2] @ #/explore/L1Loss?input=4')).toMatchObject({
    take: take('gradient', 'input', 2),
    scene: '#/explore/L1Loss?input=4',
  });
  expect(readNumberText('element[1] through softmax(dim=1)')).toMatchObject({
    take: take('element', '', 1),
    through: 'softmax(dim=1)',
  });
  expect(readNumberText('parameter delta')).toMatchObject({ take: take('parameter', 'delta', 0) });
});

test('a number is made of two others', () => {
  expect(readNumberText('mse / huber')).toEqual({
    kind: 'derived',
    left: 'mse',
    operator: '/',
    right: 'huber',
  });
});

test.each(['', '3', 'the loss', 'gradient', 'element'])('%j names no number', (text) => {
  expect(() => readNumberText(text)).toThrow(/names no number/);
});
