import { expect, test } from 'vitest';
import { inspect } from './inspect';
import { leastLoss } from './least-loss';

const code = (rows: number, columns: number, target: string): string =>
  `loss_fn = nn.CrossEntropyLoss()
input = torch.randn(${rows}, ${columns}, requires_grad=True)
target = ${target}
loss = loss_fn(input, target)
`;

/** The quickest of some runs, in milliseconds: what the work itself takes, whatever else the machine does. */
function quickest(work: () => void): number {
  for (let i = 0; i < 5; i++) work();
  const times = Array.from({ length: 25 }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return times.reduce((a, b) => Math.min(a, b), Infinity);
}

const frame = 1_000 / 60;

test.each([
  ['right', code(100, 10, 'torch.randint(0, 10, (100,))')],
  ['raises', code(100, 10, 'torch.randint(0, 10, (100,)).float()')],
  ['trap', code(100, 10, 'torch.softmax(torch.randn(100, 10), 1) * 3')],
])('a verdict of 1,000 elements takes less than a frame: %s', (kind, text) => {
  expect(inspect(text, 'CrossEntropyLoss').verdict.kind).toBe(kind);
  expect(quickest(() => inspect(text, 'CrossEntropyLoss'))).toBeLessThan(frame);
});

test('the work grows with the elements, not faster', () => {
  const of = (rows: number) => {
    const text = code(rows, 10, `torch.randint(0, 10, (${rows},))`);
    return quickest(() => inspect(text, 'CrossEntropyLoss'));
  };
  // Ten times the elements; a quadratic step would be a hundred times the work.
  expect(of(2_000) / of(200)).toBeLessThan(30);
});

// The variance of 1, 2, 3, 4: the best that one number for all can do.
test('(N, 1) against (N,) cannot go below the variance of the targets', () => {
  const broadcast = `input = torch.tensor([[1.], [2.], [3.], [4.]], requires_grad=True)
loss = nn.MSELoss()(input, torch.tensor([1., 2., 3., 4.]))
`;
  expect(leastLoss(broadcast, 'MSELoss', 'input')).toEqual({
    kind: 'floor',
    value: expect.closeTo(1.25, 4),
  });
});

test('a loss of labels beyond its range falls without end', () => {
  const signs = `input = torch.tensor([3.0, -2.0], requires_grad=True)
loss = nn.BCEWithLogitsLoss()(input, torch.tensor([1., -1.]))
`;
  expect(leastLoss(signs, 'BCEWithLogitsLoss', 'input')).toEqual({ kind: 'none' });
});
