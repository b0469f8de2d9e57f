import { expect, test } from 'vitest';
import { typedExpression } from '../../../targets/typed-expression';
import { tensorLiteral } from './write-tensor';

const read = (text: string, requiresGrad = false) =>
  typedExpression(text, { requiresGrad, literal: (tensor) => tensorLiteral(tensor, requiresGrad) });

test.each([
  ['[[1, 2], [3, 4]]', 'torch.tensor([[1, 2], [3, 4]])'],
  [
    'torch.tensor([[1., 2.]], dtype=torch.float64)',
    'torch.tensor([[1., 2.]], dtype=torch.float64)',
  ],
  ['tensor([1., 2.], dtype=torch.float64)', 'torch.tensor([1., 2.], dtype=torch.float64)'],
  ["tensor([1.], device='cuda:0')", 'torch.tensor([1.])'],
  ['[[0.1 0.2]\n [0.3 0.4]]', 'torch.tensor([[0.1, 0.2], [0.3, 0.4]])'],
  ['array([1, 2])', 'torch.tensor([1, 2])'],
  ['torch.Size([3, 5])', 'torch.randn(3, 5)'],
  ['torch.Size([3, 5]) torch.int64', 'torch.zeros(3, 5, dtype=torch.int64)'],
  ['tensor(3.)', 'torch.tensor(3.)'],
  ['3.5', '3.5'],
  ['y.float()', 'y.float()'],
  ['F.one_hot(y, 5)', 'F.one_hot(y, 5)'],
])('%s becomes %s', (text, expression) => {
  expect(read(text)).toEqual({ kind: 'expression', text: expression });
});

test('what is printed with a gradient keeps it', () => {
  expect(read('tensor([1.5], grad_fn=<AddBackward0>)', true)).toEqual({
    kind: 'expression',
    text: 'torch.tensor([1.5], requires_grad=True)',
  });
  expect(read('torch.Size([3, 5]) torch.float32', true)).toEqual({
    kind: 'expression',
    text: 'torch.randn(3, 5, requires_grad=True)',
  });
});

test('rows of unequal length are named', () => {
  expect(read('[[1, 2], [3]]')).toMatchObject({
    kind: 'tensor-error',
    error: { code: 'ragged', row: [1], length: 1, expected: 2 },
  });
});

test('a text that is no tensor is told at the character', () => {
  expect(read('[1, 2;]')).toMatchObject({
    kind: 'tensor-error',
    error: { code: 'expected', at: 5 },
  });
  expect(read('torch.zeros(3')).toMatchObject({ kind: 'unreadable', at: 13 });
  expect(read('')).toMatchObject({ kind: 'unreadable', at: 0 });
});

test('a summary of a tensor is not taken for its numbers', () => {
  expect(read('tensor([0.1, ..., 0.2])')).toMatchObject({ error: { code: 'summary' } });
});

test('hostile text ends', () => {
  for (const text of [
    '['.repeat(1_000_000),
    '1,'.repeat(500_000),
    '__proto__',
    '('.repeat(100_000),
  ]) {
    expect(['expression', 'tensor-error', 'unreadable']).toContain(read(text).kind);
  }
});
