import { List, Tuple, type Value } from '../python/values';
import { Tensor, values } from '../torch/tensor';
import { numberOf, trap, type Facts, type Rule } from './facts';

function lengthsOf(value: Value): number[] {
  if (value instanceof Tensor) return Array.from(values(value));
  return value instanceof List || value instanceof Tuple ? value.items.map(Number) : [];
}

interface Sequence {
  readonly steps: number;
  readonly labels: readonly number[];
}

/** The labels of each sequence, as long as its length says. */
function sequences(facts: Facts): Sequence[] {
  const targets = facts.tensor('targets');
  if (!targets) return [];
  const data = Array.from(values(targets), Math.trunc);
  const steps = lengthsOf(facts.argument('input_lengths'));
  let start = 0;
  return lengthsOf(facts.argument('target_lengths')).map((length, i) => {
    const from = targets.dim === 2 ? i * (targets.shape[1] ?? 0) : start;
    start += length;
    return { steps: steps[i] ?? 0, labels: data.slice(from, from + length) };
  });
}

/** A repeated label needs a blank in between. */
function neededSteps({ labels }: Sequence): number {
  return labels.length + labels.filter((label, i) => i > 0 && label === labels[i - 1]).length;
}

export const ctcLabels: Rule = (facts) => {
  const targets = facts.tensor('targets');
  if (facts.loss !== 'CTCLoss' || !targets) return null;
  if (values(targets).some((label) => !Number.isInteger(label))) {
    return trap('label-values', 'targets');
  }
  const own = sequences(facts);
  const short = own.find((sequence) => neededSteps(sequence) > sequence.steps);
  if (short) {
    return trap('alignment', 'targets', { needed: neededSteps(short), steps: short.steps });
  }
  const blank = numberOf(facts, 'blank', 0);
  return own.some(({ labels }) => labels.includes(blank))
    ? trap('alignment', 'blank', { blank })
    : null;
};
