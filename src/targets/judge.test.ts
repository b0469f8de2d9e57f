import { describe, expect, it } from 'vitest';
import { contracts } from '../losses/index';
import { loadProse } from '../losses/load-prose';
import { tensor, vector } from '../tensors/tensor';
import { judge } from './judge';

/** Examples whose numbers alone, without their history, cannot be told from a right call. */
const indistinct = ['lucky-logits', 'swapped'];

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
  '%s',
  (id, contract) => {
    it('is right in the state its picture opens in', () => {
      const { initial } = contract.scene;
      const verdict = judge({ loss: id, reduction: contract.defaultReduction, ...initial });
      // PyTorch warns of KLDivLoss's default itself; the 0/1 loss is flat wherever it opens.
      const known = id === 'ZeroOneLoss' ? 'flat' : 'reduction';
      const isKnown = verdict.kind === 'trap' && verdict.trap.id === known;
      expect(isKnown ? 'right' : verdict.kind).toBe('right');
    });

    it('reacts to the examples of its target panel as PyTorch did', async () => {
      const { examples } = await loadProse(id);
      for (const example of examples.filter((own) => !indistinct.includes(own.id))) {
        const verdict = judge({ loss: id, ...example });
        const expected = example.verdict;
        expect.soft(`${example.id}: ${verdict.kind}`).toBe(`${example.id}: ${expected.kind}`);
        if (verdict.kind === 'raises' && expected.kind === 'raises') {
          const { stage, type, message } = expected;
          expect.soft(verdict.exception).toEqual({ stage, type, message });
        }
        if (verdict.kind === 'trap' && expected.kind === 'trap') {
          expect.soft(verdict.warnings[0]?.message).toBe(expected.warning);
        }
      }
    });
  },
);

const logits = tensor([3, 2], [2, -1, 0.5, 0.25, -1, 1]);

it('names the floor of a second softmax', () => {
  const verdict = judge({
    loss: 'CrossEntropyLoss',
    params: { pre: 'softmax(dim=1)' },
    reduction: 'mean',
    inputs: { input: logits },
    targets: { target: vector([0, 1, 1], 'int64') },
  });
  // ln(1 + 1/e): torch 2.13.0, F.cross_entropy(torch.tensor([[1., 0.]]), torch.tensor([0]))
  expect(verdict).toMatchObject({
    kind: 'trap',
    trap: { id: 'activation-twice', details: { classes: 2, floor: expect.closeTo(0.3132617, 6) } },
  });
});

it('calls an operation that is named without parentheses', () => {
  const verdict = judge({
    loss: 'BCELoss',
    params: { pre: 'sigmoid' },
    reduction: 'mean',
    inputs: { input: vector([0, 0]) },
    targets: { target: vector([0, 1]) },
  });
  // torch 2.13.0: F.binary_cross_entropy(torch.zeros(2).sigmoid(), torch.tensor([0., 1.])) is ln 2
  expect(verdict.kind === 'right' && verdict.outcome.value.data[0]).toBeCloseTo(0.6931472, 6);
});

it('passes class weights and integers on as PyTorch takes them', () => {
  const verdict = judge({
    loss: 'CrossEntropyLoss',
    params: { weight: vector([1, 3]), ignore_index: 0 },
    reduction: 'mean',
    inputs: { input: logits },
    targets: { target: vector([0, 1, 1], 'int64') },
  });
  // torch 2.13.0: F.cross_entropy(logits, torch.tensor([0, 1, 1]), torch.tensor([1., 3.]), ignore_index=0)
  expect(verdict.kind === 'right' && verdict.outcome.value.data[0]).toBeCloseTo(0.4764338, 6);
});

it('says so when it does not know a loss', () => {
  const verdict = judge({
    loss: '__proto__',
    params: {},
    reduction: 'mean',
    inputs: {},
    targets: {},
  });
  expect(verdict.kind).toBe('unknown');
});
