import { Unreadable, Unsupported, type Expectation } from './python/errors';
import { conclude } from './conclude';
import { simulate, type Overrides, type Simulation } from './simulate';
import type { Verdict } from './verdict';

/** The verdict on pasted code, or the place where it is not Python. */
export type CodeVerdict =
  | Verdict
  /** A part of a program: it uses a name that it does not make. */
  | { readonly kind: 'incomplete'; readonly name: string }
  | {
      readonly kind: 'unreadable';
      /** Character offset in the text. */
      readonly at: number;
      /** What would be read there. */
      readonly expected: Expectation;
    };

/** Runs pasted code and judges the loss it computes. `loss` names the loss whose page it was pasted on, if any. */
export function runCode(
  code: string,
  { loss = null, overrides }: { loss?: string | null; overrides?: Overrides } = {},
): CodeVerdict {
  try {
    return verdictOn(simulate(code, overrides ? { overrides } : {}), loss);
  } catch (error) {
    if (error instanceof Unreadable) {
      return { kind: 'unreadable', at: error.at, expected: error.expected };
    }
    if (error instanceof Unsupported) return { kind: 'unknown', detail: error.message };
    throw error;
  }
}

/** The verdict on a run of pasted code. */
export function verdictOn(simulation: Simulation, loss: string | null): CodeVerdict {
  const verdict = conclude(simulation, loss);
  return incomplete(verdict) ?? verdict;
}

function incomplete(verdict: Verdict): CodeVerdict | null {
  if (verdict.kind !== 'raises' || verdict.exception.type !== 'NameError') return null;
  const [, name] = /^name '(\w+)' is not defined$/u.exec(verdict.exception.message) ?? [];
  return name === undefined ? null : { kind: 'incomplete', name };
}
