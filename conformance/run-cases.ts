import { evaluate } from '../src/compute/evaluate';
import { compare, type Comparison } from './compare';
import { callOf, spell, type GoldenCase, type Spelled } from './golden-case';

/** What came of one record. */
export interface Outcome {
  readonly id: string;
  readonly loss: string;
  /** Why it failed; null when it passed. */
  readonly failure: string | null;
  readonly comparison: Comparison | null;
  /** As `--out` writes it. */
  readonly output:
    | {
        readonly id: string;
        readonly value: { readonly shape: readonly number[]; readonly data: readonly Spelled[] };
        readonly grads: Readonly<Record<string, readonly Spelled[]>>;
      }
    | { readonly id: string; readonly error: string };
}

/** Runs a record through the `evaluate` that the app's users get. What cannot be run has failed. */
export function runCase(record: GoldenCase): Outcome {
  const { id, loss } = record;
  try {
    const evaluation = evaluate(callOf(record));
    if (evaluation.kind !== 'value') {
      const words =
        evaluation.kind === 'raises'
          ? `${evaluation.raised.type}: ${evaluation.raised.message}`
          : `${evaluation.code}: ${evaluation.detail}`;
      return {
        id,
        loss,
        failure: words,
        comparison: null,
        output: { id, error: words },
      };
    }
    const comparison = record.expected
      ? compare(evaluation, record.expected, record.unsettled)
      : null;
    const { shape, data } = evaluation.value;
    const grads = Object.fromEntries(
      Object.entries(evaluation.grads).map(([name, gradient]) => [name, gradient.map(spell)]),
    );
    return {
      id,
      loss,
      failure: comparison?.mismatch ?? null,
      comparison,
      output: { id, value: { shape, data: data.map(spell) }, grads },
    };
  } catch (error) {
    // A record that is not of the format: its reading threw.
    const words = error instanceof Error ? error.message : String(error);
    return {
      id,
      loss,
      failure: words,
      comparison: null,
      output: { id, error: words },
    };
  }
}

/** The records that the app is held against: it computes in float32. */
export function inFloat32(cases: readonly GoldenCase[]): readonly GoldenCase[] {
  return cases.filter(({ precision }) => precision === 'float32');
}
