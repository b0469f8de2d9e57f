import { expect, test } from 'vitest';
import type { Call, Evaluation } from '../../compute/api';
import type { LossContract } from '../../losses/contract';
import { contracts, contractOf } from '../../losses/index';
import { scalar, tensor, vector } from '../../tensors/tensor';
import { pythonOf, textOf } from './python';

function known(id: string): LossContract {
  const contract = contractOf(id);
  if (!contract) throw new Error(`${id} is missing`);
  return contract;
}

function textFor(call: Call, evaluation: Evaluation | null = null, width?: number): string {
  return textOf(pythonOf(call, known(call.loss), evaluation, width));
}

const mse: Call = {
  loss: 'MSELoss',
  params: {},
  reduction: 'mean',
  inputs: { input: scalar(4) },
  targets: { target: scalar(0) },
};

test('the first screen’s program, with what torch 2.13.0 prints', () => {
  const evaluation: Evaluation = { kind: 'value', value: scalar(16), grads: { input: [8] } };
  expect(textFor(mse, evaluation)).toBe(`import torch
from torch import nn

loss_fn = nn.MSELoss()
input = torch.tensor(4., requires_grad=True)
target = torch.tensor(0.)
loss = loss_fn(input, target)
loss.backward()
print(loss.detach())  # tensor(16.)
print(input.grad)     # tensor(8.)
assert abs(loss.item() - 16.) < 1e-3
`);
});

test('the same call as a function of torch.nn.functional', () => {
  const call = { ...mse, loss: 'BCEWithLogitsLoss', reduction: 'sum' as const };
  const text = textOf(pythonOf(call, known(call.loss), null, undefined, 'functional'));
  expect(text).toContain('import torch.nn.functional as F');
  expect(text).toContain(
    "loss = F.binary_cross_entropy_with_logits(input, target, reduction='sum')",
  );
  expect(text).not.toContain('loss_fn');
});

test('only what differs from the defaults is written, reduction last', () => {
  const call = { ...mse, loss: 'HuberLoss', params: { delta: 0.5 }, reduction: 'sum' as const };
  expect(textFor(call)).toContain("nn.HuberLoss(delta=0.5, reduction='sum')");
  expect(textFor({ ...call, params: { delta: 1 }, reduction: 'mean' })).toContain('nn.HuberLoss()');
});

test('a loss that is not reduced is summed before backward', () => {
  expect(textFor({ ...mse, reduction: 'none' })).toContain('loss.sum().backward()');
});

test('an upstream gradient is handed to backward', () => {
  const text = textFor({ ...mse, reduction: 'none', gradOutput: scalar(2) });
  expect(text).toContain('gradient = torch.tensor(2.)\nloss.backward(gradient)');
});

test('class weights are a tensor of their own, and an operation stands before the loss', () => {
  const text = textFor({
    loss: 'NLLLoss',
    params: { pre: 'log_softmax(dim=1)', weight: vector([1, 2]), ignore_index: 0 },
    reduction: 'mean',
    inputs: { input: tensor([1, 2], [0.5, -1e-7]) },
    targets: { target: vector([1], 'int64') },
  });
  expect(text).toContain('weight = torch.tensor([1., 2.])');
  expect(text).toContain('nn.NLLLoss(weight=weight, ignore_index=0)');
  expect(text).toContain('input = torch.tensor([[0.5, -1e-7]], requires_grad=True)');
  expect(text).toContain('target = torch.tensor([1])');
  expect(text).toContain('loss_fn(input.log_softmax(dim=1), target)');
});

test('dtypes that PyTorch would not guess are written', () => {
  const text = textFor({
    ...mse,
    inputs: { input: vector([1, 2], 'float64') },
    targets: { target: vector([0, 1], 'uint8') },
  });
  expect(text).toContain('input = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)');
  expect(text).toContain('target = torch.tensor([0, 1], dtype=torch.uint8)');
});

test('an empty tensor keeps its shape', () => {
  const text = textFor({ ...mse, inputs: { input: tensor([0, 3], []) } });
  expect(text).toContain('input = torch.zeros(0, 3, requires_grad=True)');
});

test('float32 numbers are written as short as they can be', () => {
  const text = textFor({ ...mse, inputs: { input: vector([Math.fround(0.1), 1 / 3]) } });
  expect(text).toContain('torch.tensor([0.1, 0.33333334], requires_grad=True)');
});

test('where the call raises the program ends, with PyTorch’s words', () => {
  const raised: Evaluation = {
    kind: 'raises',
    raised: { stage: 'forward', type: 'RuntimeError', message: 'two\nlines' },
  };
  const text = textFor(mse, raised);
  expect(text.endsWith('loss = loss_fn(input, target)\n# RuntimeError: two\n# lines\n')).toBe(true);
});

test('our own losses bring their source', () => {
  const text = textFor({ ...mse, loss: 'HingeLoss', params: { margin: 2 }, reduction: 'sum' });
  expect(text).toContain('def hinge_loss(');
  expect(text).toContain("loss = hinge_loss(input, target, margin=2., reduction='sum')");
  expect(text).not.toContain('nn.');
});

test.each([88, 42])('large tensors are broken to lines of at most %d columns', (width) => {
  const data = Array.from({ length: 60 }, (_, i) => (i * 37) % 23);
  const text = textFor({ ...mse, inputs: { input: tensor([3, 20], data) } }, null, width);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(text.match(/\d+\.,/g)?.length).toBeGreaterThanOrEqual(57);
});

test.each(contracts.map((contract) => contract.id))(
  '%s: every parameter reaches the code',
  (id) => {
    const contract = known(id);
    const params = Object.fromEntries(
      contract.parameters.map((spec) => [
        spec.name,
        spec.kind === 'number' || spec.kind === 'integer'
          ? spec.max
          : spec.kind === 'boolean'
            ? !spec.default
            : vector([1, 2]),
      ]),
    );
    const text = textFor({ loss: id, ...contract.scene.initial, params, reduction: 'sum' });
    for (const name of Object.keys(params)) expect(text).toContain(`${name}=`);
    expect(text).toContain("reduction='sum'");
  },
);
