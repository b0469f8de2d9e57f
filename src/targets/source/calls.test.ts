import { expect, test } from 'vitest';
import { allCallsIn, lossCallIn } from './calls';
import { assignmentOf, replaceAt, statementsOf, textAt } from './statements';

test('statements know their name and their value', () => {
  const code = 'a = f(1,\n  2)  # b = 3\nb = "x"; c = b\nif a:\n  d = 1\n';
  const found = statementsOf(code).map(({ name, value }) => [name, textAt(code, value)]);
  expect(found.slice(0, 3)).toEqual([
    ['a', 'f(1,\n  2)'],
    ['b', '"x"'],
    ['c', 'b'],
  ]);
});

test('the last assignment of a name is the one to write to', () => {
  const code = 'x = 1\nx = 2\n';
  const statement = assignmentOf(code, 'x');
  expect(statement && replaceAt(code, statement.value, '3')).toBe('x = 1\nx = 3\n');
});

test.each([
  ['loss = loss_fn(input, target)', 'loss_fn', ['input', 'target']],
  ['loss = nn.MSELoss()(a[0], b.float())', 'nn.MSELoss()', ['a[0]', 'b.float()']],
  [
    'loss = F.nll_loss(x.log_softmax(1), y, weight=w).mean()',
    'F.nll_loss',
    ['x.log_softmax(1)', 'y', 'w'],
  ],
  ['F.l1_loss(torch.randn(3, 5), y)', 'F.l1_loss', ['torch.randn(3, 5)', 'y']],
])('%s is the call of a loss', (code, callee, args) => {
  const call = lossCallIn(code);
  expect(call?.callee).toBe(callee);
  expect(call?.args.map((arg) => textAt(code, arg))).toEqual(args);
});

test('text that is not Python has no calls, however deep', () => {
  expect(allCallsIn('('.repeat(100_000))).toEqual([]);
  expect(lossCallIn('loss = f(')).toBeNull();
});
