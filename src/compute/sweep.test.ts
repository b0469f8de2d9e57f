import { beforeAll, expect, test } from 'vitest';
import { openingCalls } from '../../conformance/sample-calls';
import { wasmDirectory } from '../../conformance/wasm-directory';
import { scalar, tensor, vector, type TensorData } from '../tensors/tensor';
import type { Call, SweepAxis } from './api';
import { evaluate } from './evaluate';
import { startBackend } from './start-backend';
import { sweep } from './sweep';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

function moved(call: Call, axis: SweepAxis, value: number): Call {
  if ('parameter' in axis) return { ...call, params: { ...call.params, [axis.parameter]: value } };
  const move = (tensors: Readonly<Record<string, TensorData>>) =>
    Object.fromEntries(
      Object.entries(tensors).map(([name, base]) => [
        name,
        name !== axis.tensor
          ? base
          : {
              ...base,
              data: base.data.map((old, i) => ((axis.index ?? i) === i ? value : old)),
            },
      ]),
    );
  return { ...call, inputs: move(call.inputs), targets: move(call.targets) };
}

/** The same grid, point by point through `evaluate`. */
function pointByPoint(call: Call, axes: readonly SweepAxis[]): Call[] {
  return axes.reduce<Call[]>(
    (calls, axis) => calls.flatMap((one) => axis.values.map((value) => moved(one, axis, value))),
    [call],
  );
}

function expectRowByRow(
  call: Call,
  axes: readonly [SweepAxis] | readonly [SweepAxis, SweepAxis],
): void {
  const grid = sweep({ call, axes });
  if (grid.kind !== 'sweep') throw new Error(JSON.stringify(grid));
  const points = pointByPoint(call, axes).map((one) => evaluate(one));
  expect(grid.value).toHaveLength(points.length);
  points.forEach((point, i) => {
    if (point.kind !== 'value') throw new Error(JSON.stringify(point));
    const sum = point.value.data.reduce((total, value) => total + value, 0);
    expect(grid.value[i]).toBeCloseTo(sum, 4);
    for (const [name, gradient] of Object.entries(point.grads)) {
      const row = grid.grads[name]?.subarray(i * gradient.length, (i + 1) * gradient.length);
      gradient.forEach((value, k) => {
        expect(row?.[k]).toBeCloseTo(value, 4);
      });
    }
  });
}

const values = [0.1, 0.35, 0.8];

test.each(openingCalls)('%s: a sweep is its points one by one', (_id, contract, call) => {
  const [input, second] = contract.inputs.map(({ name }) => name);
  const target = contract.targets[0]?.name;
  for (const reduction of contract.reductions) {
    const reduced = { ...call, reduction };
    const first: SweepAxis = { tensor: input ?? '', index: 0, values };
    expectRowByRow(reduced, [first]);
    expectRowByRow(reduced, [{ tensor: input ?? '', values }]);
    const other: SweepAxis = second
      ? { tensor: second, index: 0, values: [-1, 2] }
      : { tensor: target ?? '', index: 0, values: [0, 1] };
    expectRowByRow(reduced, [first, other]);
    const parameter = contract.parameters.find(({ kind }) => kind === 'number');
    if (!parameter) continue;
    const along: SweepAxis = { parameter: parameter.name, values };
    expectRowByRow(reduced, [along]);
    expectRowByRow(reduced, [first, along]);
    expectRowByRow(reduced, [along, first]);
  }
});

test('a swept class index changes what a weighted mean divides by', () => {
  const weight = vector([1, 2, 5]);
  const call: Call = {
    loss: 'CrossEntropyLoss',
    params: { weight, ignore_index: 2 },
    reduction: 'mean',
    inputs: { input: tensor([2, 3], [1, 2, 3, 4, 5, 7]) },
    targets: { target: vector([1, 0], 'int64') },
  };
  expectRowByRow(call, [{ tensor: 'target', index: 0, values: [0, 1, 2] }]);
});

test('an unbatched row of classes is swept as well', () => {
  const call: Call = {
    loss: 'NLLLoss',
    params: { pre: 'log_softmax(dim=0)' },
    reduction: 'mean',
    inputs: { input: vector([0.5, 1, -1]) },
    targets: { target: { ...scalar(1), dtype: 'int64' } },
  };
  expectRowByRow(call, [{ tensor: 'input', index: 2, values }]);
});

test('arguments of different ranks still broadcast as they did', () => {
  const call: Call = {
    loss: 'MSELoss',
    params: {},
    reduction: 'mean',
    inputs: { input: tensor([3, 1], [1, 2, 3]) },
    targets: { target: vector([1, 2, 3]) },
  };
  expectRowByRow(call, [{ tensor: 'input', index: 1, values }]);
});

test('a grid too large for the memory is refused', () => {
  const many = Array.from({ length: 4000 }, (_, i) => i);
  const call = openingCalls[0]?.[2];
  if (!call) throw new Error('there are losses');
  const axes = [
    { tensor: 'input', values: many },
    { tensor: 'target', values: many },
  ] as const;
  expect(sweep({ call, axes })).toMatchObject({ kind: 'failed', code: 'too-large' });
});
