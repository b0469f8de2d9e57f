import type { ArgumentSpec } from './contract';

const floating = ['float32', 'float64', 'float16', 'bfloat16'] as const;

/** A real-valued prediction of any shape. */
export const realInput: ArgumentSpec = {
  name: 'input',
  meaning: 'real',
  shapes: [['*']],
  dtypes: floating,
  range: [-4, 6],
  step: 0.01,
  differentiable: true,
};

/** A real-valued target of the prediction's shape. */
export const realTarget: ArgumentSpec = {
  ...realInput,
  name: 'target',
  dtypes: ['float32', 'float64', 'float16', 'bfloat16', 'int64', 'int32', 'int16', 'int8', 'uint8'],
  differentiable: false,
};

/** A raw score, any real number. */
export const logitInput: ArgumentSpec = {
  ...realInput,
  meaning: 'logit',
  range: [-8, 8],
};

/** A target of +1 or −1. */
export const signTarget: ArgumentSpec = {
  ...realTarget,
  meaning: 'sign',
  range: [-1, 1],
  step: 2,
  legal: { values: [-1, 1] },
};

/** A target between 0 and 1 inclusive. */
export const binaryTarget: ArgumentSpec = {
  ...realTarget,
  meaning: 'binary label',
  dtypes: ['float32'],
  range: [0, 1],
  step: 0.01,
  legal: { min: 0, max: 1 },
};

/** Vectors, one per row. */
export const vectorInput: ArgumentSpec = {
  name: 'input',
  meaning: 'embedding',
  shapes: [['N', 'D']],
  dtypes: floating,
  range: [-2, 2],
  step: 0.01,
  differentiable: true,
};
