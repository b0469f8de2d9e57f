import type { Evaluation, PackedEvaluation, PackedResponse, Response } from './api';

function plain(packed: unknown): unknown {
  if (packed instanceof Float32Array) {
    // Array.from asks an iterator for each number, and push grows: ten times as long for a million.
    const numbers = new Array<number>(packed.length);
    for (let i = 0; i < packed.length; i += 1) numbers[i] = packed[i] ?? NaN;
    return numbers;
  }
  if (!(packed instanceof Object) || Array.isArray(packed)) return packed;
  return Object.fromEntries(Object.entries(packed).map(([name, value]) => [name, plain(value)]));
}

/** An evaluation with plain arrays of numbers. */
export function unpack(packed: PackedEvaluation): Evaluation {
  return plain(packed) as Evaluation;
}

/** A response with plain arrays of numbers. */
export function unpackResponse({ evaluations, sweeps }: PackedResponse): Response {
  return { evaluations: evaluations.map(unpack), sweeps };
}
