import { expect, test } from 'vitest';
import type { PackedEvaluation } from './api';
import { buffersOf } from './answer';
import { unpack } from './unpack';

const shared = new Float32Array(2048).fill(0.5);
const packed: PackedEvaluation = {
  kind: 'value',
  value: { dtype: 'float32', shape: [], data: Float32Array.of(NaN) },
  grads: { input: shared, target: shared.subarray(0, 2) },
  terms: { residual: { dtype: 'float32', shape: [2], data: Float32Array.of(-0, Infinity) } },
};

test('a buffer is handed over once, though two gradients share it', () => {
  expect(buffersOf([packed, packed])).toEqual([packed.value.data.buffer, shared.buffer]);
});

test('what the page gets has plain arrays of the same numbers', () => {
  expect(unpack(packed)).toEqual({
    kind: 'value',
    value: { dtype: 'float32', shape: [], data: [NaN] },
    grads: { input: Array.from(shared), target: [0.5, 0.5] },
    terms: { residual: { dtype: 'float32', shape: [2], data: [-0, Infinity] } },
  });
});
