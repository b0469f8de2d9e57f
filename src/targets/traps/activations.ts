import { values, type Tensor } from '../torch/tensor';
import { predictionOf, trap, type Facts, type Rule } from './facts';
import { activationDim, activationOf, ancestors, isNamedProbability, source } from './provenance';
import { classDim, every, isDistribution, isLogDistribution, some } from './rows';

/** The least that cross-entropy over softmax outputs can be: ln(1 + (C − 1) / e). */
function softmaxTwiceFloor(classes: number): number {
  return Math.log1p((classes - 1) / Math.E);
}

/** A softmax, or numbers that can hardly be anything else. */
function looksLikeProbabilities(input: Tensor): boolean {
  const activation = activationOf(input);
  if (activation === 'softmax' || activation === 'sigmoid') return true;
  if (isNamedProbability(input)) return true;
  const dim = classDim(input);
  return activation === null && (input.shape[dim] ?? 1) > 1 && isDistribution(input, dim);
}

/** Probabilities into a loss that takes logits of exclusive classes. */
export const softmaxTwice: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.loss !== 'CrossEntropyLoss' || !input) return null;
  const classes = input.shape[classDim(input)] ?? 1;
  if (looksLikeProbabilities(input)) {
    return trap('activation-twice', 'input', {
      activation: activationOf(input) === 'sigmoid' ? 'sigmoid' : 'softmax',
      classes,
      floor: softmaxTwiceFloor(classes),
    });
  }
  return squashed(input);
};

/** A ReLU or tanh between the last layer and the loss: logits that cannot be what they must. */
function squashed(input: Tensor): ReturnType<Rule> {
  const activation = activationOf(input);
  return activation === 'relu' || activation === 'tanh' || activation === 'log'
    ? trap('squashed-scores', 'input', { activation })
    : null;
}

/** Probabilities into a loss that takes logits of independent labels. */
export const sigmoidTwice: Rule = (facts) => {
  const input = predictionOf(facts);
  const takesLogits =
    facts.meanings?.prediction.meaning === 'logit' && facts.loss !== 'CrossEntropyLoss';
  if (!takesLogits || !input) return null;
  const activation = activationOf(input);
  const isDecided = every(input, (value) => value === 0 || value === 1);
  // All zeros are untrained logits; zeros and ones are decisions.
  const isHard = isDecided && some(input, (value) => value === 1) && input.size > 1;
  if (activation === 'sigmoid' || activation === 'softmax' || isNamedProbability(input) || isHard) {
    return trap('activation-twice', 'input', {
      activation: activation ?? 'sigmoid',
      floor: Math.log1p(Math.exp(-1)),
    });
  }
  // Log-probabilities are never above 0, so that nothing is ever likely.
  return activation === 'log_softmax'
    ? trap('squashed-scores', 'input', { activation })
    : squashed(input);
};

/** Squashed outputs into a loss of unbounded scores. */
export const squashedScores: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.meanings?.prediction.meaning !== 'score' || !input) return null;
  const activation = activationOf(input);
  const isSquashed =
    activation === 'sigmoid' ||
    activation === 'softmax' ||
    activation === 'tanh' ||
    isNamedProbability(input) ||
    // Its margin of 1 lies between classes, and no two probabilities are further apart.
    (facts.loss === 'MultiMarginLoss' && looksLikeProbabilities(input));
  const name = facts.meanings.prediction.name;
  return isSquashed && facts.loss !== 'MarginRankingLoss'
    ? trap('squashed-scores', name, { activation: activation ?? 'sigmoid' })
    : null;
};

/** Which dimension classes run along in a loss that takes log-probabilities. */
function logDims(loss: string, input: Tensor): readonly number[] {
  if (loss === 'CTCLoss') return [input.dim - 1];
  if (loss === 'KLDivLoss') return [classDim(input), Math.max(input.dim - 1, 0)];
  return [classDim(input)];
}

/** Anything but log-probabilities into a loss that takes them. */
export const logMissing: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.meanings?.prediction.meaning !== 'log-probability' || !input) return null;
  const name = facts.meanings.prediction.name;
  const dims = logDims(facts.loss, input);
  if (dims.some((dim) => isLogDistribution(input, dim))) return null;
  const along = activationDim(input);
  const activation = activationOf(input);
  if (activation === 'log_softmax' && along !== null && !dims.includes(along)) {
    return trap('wrong-axis', name, { dim: along });
  }
  const fromSoftmax = activation === 'softmax' || dims.some((dim) => isDistribution(input, dim));
  if (activation === 'log') return trap('not-a-distribution', name);
  return trap('log-missing', name, { given: fromSoftmax ? 'probabilities' : 'logits' });
};

/** −∞ from the log of a softmax that underflowed, where log_softmax would have stayed finite. */
export const logOfSoftmax: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.meanings?.prediction.meaning !== 'log-probability' || !input) return null;
  const own = source(input);
  const isLog = own.origin.op === 'log' && own.origin.from[0] !== undefined;
  const ofSoftmax = isLog && activationOf(own) === 'log_softmax';
  return ofSoftmax && some(input, (value) => value === -Infinity)
    ? trap('log-of-softmax', facts.meanings.prediction.name)
    : null;
};

