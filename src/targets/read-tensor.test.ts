import { expect, it } from 'vitest';
import { vector } from '../tensors/tensor';
import { readTensor } from './read-tensor';

const y = vector([1, 0, 4], 'int64');

// Numbers: torch 2.13.0 after torch.manual_seed(0).
it.each([
  ['torch.randint(0, 5, (3,))', 'int64', [3], [4, 4, 3]],
  ['torch.empty(3, dtype=torch.long).random_(5)', 'int64', [3], [4, 4, 3]],
  ['F.one_hot(y)[0]', 'int64', [5], [0, 1, 0, 0, 0]],
  ['y.float().unsqueeze(1)', 'float32', [3, 1], [1, 0, 4]],
  ['torch.ones(2, 1) * 3', 'float32', [2, 1], [3, 3]],
  ['np.array([1, 2.5])', 'float64', [2], [1, 2.5]],
  ['(y == 0).bool()', 'bool', [3], [0, 1, 0]],
])('%s', (text, dtype, shape, data) => {
  expect(readTensor(text, { variables: { y } })).toMatchObject({
    kind: 'tensor',
    tensor: { dtype, shape, data },
  });
});

it('draws PyTorch’s very numbers for the seed on screen', () => {
  const read = readTensor('torch.randn(2)', { seed: 1 });
  // torch.manual_seed(1); torch.randn(2)
  expect(read.kind === 'tensor' && read.tensor.data).toEqual([
    expect.closeTo(0.6613521575927734, 6),
    expect.closeTo(0.266924113035202, 6),
  ]);
});

it('repeats what PyTorch raises', () => {
  expect(readTensor('F.one_hot(y, 3)', { variables: { y } })).toEqual({
    kind: 'raises',
    type: 'RuntimeError',
    message: 'Class values must be smaller than num_classes.',
  });
});

it('names the character where a text is neither numbers nor Python', () => {
  expect(readTensor('torch.zeros(3')).toMatchObject({ kind: 'unreadable', at: 13 });
  expect(readTensor('[[1, 2], [3]]')).toMatchObject({ kind: 'error', error: { code: 'ragged' } });
});

it('gives up on sizes beyond its limits instead of hanging', () => {
  expect(readTensor('torch.rand(10**9)').kind).toBe('unknown');
  expect(readTensor('[0] * 10**9').kind).not.toBe('tensor');
  expect(readTensor('10 ** 10 ** 10').kind).not.toBe('tensor');
});
