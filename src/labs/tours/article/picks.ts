import type { Evaluation } from '../../../compute/api';
import type { Pick, PickMany, Stated } from './claim';

type Value = Extract<Evaluation, { kind: 'value' }>;

function at(answers: readonly Evaluation[], call: number): Value | null {
  const answer = answers[call];
  return answer?.kind === 'value' ? answer : null;
}

/** The value of a call, a scalar. */
export function valueOf(call: number): Pick {
  return (answers) => at(answers, call)?.value.data[0] ?? Number.NaN;
}

/** The values of a call that is not reduced. */
export function valuesOf(call: number): PickMany {
  return (answers) => at(answers, call)?.value.data ?? [];
}

export function gradientOf(call: number, argument: string, element = 0): Pick {
  return (answers) => at(answers, call)?.grads[argument]?.[element] ?? Number.NaN;
}

export function gradientsOf(call: number, argument: string): PickMany {
  return (answers) => at(answers, call)?.grads[argument] ?? [];
}

export function termOf(call: number, term: string, element = 0): Pick {
  return (answers) => at(answers, call)?.terms?.[term]?.data[element] ?? Number.NaN;
}

export function termsOf(call: number, term: string): PickMany {
  return (answers) => at(answers, call)?.terms?.[term]?.data ?? [];
}

/** What the mean divided by. */
export function denominatorOf(call: number): Pick {
  return (answers) => at(answers, call)?.denominator ?? Number.NaN;
}

export const asLoss = (pick: Pick): Stated => ({ tone: 'loss', pick });
export const asGradient = (pick: Pick): Stated => ({ tone: 'gradient', pick });
export const asPlain = (pick: Pick): Stated => ({ tone: 'plain', pick });
