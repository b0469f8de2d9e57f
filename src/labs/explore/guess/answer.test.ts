import { expect, test } from 'vitest';
import type { Evaluation } from '../../../compute/api';
import { questionOf } from './answer';

// torch 2.13.0: F.mse_loss(tensor(4.), tensor(0.)) = 16, gradient 8.
const single: Evaluation = {
  kind: 'value',
  value: { dtype: 'float32', shape: [], data: [16] },
  grads: { input: [8] },
};

test('the loss is asked for where values are left out, else the gradient', () => {
  expect(questionOf(['values', 'gradient'], single)).toEqual({ of: 'loss', answer: 16 });
  expect(questionOf(['gradient'], single)).toEqual({ of: 'gradient', answer: 8 });
});

test('nothing is asked where there is not one number to say', () => {
  expect(questionOf(['code'], single)).toBeNull();
  expect(questionOf(['gradient'], { ...single, grads: { input: [8, 1] } })).toBeNull();
  expect(questionOf(['values'], null)).toBeNull();
});
