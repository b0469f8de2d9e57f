import type { Dtype } from '../../tensors/tensor';

/** What labels of this kind say. */
export type EncodingGroup =
  'index' | 'one-hot' | 'soft' | 'multi-hot' | 'zero-one' | 'sign' | 'real';

/** One way to write labels for four samples, of three classes where there are classes. */
export interface Encoding {
  readonly id: string;
  readonly group: EncodingGroup;
  readonly dtype: Dtype;
  /** `(N)`, `(N, 1)`, `(N, C)`. */
  readonly shape: string;
  /** The target as Python. */
  readonly code: string;
}

const index = 'torch.tensor([2, 0, 1, 2])';
const oneHot = 'torch.tensor([[0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]])';
const soft = 'torch.tensor([[0.1, 0.2, 0.7], [0.8, 0.1, 0.1], [0.3, 0.5, 0.2], [0.0, 0.4, 0.6]])';
const multiHot = 'torch.tensor([[1, 0, 1], [0, 1, 0], [1, 1, 0], [0, 0, 1]])';
const zeroOne = 'torch.tensor([1, 0, 1, 1])';
const sign = 'torch.tensor([1, -1, 1, -1])';
const real = 'torch.tensor([0.5, -1.2, 2.0, 0.1])';

const encoding = (group: EncodingGroup, dtype: Dtype, code: string, shape = '(N)'): Encoding => ({
  id: `${group} ${dtype} ${shape}`,
  group,
  dtype,
  shape,
  code,
});

/** The columns of the matrix. */
export const encodings: readonly Encoding[] = [
  encoding('index', 'int64', index),
  encoding('index', 'int32', `${index}.int()`),
  encoding('index', 'float32', `${index}.float()`),
  encoding('index', 'uint8', `${index}.byte()`),
  encoding('index', 'int64', `${index}.unsqueeze(1)`, '(N, 1)'),
  encoding('one-hot', 'int64', oneHot, '(N, C)'),
  encoding('one-hot', 'float32', `${oneHot}.float()`, '(N, C)'),
  encoding('soft', 'float32', soft, '(N, C)'),
  encoding('multi-hot', 'float32', `${multiHot}.float()`, '(N, C)'),
  encoding('multi-hot', 'int64', multiHot, '(N, C)'),
  encoding('zero-one', 'float32', `${zeroOne}.float()`),
  encoding('zero-one', 'int64', zeroOne),
  encoding('zero-one', 'bool', `${zeroOne}.bool()`),
  encoding('zero-one', 'float32', `${zeroOne}.float().unsqueeze(1)`, '(N, 1)'),
  encoding('sign', 'float32', `${sign}.float()`),
  encoding('sign', 'int64', sign),
  encoding('real', 'float32', real),
  encoding('real', 'float32', `${real}.unsqueeze(1)`, '(N, 1)'),
];
