import { expect, test } from 'vitest';
import { inspect } from '../inspect';
import { fixesOf } from './fixes';

function fixesFor(code: string, page: string) {
  return fixesOf(code, page, inspect(code, page));
}

/** The kinds of edits of each fix, in order. */
function kindsOf(code: string, page: string): readonly string[] {
  return fixesFor(code, page).map(({ edits }) => edits.map(({ id }) => id).join('+'));
}

const call = (input: string, target: string, loss = 'CrossEntropyLoss') =>
  `loss_fn = nn.${loss}()\ninput = ${input}\ntarget = ${target}\nloss = loss_fn(input, target)\n`;

const logits = 'torch.randn(3, 5, requires_grad=True)';

test.each([
  ['indices as floats', call(logits, 'torch.tensor([1., 0., 4.])'), 'long'],
  ['a column of indices', call(logits, 'torch.tensor([[1], [0], [4]])'), 'squeeze'],
  ['one-hot integers', call(logits, 'F.one_hot(torch.tensor([1, 0, 4]), 5)'), 'argmax'],
  ['labels counted from 1', call(logits, 'torch.tensor([2, 1, 5])'), 'from-zero'],
  ['softmax twice', call(`${logits}.softmax(1)`, 'torch.tensor([1, 0, 4])'), 'strip'],
])('%s are put right by one edit', (_, code, kind) => {
  expect(kindsOf(code, 'CrossEntropyLoss')[0]).toBe(kind);
});

test('every fix that is not called partial runs right', () => {
  const codes = [
    call(logits, 'torch.tensor([1., 0., 4.])'),
    call('torch.randn(4, 1, requires_grad=True)', 'torch.tensor([1., 2., 3., 4.])', 'MSELoss'),
    call('torch.randn(4, requires_grad=True)', 'torch.tensor([0, 1, 1, 0])', 'BCEWithLogitsLoss'),
  ];
  for (const code of codes) {
    const fixes = fixesFor(code, 'CrossEntropyLoss');
    expect(fixes.length).toBeGreaterThan(0);
    for (const fix of fixes) {
      expect(inspect(fix.code, null).verdict.kind).toBe(fix.isPartial ? 'raises' : 'right');
    }
  }
});

test('what a binary classifier left over takes a wider head and indices', () => {
  const code = call(
    'torch.randn(4, 1, requires_grad=True)',
    'torch.tensor([[0.], [1.], [1.], [0.]])',
  );
  expect(kindsOf(code, 'CrossEntropyLoss')[0]).toBe('head+indices');
});

test('a softmax at the end of a model is taken out of it', () => {
  const code = `model = nn.Sequential(
    nn.Linear(8, 5),
    nn.Softmax(dim=1),
)
target = torch.tensor([1, 0, 4])
loss = nn.CrossEntropyLoss()(model(torch.randn(3, 8)), target)
`;
  const [fix] = fixesFor(code, 'CrossEntropyLoss');
  expect(fix?.code).not.toContain('Softmax');
  expect(fix?.code).toContain('nn.Linear(8, 5)');
});

test('a right call has nothing to put right', () => {
  expect(fixesFor(call(logits, 'torch.tensor([1, 0, 4])'), 'CrossEntropyLoss')).toEqual([]);
});
