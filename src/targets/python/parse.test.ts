import { describe, expect, it } from 'vitest';
import { Unreadable } from './errors';
import { parse } from './parse';

function whereItStops(source: string): { at: number; code: string } {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof Unreadable) return { at: error.at, code: error.expected.code };
    throw error;
  }
  throw new Error(`${source} was readable`);
}

describe('what people paste is read', () => {
  it.each([
    ['shell prompts', '>>> x = torch.zeros(3)\n>>> y = x.sum()\n', 2],
    ['continued prompts', '>>> def f(x):\n...     return x\n>>> f(1)\n', 2],
    ['cells of a notebook', 'In [3]: x = 1\n', 1],
    ['a common indentation', '    x = 1\n    y = 2\n', 2],
    ['several statements in a line', 'a = 1; b = 2', 2],
    ['brackets over lines', 'x = f(\n  1,\n  2,\n)\ny = 1', 2],
    ['comments and blank lines', '# first\n\nx = 1  # one\n   # odd\n', 1],
    ['annotations and defaults', 'def f(x: Tensor, *, y: int = 2) -> Tensor: return x', 1],
    ['f-strings', "print(f'{x:.4f} and {y!r}')", 1],
    ['chained assignment and unpacking', 'a = b, c = 1, 2', 1],
    ['decorators', '@torch.no_grad()\ndef f(): pass', 1],
    ['slices and ellipses', 'x[..., 1:, None, ::2]', 1],
  ])('%s', (_, source, statements) => {
    expect(parse(source)).toHaveLength(statements);
  });
});

describe('anything else names the character', () => {
  it.each([
    ['x = torch.randn(3,', 18, 'value'],
    ['x = (1, 2]', 9, 'token'],
    ['x = 1)', 5, 'no closing bracket'],
    ["s = 'open", 4, 'end of string'],
    ['x = $', 4, 'any token'],
    ['if x:\ny = 1', 6, 'indented block'],
    ['while True: pass', 0, 'straight-line code'],
    ['x = 1 2', 6, 'end of line'],
    ['def f(:', 6, 'name'],
  ])('%s', (source, at, code) => {
    expect(whereItStops(source)).toEqual({ at, code });
  });
});

describe('hostile text ends at once', () => {
  it.each([
    ['a megabyte of brackets', '('.repeat(999_999)],
    ['deep nesting', `x = ${'['.repeat(5_000)}`],
    ['a chain of signs', `x = ${'-'.repeat(900_000)}1`],
    ['a chain of sums', `x = 1${'+1'.repeat(400_000)}`],
    ['a chain of attributes', `x${'.a'.repeat(400_000)}`],
    ['a chain of comparisons', `x${' < 1'.repeat(200_000)}`],
    ['a chain of powers', `x = 2${'**2'.repeat(200_000)}`],
    ['a chain of elifs', `if x: pass\n${'elif x: pass\n'.repeat(50_000)}`],
    ['two megabytes', ' '.repeat(2_000_000)],
  ])('%s', (_, source) => {
    const start = performance.now();
    expect(() => parse(source)).toThrow(Unreadable);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
