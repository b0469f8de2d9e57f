/** What an exception of PyTorch is about, by its message. */
export type Cause =
  | 'target-dtype'
  | 'one-hot-integers'
  | 'input-dtype'
  | 'class-range'
  | 'input-range'
  | 'label-range'
  | 'target-shape'
  | 'shapes'
  | 'batch-size'
  | 'weight-shape'
  | 'arguments'
  | 'option'
  | 'no-gradient'
  | 'not-scalar'
  | 'unknown-name'
  | 'other';

const causes: readonly (readonly [Cause, RegExp])[] = [
  ['one-hot-integers', /Expected floating point type for target/],
  [
    'target-dtype',
    /target dtype|expected scalar type Long|Found dtype|can't be cast to the desired output type|two bool tensors|"nll_loss\w*" not implemented for 'Int'|Expected object of scalar type/,
  ],
  [
    'input-dtype',
    /not implemented for|Integral inputs|floating point (?:(?:and|or) complex )?dtype|expected m1 and m2|mat1 and mat2 must have the same dtype/,
  ],
  [
    'class-range',
    /is out of bounds|target'? (?:is )?out of range|index out of range|Class values must be/,
  ],
  ['input-range', /all elements of input should be/],
  ['label-range', /all elements of target should be/],
  ['batch-size', /batch_size|batch size/i],
  ['weight-shape', /weight tensor|pos_weight|weight_tensor/],
  [
    'target-shape',
    /multi-target not supported|batches of spatial targets|Expected target size|0D or 1D target|1D target must have size/,
  ],
  ['shapes', /size|shape|dimension|broadcast|must match/i],
  ['no-gradient', /does not require grad/],
  ['not-scalar', /implicitly created only for scalar/],
  ['arguments', /positional argument|unexpected keyword|got multiple values|must be Tensor, not/],
  ['unknown-name', /is not defined|has no attribute/],
  ['option', /margin|reduction|delta|beta|label_smoothing|ignore_index|not a valid value/],
];

/** The cause that a message states. */
export function causeOf(message: string): Cause {
  return causes.find(([, pattern]) => pattern.test(message))?.[0] ?? 'other';
}

/** Earlier versions' words for what PyTorch 2.13 says. */
const older: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^expected target dtype to be Long or Byte, but got (\w+)$/,
    [
      'expected scalar type Long but found $1',
      "Expected object of scalar type Long but got scalar type $1 for argument #2 'target'",
    ],
  ],
  [
    /^Target (-?\d+) is out of bounds\.$/,
    [
      "Assertion `cur_target >= 0 && cur_target < n_classes' failed.",
      'Assertion `t >= 0 && t < n_classes` failed.',
    ],
  ],
  [
    /^0D or 1D target tensor expected, multi-target not supported$/,
    ['1D target tensor expected, multi-target not supported', 'multi-target not supported'],
  ],
  [
    /^only batches of spatial targets supported \(3D tensors\) but got targets of dimension: \d+$/,
    [
      '1only batches of spatial targets supported (non-empty 3D tensors) but got targets of size: : […]',
    ],
  ],
  [
    /^all elements of input should be between 0 and 1$/,
    [
      'Assertion `input_val >= zero && input_val <= one` failed.',
      "Assertion `x >= 0. && x <= 1.' failed.",
    ],
  ],
];

/** Other words in which the same exception is found in older versions and on CUDA; none where none is known. */
export function olderWordings(message: string): readonly string[] {
  for (const [pattern, wordings] of older) {
    if (pattern.test(message)) return wordings.map((words) => message.replace(pattern, words));
  }
  return [];
}
