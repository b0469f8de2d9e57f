import { lossNamed } from '../loss-names';
import { Unreadable } from '../python/errors';
import { parse } from '../python/parse';
import type { Statement } from '../python/syntax';

/** Longer texts than this are no code to simulate. */
const longest = 100_000;

/** Prompts of Python and IPython, with which code is copied out of a session. */
const prompt = /^(?:>>> ?|\.\.\. ?|In \[\d{1,5}\]: ?| {3,8}\.\.\.: ?)/;

/** Code without the prompts of the session it was copied from, and without the output between them. */
function withoutPrompts(text: string): string {
  const lines = text.replaceAll('\r', '').split('\n');
  if (!lines.some((line) => prompt.test(line))) return text.replaceAll('\r', '').trim();
  return lines
    .filter((line) => prompt.test(line))
    .map((line) => line.replace(prompt, ''))
    .join('\n')
    .trim();
}

function parsed(code: string): readonly Statement[] | null {
  try {
    return parse(code);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Lines that only code has. */
const telling = /^\s{0,40}(?:import |from \w|def |[\w., ]{1,60} = |loss\.backward\(\)|with |for )/m;

/** A pasted piece of Python. */
interface CodeText {
  readonly code: string;
  /** The loss it names. */
  readonly loss: string | null;
  /** Python to its end, not only by its looks. */
  readonly isPython: boolean;
}

/** A pasted piece of Python with the loss it names; null for a text that is none. */
export function readCode(text: string): CodeText | null {
  if (text.length > longest) return null;
  const code = withoutPrompts(text);
  const statements = parsed(code);
  const isCode =
    statements === null
      ? telling.test(code) && code.includes('(')
      : statements.some(({ kind }) => kind !== 'expression') ||
        /\b(?:torch|nn|F|np)\.\w{1,40}\(/.test(code);
  return isCode ? { code, loss: lossNamed(code), isPython: statements !== null } : null;
}

/** The variables that plain assignments make, in order. */
export function assignedNames(code: string): readonly string[] {
  const names = (parsed(code) ?? []).flatMap((statement) => {
    if (statement.kind !== 'assign') return [];
    return statement.targets.flatMap((target) => (target.kind === 'name' ? [target.name] : []));
  });
  return Array.from(new Set(names));
}