/** Log-probabilities normalised along another dimension than the classes of the loss. */
export const logAlongWrongDim: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.meanings?.prediction.meaning !== 'log-probability' || !input || input.dim < 2) {
    return null;
  }
  const along = activationOf(input) === 'log_softmax' ? activationDim(input) : null;
  const dims = logDims(facts.loss, input);
  return along !== null && !dims.includes(along)
    ? trap('wrong-axis', facts.meanings.prediction.name, { dim: along })
    : null;
};

/** A hand-written loss that makes probabilities of its input itself. */
function isActivatedWithin({ isHandWritten, result }: Facts, input: Tensor): boolean {
  return (
    isHandWritten &&
    ancestors(result).some(
      ({ origin }) =>
        ['softmax', 'sigmoid'].includes(origin.op) &&
        origin.from.some((from) => source(from) === source(input)),
    )
  );
}

/** Origins of numbers that are a model's own output rather than something computed from it. */
const raw = new Set(['randn', 'matmul', 'add', 'normal_']);

/** A sigmoid of probabilities. */
export const probabilityTwice: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.meanings?.prediction.meaning !== 'probability' || !input) return null;
  const own = source(input);
  const [from] = own.origin.from;
  const isSquashed = own.origin.op === 'sigmoid' || own.origin.op === 'softmax';
  const before = from && isSquashed ? activationOf(from) : null;
  return before === 'sigmoid' || before === 'softmax'
    ? trap('activation-twice', facts.meanings.prediction.name, {
        activation: own.origin.op,
        floor: Math.log1p(Math.exp(-1)),
      })
    : null;
};

/** Probabilities of exactly 0 or 1 on the wrong side: the loss is cut off and the gradient is 10¹². */
export const certainAndWrong: Rule = (facts) => {
  const [input, target] = [facts.tensor('input'), facts.tensor('target')];
  if (facts.loss !== 'BCELoss' || !input || !target || input.size !== target.size) return null;
  const labels = values(target);
  const isWrong = Array.from(values(input)).some(
    (p, i) => (p === 0 || p === 1) && Math.abs(p - (labels[i] ?? 0)) === 1,
  );
  return isWrong ? trap('singular', 'input', { cap: 100 }) : null;
};

/** Raw outputs into a loss of probabilities: they pass only as long as they happen to lie in [0, 1]. */
export const logitsAsProbabilities: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.meanings?.prediction.meaning !== 'probability' || !input) return null;
  const outside = some(input, (value) => value < 0 || value > 1);
  if (outside && isActivatedWithin(facts, input)) return null;
  if (outside) return trap('logits-as-probabilities', 'input');
  const isRaw = raw.has(source(input).origin.op) && input.requiresGrad;
  // Where the gradient is 0 no step leads out of the interval.
  const moves = Object.values(facts.grads ?? {}).some(({ data }) =>
    data.some((value) => value !== 0),
  );
  return isRaw && moves && facts.loss === 'BCELoss'
    ? trap('logits-as-probabilities', 'input')
    : null;
};

/** A softmax into a loss of independent labels: over one output it is always 1, over several the labels compete. */
export const competing: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.loss !== 'BCELoss' || !input || activationOf(input) !== 'softmax') return null;
  const made = source(input);
  const alone = made.origin.dim !== undefined && made.shape[made.origin.dim] === 1;
  return trap(alone ? 'single-class' : 'wrong-loss', 'input', { activation: 'softmax' });
};

/** A sigmoid that reached exactly 0 or 1 on the wrong side: the loss is capped and its gradient is 0. */
export const saturated: Rule = (facts) => {
  const input = predictionOf(facts);
  if (facts.loss !== 'BCELoss' || !input) return null;
  const isStuck = some(input, (value) => value === 0 || value === 1);
  const { grads } = facts;
  const isFlat =
    grads !== null && Object.values(grads).every(({ data }) => data.every((x) => x === 0));
  return isStuck && isFlat && some(facts.result, (value) => value > 1)
    ? trap('flat', 'input', { cap: 100 })
    : null;
};

/** A loss of differences on a sigmoid with hard labels: flat exactly where it is most wrong. */
export const differenceOfProbabilities: Rule = (facts) => {
  const regression = ['L1Loss', 'MSELoss', 'SmoothL1Loss', 'HuberLoss'].includes(facts.loss);
  const [input, target] = [facts.tensor('input'), facts.tensor('target')];
  if (!regression || !input || !target || target.size === 0) return null;
  const activation = activationOf(input);
  const isProbability = activation === 'sigmoid' || activation === 'softmax';
  const least = activation === 'tanh' ? -1 : 0;
  const isBounded = isProbability || activation === 'tanh';
  return isBounded && every(target, (label) => label === least || label === 1)
    ? trap('wrong-loss', 'input', { activation })
    : null;
};
