import { expect, test } from 'vitest';
import { drawOf, torchRandn } from './torch-random';

// torch 2.13.0, CPU: torch.manual_seed(0); torch.randn(100, 128), three times.
test('draws the numbers that torch.randn draws after manual_seed(0)', () => {
  const randn = torchRandn(0);
  const draws = [randn([100, 128]), randn([100, 128]), randn([100, 128])];
  const first = draws.map(({ data }) => data.slice(0, 4));
  const expected = [
    [-1.1258398294448853, -1.152360200881958, -0.2505785822868347, -0.4338788092136383],
    [-0.3937416076660156, 0.387729674577713, 2.4843578338623047, -0.0018836935050785542],
    [1.1034777164459229, 0.9218322038650513, 0.7674033045768738, -0.256079763174057],
  ];
  expect(first.flat().map((value, i) => Math.abs(value - (expected.flat()[i] ?? NaN)))).toSatisfy(
    (errors: number[]) => errors.every((error) => error < 5e-7),
  );
});

test('remembers where a tensor was drawn, so that it can be drawn again', () => {
  const randn = torchRandn(7);
  randn([4, 4]);
  const second = randn([2, 8]);
  expect(drawOf(second)).toEqual({ seed: 7, after: 16 });
  expect(torchRandn(7, 16)([2, 8])).toEqual(second);
  expect(drawOf({ ...second })).toBeUndefined();
});

test('refuses a size that PyTorch fills in another way', () => {
  expect(() => torchRandn(0)([3, 5])).toThrow('multiples of 16, not 15');
});
