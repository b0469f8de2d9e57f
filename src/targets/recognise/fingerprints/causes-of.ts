import { runCode } from '../../run-code';
import { batchGenerators, summed } from './batches';
import { isUsual } from './class-counts';
import { classificationGenerators } from './classification';
import { kindGenerators } from './kinds';
import { marginGenerators } from './margins';
import { regressionGenerators } from './regression';
import type { Candidate, Cause, Generator, Stuck } from './stuck';

const generators: readonly Generator[] = [
  ...classificationGenerators,
  ...batchGenerators,
  ...kindGenerators,
  ...marginGenerators,
  ...regressionGenerators,
];

/** Training hovers above a floor: so far above it a value still counts as near. */
const nearness = 0.015;

/** Values of the codes that were run last: most are the same for every number. */
const values = new Map<string, number | null>();
const mostKept = 400;

/** What the code computes, by the interpreter; null where it is more than that can hold. */
export function computed(code: string): number | null {
  const kept = values.get(code);
  if (kept !== undefined) return kept;
  const verdict = runCode(code);
  const value = ('outcome' in verdict ? verdict.outcome?.value.data[0] : undefined) ?? null;
  if (values.size >= mostKept) values.clear();
  values.set(code, value);
  return value;
}

function fitOf({ mark }: Candidate, value: number, stuck: Stuck): Cause['fit'] | null {
  if (mark === 'kind') return 'kind';
  if (Math.abs(value - stuck.value) <= stuck.tolerance) return mark === 'assumed' ? mark : 'exact';
  const above = (stuck.value - value) / Math.abs(value);
  return mark === 'number' && above > 0 && above <= nearness ? 'near' : null;
}

const isPlainly =
  ({ reduction, value }: Stuck) =>
  ({ mark, details, id }: Candidate): boolean =>
    reduction !== 'sum' ||
    mark === 'kind' ||
    value === 0 ||
    id === 'batch-as-classes' ||
    details['summed'] !== undefined;

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

/** Agrees as far as people read a number, and not only as far as the few digits that were typed leave open. */
const isClose = ({ value, mark }: Cause, stuck: Stuck): boolean =>
  mark === 'kind' || Math.abs(value - stuck.value) <= 0.004 * Math.abs(stuck.value);

/** The likelier cause first. */
const likelier =
  (stuck: Stuck) =>
  (a: Cause, b: Cause): number =>
    Number(isClose(b, stuck)) - Number(isClose(a, stuck)) ||
    order.indexOf(a.fit) - order.indexOf(b.fit) ||
    spread(a) - spread(b) ||
    Number(isUsual(b.details['classes'])) - Number(isUsual(a.details['classes']));

/**
 * Why a loss stands where it does: every cause whose value, computed here, agrees with the number as far as it was typed. With
 * a loss named, causes of others are left out as long as any of its own remains.
 */
export function causesOf(stuck: Stuck): readonly Cause[] {
  // Of a sum, only marks that are no amount stay as they are: 0, NaN, a sign.
  const plain = generators.flatMap((generate) => generate(stuck)).filter(isPlainly(stuck));
  const all = [...plain, ...summed(stuck, generators)].flatMap((candidate): readonly Cause[] => {
    const value = computed(candidate.code);
    const fit = value === null ? null : fitOf(candidate, value, stuck);
    return value === null || !fit ? [] : [{ ...candidate, value, fit }];
  });
  const { loss } = stuck;
  const own = loss === null ? [] : all.filter((cause) => isOf(loss, cause));
  const kept = own.length > 0 ? own : all;
  const isSure = kept.some(({ fit }) => fit !== 'near');
  return kept.filter(({ fit }) => !isSure || fit !== 'near').toSorted(likelier(stuck));
}
