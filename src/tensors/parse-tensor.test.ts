import { describe, expect, it, test } from 'vitest';
import { parseTensor } from './parse-tensor';
import printed from './print-tensor.gen.json' with { type: 'json' };

/** What is read of a number that is printed with four digits. */
const digits = (value: number): string => (Number.isNaN(value) ? 'nan' : value.toPrecision(3));

// Written by conformance/print_tensors.py with torch 2.13.0; summaries leave numbers out.
const whole = printed.filter(({ text }) => !text.includes('...'));

test.each(whole)('$dtype $shape is read back from what PyTorch prints: $text', (original) => {
  const read = parseTensor(original.text);
  if (read.kind === 'error') throw new Error(JSON.stringify(read.error));
  expect(read.tensor.shape).toEqual(original.shape);
  const isEmpty = original.shape.includes(0);
  if (!isEmpty) expect(read.tensor.dtype).toBe(original.dtype);
  expect(read.tensor.data).toHaveLength(original.data.length);
  // Small numbers beside large ones lose their digits in print.
  const largest = original.data
    .map(Number)
    .filter(Number.isFinite)
    .reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  read.tensor.data.forEach((value, i) => {
    const own = Number(original.data[i]);
    if (Number.isFinite(own))
      expect(Math.abs(value - own)).toBeLessThanOrEqual(1e-3 * (1 + largest));
    else expect(digits(value)).toBe(digits(own));
  });
});

describe('other forms', () => {
  // numpy 2.4.6
  it.each([
    ['[[1. 2.]\n [3. 4.]]', 'float32', [2, 2], [1, 2, 3, 4]],
    ['array([[1, 2],\n       [3, 4]])', 'int64', [2, 2], [1, 2, 3, 4]],
    ['array([1.5, nan, -inf])', 'float64', [3], [1.5, NaN, -Infinity]],
    ['array([1., 2.], dtype=float32)', 'float32', [2], [1, 2]],
    ['[ True False]', 'bool', [2], [1, 0]],
    ['[[1, 2], [3, 4]]', 'int64', [2, 2], [1, 2, 3, 4]],
    ['torch.tensor([[0.5], [2]], dtype=torch.float64)', 'float64', [2, 1], [0.5, 2]],
    ['torch.LongTensor([1, 0])', 'int64', [2], [1, 0]],
    ['-3', 'int64', [], [-3]],
    ["tensor([1., 2.], device='cuda:0', grad_fn=<AddBackward0>)", 'float32', [2], [1, 2]],
  ])('%s', (text, dtype, shape, data) => {
    expect(parseTensor(text)).toMatchObject({ kind: 'tensor', tensor: { dtype, shape, data } });
  });

  it('takes sizes with a dtype for a tensor whose numbers are not known', () => {
    expect(parseTensor('torch.Size([3, 5]) torch.float16')).toMatchObject({
      isShapeOnly: true,
      tensor: { dtype: 'float16', shape: [3, 5] },
    });
  });

  it('knows that a printed grad_fn means a gradient', () => {
    expect(parseTensor('tensor(2., grad_fn=<MeanBackward0>)')).toMatchObject({
      requiresGrad: true,
    });
  });
});

describe('errors', () => {
  it.each([
    ['[1, 2, x]', { at: 7, code: 'expected', accepted: ['number', '[', ']'] }],
    ['[1, 2', { at: 5, code: 'expected' }],
    ['[1, 2] 3', { at: 7, code: 'expected', accepted: ['end'] }],
    ['', { at: 0, code: 'expected', accepted: ['number', '['] }],
    ['[[1, 2], [3]]', { at: 9, code: 'ragged', row: [1], length: 1, expected: 2 }],
    [
      '[[[1], [2]], [[3], [4, 5]]]',
      { at: 19, code: 'ragged', row: [1, 1], length: 2, expected: 1 },
    ],
    ['[1, [2]]', { at: 4, code: 'ragged', row: [1] }],
    ['tensor([1., ..., 2.])', { at: 12, code: 'summary' }],
    ['torch.tensor([1], dtype=torch.word)', { code: 'unknown-dtype', name: 'word' }],
    ['__proto__', { at: 0, code: 'expected' }],
  ])('%s', (text, error) => {
    expect(parseTensor(text)).toMatchObject({ kind: 'error', error });
  });
});

describe('hostile text ends at once', () => {
  it.each([
    ['a megabyte of brackets', '['.repeat(1e6), 'too-deep'],
    ['a megabyte of closed brackets', '[]'.repeat(5e5), 'expected'],
    ['a million numbers', `[${'1,'.repeat(1e6)}]`, 'too-large'],
    ['a megabyte of digits', 'e'.repeat(1e6), 'expected'],
    ['unfinished options', `tensor([1${', dtype='.repeat(1e5)}`, 'expected'],
    ['a text of five megabytes', ' '.repeat(5e6), 'too-long'],
  ])('%s', (_, text, code) => {
    const start = performance.now();
    expect(parseTensor(text)).toMatchObject({ kind: 'error', error: { code } });
    expect(performance.now() - start).toBeLessThan(500);
  });
});
