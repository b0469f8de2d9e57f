import { values, type Tensor } from '../torch/tensor';
import { isFloating } from '../torch/dtype';
import {
  numberOf,
  predictionOf,
  reductionIs,
  targetOf,
  trap,
  type Facts,
  type Rule,
} from './facts';
import { ancestors, source } from './provenance';
import { classDim, every, isDistribution, perLine, some, total } from './rows';

const isOneOf =
  (...allowed: readonly number[]) =>
  (value: number): boolean =>
    allowed.includes(value);

/** A loss written for many classes: one whole number per row of scores. */
function areIndices(facts: Facts): boolean {
  const [input, target] = [predictionOf(facts), targetOf(facts)];
  return (
    facts.isHandWritten &&
    input !== null &&
    target !== null &&
    !isFloating(target.dtype) &&
    input.dim === target.dim + 1
  );
}

const mostSteps = 6;

/** Labels that the code itself turns into legal ones: `2 * target - 1`. */
function isRecoded(
  { isHandWritten, result }: Facts,
  target: Tensor,
  isLegal: (value: number) => boolean,
): boolean {
  const isMadeOf = (tensor: Tensor): boolean => {
    let own: Tensor | undefined = tensor;
    for (let i = 0; i < mostSteps && own && own !== target; i++) {
      own = own.origin.from.length === 1 ? own.origin.from[0] : undefined;
    }
    return own === target;
  };
  return (
    isHandWritten &&
    ancestors(result).some(
      (own) => own !== target && own.size === target.size && isMadeOf(own) && every(own, isLegal),
    )
  );
}

/** Anything but ±1 where ±1 are meant. */
export const signLabels: Rule = (facts) => {
  const target = targetOf(facts);
  if (!facts.meanings?.target?.meanings.includes('sign') || !target) return null;
  if (every(target, isOneOf(-1, 1)) || areIndices(facts)) return null;
  if (isRecoded(facts, target, isOneOf(-1, 1))) return null;
  return every(target, isOneOf(0, 1))
    ? trap('zero-one-labels', 'target')
    : trap('label-values', 'target', { value: firstOther(target, isOneOf(-1, 1)) });
};

function firstOther(target: Tensor, isLegal: (value: number) => boolean): number {
  return values(target).find((value) => !isLegal(value)) ?? 0;
}

/** Anything outside [0, 1] where labels of 0 and 1 are meant. */
export const binaryLabels: Rule = (facts) => {
  const target = targetOf(facts);
  if (!facts.meanings?.target?.meanings.includes('binary label') || !target) return null;
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  if (every(target, isShare) || areIndices(facts)) return null;
  if (isRecoded(facts, target, isShare)) return null;
  return every(target, isOneOf(-1, 1))
    ? trap('sign-labels', 'target')
    : trap('label-values', 'target', {
        value: firstOther(target, (value) => value >= 0 && value <= 1),
      });
};

const manyClasses = 20;

/** One label of very many per row in a loss of independent labels: nearly all of it says "no". */
export const exclusiveLabels: Rule = (facts) => {
  const target = targetOf(facts);
  const isBinary = facts.meanings?.target?.meanings.includes('binary label');
  if (!isBinary || target?.dim !== 2) return null;
  const classes = target.shape[1] ?? 0;
  const isHot = every(target, isOneOf(0, 1)) && perLine(target, 1, total).every((sum) => sum === 1);
  return isHot && classes >= manyClasses ? trap('wrong-loss', 'target', { classes }) : null;
};

/** Whether a target of cross-entropy is read as probabilities: it has the input's shape. */
function isProbabilityTarget(input: Tensor, target: Tensor): boolean {
  return target.dim === input.dim && isFloating(target.dtype);
}

/** A single logit: the softmax is 1 whatever it is. */
export const singleClass: Rule = (facts) => {
  const input = predictionOf(facts);
  const meaning = facts.meanings?.target?.meanings;
  if (!input || !meaning?.includes('class index') || facts.loss === 'CTCLoss') return null;
  if (facts.loss === 'MultiLabelMarginLoss' || input.dim === 0) return null;
  return (input.shape[classDim(input)] ?? 0) === 1
    ? trap('single-class', facts.meanings?.prediction.name)
    : null;
};

const paddingBelow = -1;

/** What cross-entropy makes of a target of the input's shape that is no distribution. */
export const notDistribution: Rule = (facts) => {
  const [input, target] = [facts.tensor('input'), facts.tensor('target')];
  if (facts.loss !== 'CrossEntropyLoss' || !input || !target) return null;
  if (!isProbabilityTarget(input, target) || target.size === 0) return null;
  const dim = classDim(target);
  if (isDistribution(target, dim)) return null;
  if (target.dim === 1) return trap('one-sample', 'target', { classes: target.size });
  if (some(target, (value) => value <= paddingBelow && Number.isInteger(value) && value < -9)) {
    return trap('padding', 'target');
  }
  if (every(target, isOneOf(0, 1))) return trap('wrong-loss', 'target');
  return trap('not-a-distribution', 'target', { sum: perLine(target, dim, total)[0] ?? 0 });
};

