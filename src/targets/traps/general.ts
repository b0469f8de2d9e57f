import { sameShape } from '../../tensors/tensor';
import { sizes } from '../torch/operands';
import { category } from '../torch/dtype';
import { values, type Tensor } from '../torch/tensor';
import { predictionOf, trap, type Facts, type Rule } from './facts';
import { ancestors, namesOf } from './provenance';

/** Arguments that stand for a prediction and are differentiated, by PyTorch's names. */
const predictionNames = [
  'input',
  'input1',
  'input2',
  'anchor',
  'positive',
  'negative',
  'log_probs',
  'var',
];
const targetNames = ['target', 'targets'];

/** Losses for which it makes no difference which of the two is called the target. */
const symmetric = new Set(['L1Loss', 'MSELoss', 'SmoothL1Loss', 'HuberLoss', 'LogCoshLoss']);

const isFinite = (data: ArrayLike<number>): boolean => Array.from(data).every(Number.isFinite);

export const notFinite: Rule = ({ result, grads }) => {
  if (!isFinite(values(result))) {
    const first = Array.from(values(result)).find((value) => !Number.isFinite(value)) ?? NaN;
    return trap('not-finite', undefined, { value: String(first) });
  }
  const bad = Object.entries(grads ?? {}).find(([, grad]) => !isFinite(grad.data));
  return bad ? trap('not-finite', bad[0], { gradient: bad[0] }) : null;
};

export const empty: Rule = (facts) => {
  const prediction = predictionOf(facts);
  // The sum of nothing is 0; the mean is 0 / 0.
  return prediction?.size === 0 && !values(facts.result).every(Number.isFinite)
    ? trap('empty', facts.meanings?.prediction.name)
    : null;
};

/** The target requires a gradient: with the prediction's too it is pulled; without, the two are swapped. */
export const targetLearns: Rule = (facts) => {
  const name = targetNames.find((own) => facts.tensor(own)?.requiresGrad);
  if (name === undefined || symmetricallySwapped(facts)) return null;
  const learns = predictionNames.some((own) => facts.tensor(own)?.requiresGrad);
  return learns ? trap('target-learns', name) : trap('swapped-arguments', name);
};

function symmetricallySwapped(facts: Facts): boolean {
  return symmetric.has(facts.loss) && !facts.tensor('input')?.requiresGrad;
}

/** A variable named like another argument: `loss_fn(target, input)`, `triplet(anchor, negative, positive)`. */
export const swappedNames: Rule = (facts) => {
  if (symmetric.has(facts.loss)) return null;
  const argumentNames = [...predictionNames, ...targetNames];
  const present = argumentNames.filter((name) => facts.tensor(name));
  const own = (name: string): readonly string[] => {
    const tensor = facts.tensor(name);
    return tensor ? namesOf(tensor) : [];
  };
  for (const name of present) {
    const other = present.find(
      (candidate) =>
        candidate !== name && own(name).includes(candidate) && !own(name).includes(name),
    );
    if (other && !own(other).includes(other)) {
      return trap('swapped-arguments', name, { given: other });
    }
  }
  return null;
};

/** Integers all the way: a number comes back, and nothing can be learned. */
export const noGradient: Rule = (facts) => {
  const predictions = predictionNames
    .map((name) => facts.tensor(name))
    .filter((tensor) => tensor !== null);
  const integers = predictions.length > 0 && predictions.every(({ dtype }) => category(dtype) < 2);
  return (integers || predictions.some(isCutOff)) && !facts.result.requiresGrad
    ? trap('no-gradient', facts.meanings?.prediction.name)
    : null;
};

/** Operations that no gradient passes. */
const cutting = new Set(['detach', 'argmax', 'argmin', 'gt', 'ge', 'lt', 'le']);

/** A prediction that was computed from what is to be learned, and taken off it on the way. */
function isCutOff(prediction: Tensor): boolean {
  return (
    !prediction.requiresGrad &&
    ancestors(prediction).some(
      ({ origin }) => cutting.has(origin.op) && origin.from.some((from) => from.requiresGrad),
    )
  );
}

const digitsOf: Readonly<Record<string, number>> = {
  bfloat16: 0,
  float16: 1,
  float32: 2,
  float64: 3,
};

/** A target of fewer digits decides the dtype of the loss. */
export const precision: Rule = (facts) => {
  const prediction = predictionOf(facts);
  const [own, result] = [digitsOf[prediction?.dtype ?? ''], digitsOf[facts.result.dtype]];
  return own !== undefined && result !== undefined && result < own
    ? trap('precision', 'target', { dtype: facts.result.dtype })
    : null;
};

