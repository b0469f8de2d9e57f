import { expect, test } from 'vitest';
import golden from './print-tensor.gen.json' with { type: 'json' };
import { printTensor } from './print-tensor';
import { scalar, type Dtype } from './tensor';

const dtypes: readonly Dtype[] = [
  'float32',
  'float64',
  'float16',
  'int64',
  'int32',
  'uint8',
  'bool',
];

// Written by conformance/print_tensors.py with torch 2.13.0.
test.each(golden)(
  '$dtype $shape $data.0 is printed as PyTorch does',
  ({ dtype: name, shape, data, text }) => {
    const dtype = dtypes.find((known) => known === name);
    if (!dtype) throw new Error(`${name} is no dtype`);
    expect(printTensor({ dtype, shape, data: data.map(Number) })).toBe(text);
  },
);

test('further suffixes follow', () => {
  expect(printTensor(scalar(2), ['requires_grad=True'])).toBe('tensor(2., requires_grad=True)');
});
