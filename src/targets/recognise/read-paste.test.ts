import { describe, expect, test } from 'vitest';
import { runCode } from '../run-code';
import { readPaste } from './read-paste';
import { recogniseError } from './recognise-error';
import { threads } from './threads/all';

describe('texts from public threads', () => {
  test('there are at least 125', () => {
    expect(threads.length).toBeGreaterThanOrEqual(125);
  });

  test.each(threads)('$source', ({ text, family, captures = {}, loss }) => {
    const pasted = readPaste(text);
    expect(pasted).toMatchObject({ kind: 'error', error: { family, captures } });
    if (pasted.kind !== 'error') return;
    const [first] = pasted.error.states;
    if (loss !== undefined) expect(first.loss).toBe(loss);
    expect(['right', 'raises', 'trap']).toContain(runCode(first.code).kind);
  });
});

test.each([
  ['RuntimeError: mat1 and mat2 shapes cannot be multiplied (64x512 and 256x10)', true],
  ['ModuleNotFoundError: No module named torch', true],
  ['what is a loss function?', false],
  ['你好', false],
])('says that it does not know %j, and what comes nearest', (text, isError) => {
  const pasted = readPaste(text);
  expect(pasted).toMatchObject({ kind: 'unknown', isError });
  if (pasted.kind !== 'unknown') return;
  expect(new Set(pasted.nearest.map(({ family }) => family)).size).toBe(3);
});

test('the nearest families share the words of an unknown message', () => {
  const answer = recogniseError(
    'RuntimeError: Expected target labels between 0 and 1 for all elements',
  );
  expect(answer.kind).toBe('unknown');
  if (answer.kind === 'unknown') {
    expect(answer.nearest.map(({ family }) => family)).toContain('target-range');
  }
});

test.each([
  ['', 'empty'],
  ['  \n ', 'empty'],
  ['0.9048', 'number'],
  ['[[0.1, 0.2], [0.3, 0.4]]', 'tensor'],
  ['tensor([1, 0, 4])', 'tensor'],
  ['torch.Size([3, 5]) torch.Size([3])', 'tensor'],
  ['torch.randn(3, 5)', 'tensor'],
  ['criterion = nn.MSELoss()\nloss = criterion(a, b)', 'code'],
  [
    '>>> loss_fn = nn.CrossEntropyLoss()\n>>> x = torch.randn(3, 5)\n>>> loss_fn(x, torch.tensor([1, 0, 4]))',
    'code',
  ],
  ['batchmean is not valid', 'error'],
])('tells what %j is', (text, kind) => {
  expect(readPaste(text).kind).toBe(kind);
});

test.each([
  ['torch.Size([3, 5]) torch.Size([3])', 'CrossEntropyLoss', 'right'],
  ['torch.Size([4, 1])\ntorch.Size([4])', 'MSELoss', 'trap'],
  ['tensor([1, 0, 4])', 'CrossEntropyLoss', 'right'],
  ['[[2.5, -1.0, 0.3], [0.2, 0.1, 4.0]]', 'CrossEntropyLoss', 'right'],
  ['array([1.5, 2.5, 3.5])', 'MSELoss', 'right'],
])('puts tensors %j into a call of %s', (text, loss, kind) => {
  const pasted = readPaste(text);
  expect(pasted).toMatchObject({ kind: 'tensor', state: { loss } });
  if (pasted.kind === 'tensor') expect(runCode(pasted.state.code).kind).toBe(kind);
});

test('code that calls no loss is given the one of its page', () => {
  const code = 'x = torch.randn(3, 5, requires_grad=True)\ny = torch.tensor([1, 0, 4])';
  const pasted = readPaste(code, 'MultiMarginLoss');
  expect(pasted).toMatchObject({ kind: 'code', state: { loss: 'MultiMarginLoss' } });
  if (pasted.kind === 'code') expect(runCode(pasted.state.code).kind).toBe('right');
});

test('code that quotes a message in a comment is code', () => {
  const code =
    '# IndexError: Target 3 is out of bounds.\nloss_fn = nn.CrossEntropyLoss()\nx = torch.randn(2, 3)\nloss = loss_fn(x, torch.tensor([0, 3]))';
  expect(readPaste(code)).toMatchObject({
    kind: 'code',
    state: { loss: 'CrossEntropyLoss', code },
  });
});

describe('hostile text', () => {
  const megabyte = 1_000_000;
  test.each([
    ['brackets', '['.repeat(megabyte)],
    ['parentheses', '('.repeat(megabyte)],
    ['spaces', ' '.repeat(megabyte)],
    ['digits', '9'.repeat(megabyte)],
    ['loss words', 'loss '.repeat(megabyte / 5)],
    ['beginnings of messages', 'Target size (torch.Size(['.repeat(megabyte / 25)],
    ['one message over and over', 'Target 3 is out of bounds. '.repeat(megabyte / 27)],
    ['torch.Size', 'torch.Size([1]) '.repeat(megabyte / 16)],
    ['quotes', '`"\''.repeat(megabyte / 3)],
    ['lines', '\n'.repeat(megabyte)],
    ['prompts', '>>> x\n'.repeat(megabyte / 6)],
    ['words', 'a_b '.repeat(megabyte / 4)],
    ['error names', 'Error'.repeat(megabyte / 5)],
    ['prototype', '__proto__ constructor toString '.repeat(megabyte / 31)],
    ['nesting', '{"a":['.repeat(megabyte / 6)],
    ['NUL', '\u0000'.repeat(megabyte)],
    ['emoji', '😀'.repeat(megabyte / 4)],
    ['colours of a terminal', '\u001b[31m'.repeat(megabyte / 5)],
    ['quotes of a web page', '&quot;'.repeat(megabyte / 6)],
    ['numbers', '0.5514 '.repeat(megabyte / 7)],
    ['beginnings of asserts', 'Assertion `idx_dim >= 0 && '.repeat(megabyte / 27)],
    ['beginnings of shapes', 'Received: target.shape=torch.Size(['.repeat(megabyte / 35)],
  ])('a megabyte of %s is answered at once, and so is a tenth', (_, text) => {
    for (const own of [text, text.slice(0, 90_000)]) {
      const start = performance.now();
      readPaste(own);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });

  test.each([
    '__proto__',
    'constructor',
    "'__proto__' object has no attribute 'size'",
    '"__proto__" not implemented for \'toString\'',
    'expected scalar type Long but found Float __proto__',
    'IndexError: Target 99999999999999999999 is out of bounds.',
    'Target size (torch.Size([999999999, 999999999])) must be the same as input size (torch.Size([1]))',
    'Expected input batch_size (999999999) to match target batch_size (999999999).',
    "TypeError: __proto__Loss.forward() missing 1 required positional argument: '__proto__'",
  ])('%s breaks nothing', (text) => {
    const pasted = readPaste(text);
    if (pasted.kind === 'error') {
      for (const { code } of pasted.error.states) expect(runCode(code).kind).toBeDefined();
    }
  });
});
