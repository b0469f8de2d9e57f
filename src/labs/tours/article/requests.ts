import type { Evaluation, Request, Response, Sweep } from '../../../compute/api';
import type { Claim, Section } from './claim';

/** All calls of a section in one message: its example, its corrected call, then those of each claim. */
export function requestOf(section: Section): Request {
  const examples = [section.example, section.corrected].flatMap((example) => example?.call ?? []);
  return {
    evaluations: [...examples, ...section.claims.flatMap(({ calls }) => calls)],
    sweeps: section.claims.flatMap(({ sweeps = [] }) => sweeps),
  };
}

/** What came back for each part of a section. */
export interface SectionAnswers {
  readonly example: Evaluation | undefined;
  readonly corrected: Evaluation | undefined;
  readonly claims: readonly ClaimAnswers[];
}

export interface ClaimAnswers {
  readonly answers: readonly Evaluation[];
  readonly sweeps: readonly Sweep[];
}

/** Deals an answer out to the parts that asked. */
export function answersOf(section: Section, { evaluations, sweeps }: Response): SectionAnswers {
  let call = 0;
  let sweep = 0;
  const example = evaluations[call++];
  const corrected = section.corrected && evaluations[call++];
  const deal = (claim: Claim): ClaimAnswers => ({
    answers: evaluations.slice(call, (call += claim.calls.length)),
    sweeps: sweeps.slice(sweep, (sweep += claim.sweeps?.length ?? 0)),
  });
  return { example, corrected, claims: section.claims.map(deal) };
}
