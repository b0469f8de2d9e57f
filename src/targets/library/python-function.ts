import { bind, type Signature } from '../python/bind';
import { Callable, type Arguments, type Value } from '../python/values';
import { Given } from './given';

/** `"input, target, weight=None, *, reduction='mean'"` as a signature. */
export function parsePythonSignature(text: string): Signature {
  const positional: [string, Value | undefined][] = [];
  const keywordOnly: [string, Value | undefined][] = [];
  let starred = false;
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '*') starred = true;
    else if (part !== '') {
      const [name = '', fallback] = part.split('=');
      (starred ? keywordOnly : positional).push([
        name,
        fallback === undefined ? undefined : constant(fallback),
      ]);
    }
  }
  return { positional, rest: null, keywordOnly, options: null };
}

function constant(text: string): Value {
  if (text === 'None') return null;
  if (text === 'True' || text === 'False') return text === 'True';
  if (/^-?\d+$/.test(text)) return BigInt(text);
  return /^[-\d.]/.test(text) ? Number(text) : text.replaceAll("'", '');
}

/** A function as PyTorch implements it in Python: CPython's messages, and no check of types. */
export function pythonFunction(
  name: string,
  signature: string,
  run: (given: Given) => Value,
): Callable {
  let parsed: Signature | null = null;
  return new Callable(name, (args: Arguments) => {
    parsed ??= parsePythonSignature(signature);
    return run(new Given(bind(name, parsed, args).values));
  });
}
