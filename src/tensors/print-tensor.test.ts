import { expect, test } from 'vitest';
import golden from './print-tensor.gen.json' with { type: 'json' };
import { printTensor } from './print-tensor';
import { scalar, type Dtype } from './tensor';

// Written by conformance/print_tensors.py with torch 2.13.0.
test.each(golden)(
  '$dtype $shape $data.0 is printed as PyTorch does',
  ({ dtype, shape, data, text }) => {
    expect(printTensor({ dtype: dtype as Dtype, shape, data: data.map(Number) })).toBe(text);
  },
);

test('further suffixes follow', () => {
  expect(printTensor(scalar(2), ['requires_grad=True'])).toBe('tensor(2., requires_grad=True)');
});