/** Losses that compare tensors element by element, with the arguments that must have one shape. */
const elementwise: Readonly<Record<string, readonly string[]>> = {
  L1Loss: ['input', 'target'],
  MSELoss: ['input', 'target'],
  SmoothL1Loss: ['input', 'target'],
  HuberLoss: ['input', 'target'],
  KLDivLoss: ['input', 'target'],
  PoissonNLLLoss: ['input', 'target'],
  GaussianNLLLoss: ['input', 'target'],
  SoftMarginLoss: ['input', 'target'],
  MultiLabelSoftMarginLoss: ['input', 'target'],
  HingeEmbeddingLoss: ['input', 'target'],
  MarginRankingLoss: ['input1', 'input2', 'target'],
  CosineEmbeddingLoss: ['input1', 'input2'],
  TripletMarginLoss: ['anchor', 'positive', 'negative'],
  TripletMarginWithDistanceLoss: ['anchor', 'positive', 'negative'],
};

export const broadcast: Rule = (facts) => {
  if (facts.isHandWritten) return handWrittenBroadcast(facts.result);
  const names = Object.hasOwn(elementwise, facts.loss) ? (elementwise[facts.loss] ?? []) : [];
  const shapes = names
    .map((name) => facts.tensor(name)?.shape)
    .filter((shape) => shape !== undefined);
  const [first, ...rest] = shapes;
  const odd = first && rest.find((shape) => !sameShape(shape, first));
  return first && odd
    ? trap('broadcast', names[1], { first: sizes(first), second: sizes(odd) })
    : null;
};

const pairwise = new Set(['add', 'sub', 'mul', 'div', 'maximum', 'minimum', 'where', 'pow']);

/** Somewhere two tensors grow each other: (N, 1) against (N) makes a table of all pairs. */
function handWrittenBroadcast(result: Tensor): ReturnType<Rule> {
  for (const own of ancestors(result)) {
    const { op, from } = own.origin;
    const grown = from.filter((part) => part.dim > 0 && !sameShape(part.shape, own.shape));
    const [first, second] = grown;
    if (pairwise.has(op) && first && second && grown.length === from.length) {
      return trap('broadcast', undefined, {
        first: sizes(first.shape),
        second: sizes(second.shape),
        result: sizes(own.shape),
      });
    }
  }
  return null;
}

/** Losses that legal labels never make negative. */
const nonNegative = new Set([
  'L1Loss',
  'MSELoss',
  'SmoothL1Loss',
  'HuberLoss',
  'CrossEntropyLoss',
  'BCELoss',
  'BCEWithLogitsLoss',
  'SoftMarginLoss',
  'MultiLabelSoftMarginLoss',
  'MultiMarginLoss',
  'HingeLoss',
  'SquaredHingeLoss',
  'SigmoidFocalLoss',
  'DiceLoss',
  'PinballLoss',
  'LogCoshLoss',
  'TukeyBiweightLoss',
  'InfoNCELoss',
  'NTXentLoss',
]);

export const negative: Rule = ({ loss, result }) => {
  const least = values(result).reduce((a, b) => Math.min(a, b), Infinity);
  return nonNegative.has(loss) && least < -1e-4
    ? trap('label-values', 'target', { value: least })
    : null;
};

/** A hand-written loss that is not 0 and has no gradient at all: it stands on a plateau. Charbonnier's least value is its eps. */
export const plateau: Rule = ({ loss, isHandWritten, result, grads }) => {
  if (loss === 'CharbonnierLoss') return null;
  const flat =
    grads !== null &&
    Object.keys(grads).length > 0 &&
    Object.values(grads).every(({ data }) => data.every((value) => value === 0));
  return isHandWritten && flat && values(result).some((value) => value !== 0)
    ? trap('flat', undefined, { value: values(result)[0] ?? 0 })
    : null;
};

/** A quantile or a probability given in percent. The alpha of Barron's loss is a shape and may be anything. */
export const fraction: Rule = (facts) => {
  if (facts.loss === 'BarronLoss') return null;
  // An angular margin in degrees.
  const margin = facts.loss === 'ArcFaceLoss' ? Number(facts.argument('m') ?? 0) : 0;
  if (margin > Math.PI) return trap('option', 'm', { value: margin });
  for (const name of ['tau', 'quantile', 'q', 'alpha']) {
    const value = facts.argument(name);
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    const isLegalAlpha = name === 'alpha' && Number(value) < 0;
    if (isNumber && (Number(value) > 1 || (Number(value) < 0 && !isLegalAlpha))) {
      return trap('option', name, { value: Number(value) });
    }
  }
  return null;
};
