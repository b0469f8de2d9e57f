import { runCode } from '../../run-code';
import { classificationGenerators } from './classification';
import { kindGenerators } from './kinds';
import { marginGenerators } from './margins';
import { regressionGenerators } from './regression';
import type { Candidate, Cause, Generator, Stuck } from './stuck';

const generators: readonly Generator[] = [
  ...classificationGenerators,
  ...kindGenerators,
  ...marginGenerators,
  ...regressionGenerators,
];

/** Training hovers above a floor: so far above it a value still counts as near. */
const nearness = 0.015;

/** What the code computes, by the interpreter. */
export function computed(code: string): number {
  const verdict = runCode(code);
  const outcome = 'outcome' in verdict ? verdict.outcome : undefined;
  const value = outcome?.value.data[0];
  if (value === undefined) throw new Error(`a fingerprint's code computes no loss:\n${code}`);
  return value;
}

function fitOf({ mark }: Candidate, value: number, stuck: Stuck): Cause['fit'] | null {
  if (mark === 'kind') return 'kind';
  if (Math.abs(value - stuck.value) <= stuck.tolerance) return mark === 'assumed' ? mark : 'exact';
  const above = (stuck.value - value) / Math.abs(value);
  return mark === 'number' && above > 0 && above <= nearness ? 'near' : null;
}

/** Losses that stand for one another in what a user would say. */
const kin: Readonly<Record<string, readonly string[]>> = {
  NLLLoss: ['CrossEntropyLoss'],
  BCELoss: ['BCEWithLogitsLoss'],
};

function isOf(loss: string, cause: Candidate): boolean {
  return cause.loss === loss || (kin[loss]?.includes(cause.loss) ?? false);
}

const order: readonly Cause['fit'][] = ['exact', 'assumed', 'kind', 'near'];

/** Many class counts fit a number of few digits: the mark then says little. */
const spread = ({ details }: Cause): number => (details['to'] ?? 0) - (details['from'] ?? 0);

/**
 * Why a loss stands where it does: every cause whose value, computed here, agrees with the number as far as it was typed. With
 * a loss named, causes of others are left out as long as any of its own remains.
 */
export function causesOf(stuck: Stuck): readonly Cause[] {
  const all = generators
    .flatMap((generate) => generate(stuck))
    .flatMap((candidate): readonly Cause[] => {
      const value = computed(candidate.code);
      const fit = fitOf(candidate, value, stuck);
      return fit ? [{ ...candidate, value, fit }] : [];
    });
  const { loss } = stuck;
  const own = loss === null ? [] : all.filter((cause) => isOf(loss, cause));
  const kept = own.length > 0 ? own : all;
  const isSure = kept.some(({ fit }) => fit !== 'near');
  return kept
    .filter(({ fit }) => !isSure || fit !== 'near')
    .toSorted((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit) || spread(a) - spread(b));
}