/** Class weights with a probability target: the mean divides by N, with indices by the weights. */
export const weightDenominator: Rule = (facts) => {
  const [input, target, weight] = ['input', 'target', 'weight'].map((name) => facts.tensor(name));
  if (!input || !target || !weight || !reductionIs(facts, 'mean')) return null;
  const uneven = some(weight, (value) => value !== values(weight)[0]);
  if (facts.loss === 'CrossEntropyLoss') {
    return isProbabilityTarget(input, target) && uneven
      ? trap('weight-denominator', 'weight')
      : null;
  }
  return facts.loss === 'HuberLoss' ? trap('weight-denominator', 'weight') : null;
};

/** `weight` or `pos_weight` (C) that meets the last dimension of (N, C, …) and not the classes. */
export const weightAxis: Rule = (facts) => {
  const input = predictionOf(facts);
  if (!input || input.dim < 3) return null;
  for (const name of ['pos_weight', 'weight']) {
    const weight = facts.tensor(name);
    const isMeant = weight?.dim === 1 && weight.size > 1 && weight.size === input.shape[1];
    const meets = ['BCEWithLogitsLoss', 'BCELoss', 'MultiLabelSoftMarginLoss'].includes(facts.loss);
    if (isMeant && meets && weight.size === input.shape.at(-1)) return trap('weight-axis', name);
  }
  return null;
};

/** Every target is the ignored one: 0 / 0. */
export const allIgnored: Rule = (facts) => {
  const target = facts.tensor('target');
  const ignored = numberOf(facts, 'ignore_index', NaN);
  if (!target || target.size === 0 || Number.isNaN(ignored)) return null;
  return every(target, (label) => label === ignored) && reductionIs(facts, 'mean')
    ? trap('all-ignored', 'target', { ignored })
    : null;
};

/** Labels 1, 2, …, k with no 0 in a batch: counted from 1, while the highest is not in the batch. */
export const oneBased: Rule = (facts) => {
  const target = targetOf(facts);
  const takesIndices = ['CrossEntropyLoss', 'NLLLoss', 'MultiMarginLoss'].includes(facts.loss);
  if (!takesIndices || target?.dim !== 1 || isFloating(target.dtype)) return null;
  // The three smallest batches say nothing, and neither do draws of a generator.
  if (source(target).origin.op === 'randint') return null;
  const labels = new Set(values(target));
  const isCount = !labels.has(0) && Array.from(labels).every((label) => label >= 1);
  const most = Array.from(labels).reduce((a, b) => Math.max(a, b), 0);
  return isCount && labels.size >= 3 && most === labels.size
    ? trap('one-based-labels', 'target', { most })
    : null;
};

/** Targets of a multi-label margin are lists of labels that end at the first −1. */
export const labelLists: Rule = (facts) => {
  const target = facts.tensor('target');
  if (facts.loss !== 'MultiLabelMarginLoss' || !target) return null;
  const rows: number[][] = [];
  perLine(target, Math.max(target.dim - 1, 0), (line) => rows.push([...line]));
  const isUnlabelled = rows.length > 0 && rows.every(([first]) => first === -1);
  if (isUnlabelled && every(target, (label) => label < 0)) return trap('all-ignored', 'target');
  for (const row of rows) {
    const end = row.indexOf(-1);
    if (end >= 0 && row.slice(end).some((label) => label >= 0)) return trap('padding', 'target');
    const listed = end < 0 ? row : row.slice(0, end);
    if (new Set(listed).size < listed.length) return trap('label-encoding', 'target');
  }
  return null;
};

/** Options that mean nothing outside a range. */
export const optionRange: Rule = (facts) => {
  if (facts.loss === 'CosineEmbeddingLoss' && Math.abs(numberOf(facts, 'margin', 0)) > 1) {
    return trap('option', 'margin', { value: numberOf(facts, 'margin', 0) });
  }
  const smoothing = numberOf(facts, 'label_smoothing', 0);
  // At 1 every label is the same even distribution.
  if (smoothing < 0 || smoothing >= 1) {
    return trap('option', 'label_smoothing', { value: numberOf(facts, 'label_smoothing', 0) });
  }
  if (facts.loss === 'HingeEmbeddingLoss' && numberOf(facts, 'margin', 1) <= 0) {
    return trap('option', 'margin', { value: numberOf(facts, 'margin', 1) });
  }
  const margins = ['MarginRankingLoss', 'MultiMarginLoss'];
  if (margins.includes(facts.loss) && numberOf(facts, 'margin', 0) < 0) {
    return trap('option', 'margin', { value: numberOf(facts, 'margin', 0) });
  }
  for (const name of ['weight', 'pos_weight']) {
    const weight = facts.tensor(name);
    if (weight && some(weight, (value) => value < 0)) return trap('option', name);
  }
  return null;
};
