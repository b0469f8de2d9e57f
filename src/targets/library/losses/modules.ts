import { typeError, valueError } from '../../python/errors';
import { truthy } from '../../python/iterate';
import { compareValues } from '../../python/operators';
import { bind } from '../../python/bind';
import { call } from '../../python/evaluate';
import { reprType, str } from '../../python/represent';
import {
  Class,
  Instance,
  NumpyArray,
  typeName,
  type Callable,
  type Value,
} from '../../python/values';
import { warn } from '../../torch/session';
import { Tensor } from '../../torch/tensor';
import { Given } from '../given';
import { parsePythonSignature } from '../python-function';
import { binaryCrossEntropy, binaryCrossEntropyWithLogits } from './binary-labels';
import { multiLabelSoftMarginLoss, softMarginLoss } from './binary-labels';
import { ctcLoss } from './ctc';
import { klDiv } from './divergence';
import { multiLabelMarginLoss, multiMarginLoss, requireMarginPower } from './multi-margin';
import { crossEntropy, nllLoss } from './nll';
import * as ranking from './ranking';
import * as regression from './regression';
import { legacyReduction } from './reduction';

/** A class of `torch.nn` that is a loss: what its constructor takes and checks, and the function it calls. */
interface LossClass {
  readonly id: string;
  readonly init: string;
  /** The base class that defines the constructor, where the class does not. */
  readonly initOwner?: '_Loss' | '_WeightedLoss';
  readonly forward: string;
  readonly functional: Callable;
  /** Arguments of `forward` → the functional's positional arguments, where the names differ. */
  readonly buffers?: readonly string[];
  /** Constructor arguments that are passed on to the functional by name, besides `reduction`. */
  readonly options?: readonly string[];
  readonly before?: (given: Given) => void;
  readonly after?: (given: Given) => void;
}

const legacy = "size_average=None, reduce=None, reduction='mean'";
const pair = 'input, target';

function requireBuffer(name: string, value: Value): void {
  if (value === null || value instanceof Tensor) return;
  throw typeError(
    `cannot assign '${value instanceof NumpyArray ? 'numpy.ndarray' : typeName(value)}' object to buffer '${name}' (torch Tensor or None required)`,
  );
}

function requireMargin(id: string): (given: Given) => void {
  return (given) => {
    const margin = given.value('margin');
    if (truthy(compareValues('<=', margin, 0n))) {
      throw valueError(`${id}: expected margin to be greater than 0, got ${str(margin)} instead`);
    }
  };
}

function requireDelta(given: Given): void {
  const delta = given.value('delta');
  if (typeof delta === 'number' || typeof delta === 'bigint' || typeof delta === 'boolean') return;
  throw typeError(`delta must be a float or int, got: ${reprType(delta)}`);
}

function requirePower(given: Given): void {
  requireMarginPower(given.value('p'));
  const weight = given.optionalTensor('weight');
  if (weight && weight.dim !== 1) {
    throw valueError(
      `MultiMarginLoss: expected weight to be None or 1D tensor, got ${weight.dim}D instead`,
    );
  }
}

const nllInit = "weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'";
const weightedInit = `weight=None, ${legacy}`;
const triplet = 'anchor, positive, negative';

const classes: readonly LossClass[] = [
  { id: 'L1Loss', init: legacy, initOwner: '_Loss', forward: pair, functional: regression.l1Loss },
  {
    id: 'MSELoss',
    init: legacy,
    initOwner: '_Loss',
    forward: pair,
    functional: regression.mseLoss,
  },
  {
    id: 'SmoothL1Loss',
    init: `${legacy}, beta=1.0`,
    forward: pair,
    functional: regression.smoothL1Loss,
    options: ['beta'],
  },
  {
    id: 'HuberLoss',
    init: "reduction='mean', delta=1.0",
    forward: pair,
    functional: regression.huberLoss,
    options: ['delta'],
    before: requireDelta,
  },
  {
    id: 'CrossEntropyLoss',
    init: `${nllInit}, label_smoothing=0.0`,
    forward: pair,
    functional: crossEntropy,
    buffers: ['weight'],
    options: ['weight', 'ignore_index', 'label_smoothing'],
  },
  {
    id: 'NLLLoss',
    init: nllInit,
    forward: pair,
    functional: nllLoss,
    buffers: ['weight'],
    options: ['weight', 'ignore_index'],
  },
  {
    id: 'NLLLoss2d',
    init: nllInit,
    forward: pair,
    functional: nllLoss,
    buffers: ['weight'],
    options: ['weight', 'ignore_index'],
    before: () =>
      warn(
        'FutureWarning',
        '`NLLLoss2d` has been deprecated. Please use `NLLLoss` instead as a drop-in replacement and see https://pytorch.org/docs/main/nn.html#torch.nn.NLLLoss for more details.',
      ),
  },
  {
    id: 'BCELoss',
    init: weightedInit,
    initOwner: '_WeightedLoss',
    forward: pair,
    functional: binaryCrossEntropy,
    buffers: ['weight'],
    options: ['weight'],
  },
  {
    id: 'BCEWithLogitsLoss',
    init: `${weightedInit}, pos_weight=None`,
    forward: pair,
    functional: binaryCrossEntropyWithLogits,
    buffers: ['weight', 'pos_weight'],
    options: ['weight', 'pos_weight'],
  },
  {
    id: 'KLDivLoss',
    init: `${legacy}, log_target=False`,
    forward: pair,
    functional: klDiv,
    options: ['log_target'],
  },
  {
    id: 'PoissonNLLLoss',
    init: "log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction='mean'",
    forward: 'log_input, target',
    functional: regression.poissonNllLoss,
    options: ['log_input', 'full', 'eps'],
  },
  {
    id: 'GaussianNLLLoss',
    init: "*, full=False, eps=1e-6, reduction='mean'",
    forward: 'input, target, var',
    functional: regression.gaussianNllLoss,
    options: ['full', 'eps'],
  },
  {
    id: 'MarginRankingLoss',
    init: `margin=0.0, ${legacy}`,
    forward: 'input1, input2, target',
    functional: ranking.marginRankingLoss,
    options: ['margin'],
  },
  {
    id: 'HingeEmbeddingLoss',
    init: `margin=1.0, ${legacy}`,
    forward: pair,
    functional: ranking.hingeEmbeddingLoss,
    options: ['margin'],
  },
  {
    id: 'CosineEmbeddingLoss',
    init: `margin=0.0, ${legacy}`,
    forward: 'input1, input2, target',
    functional: ranking.cosineEmbeddingLoss,
    options: ['margin'],
  },
  {
    id: 'SoftMarginLoss',
    init: legacy,
    initOwner: '_Loss',
    forward: pair,
    functional: softMarginLoss,
  },
  {
    id: 'MultiLabelMarginLoss',
    init: legacy,
    initOwner: '_Loss',
    forward: pair,
    functional: multiLabelMarginLoss,
  },
  {
    id: 'MultiLabelSoftMarginLoss',
    init: weightedInit,
    initOwner: '_WeightedLoss',
    forward: pair,
    functional: multiLabelSoftMarginLoss,
    buffers: ['weight'],
    options: ['weight'],
  },
  {
    id: 'MultiMarginLoss',
    init: `p=1, margin=1.0, weight=None, ${legacy}`,
    forward: pair,
    functional: multiMarginLoss,
    buffers: ['weight'],
    options: ['p', 'margin', 'weight'],
    after: requirePower,
  },
  {
    id: 'TripletMarginLoss',
    init: `margin=1.0, p=2.0, eps=1e-6, swap=False, ${legacy}`,
    forward: triplet,
    functional: ranking.tripletMarginLoss,
    options: ['margin', 'p', 'eps', 'swap'],
    after: requireMargin('TripletMarginLoss'),
  },
  {
    id: 'TripletMarginWithDistanceLoss',
    init: "*, distance_function=None, margin=1.0, swap=False, reduction='mean'",
    forward: triplet,
    functional: ranking.tripletMarginWithDistanceLoss,
    options: ['distance_function', 'margin', 'swap'],
    after: requireMargin('TripletMarginWithDistanceLoss'),
  },
  {
    id: 'CTCLoss',
    init: "blank=0, reduction='mean', zero_infinity=False",
    forward: 'log_probs, targets, input_lengths, target_lengths',
    functional: ctcLoss,
    options: ['blank', 'zero_infinity'],
  },
];

function lossClass(spec: LossClass): Class {
  const init = parsePythonSignature(`self, ${spec.init}`);
  const forward = parsePythonSignature(`self, ${spec.forward}`);
  const type: Class = new Class(spec.id, null, new Map(), (args) => {
    const bound = bind(`${spec.initOwner ?? spec.id}.__init__`, init, {
      ...args,
      positional: [null, ...args.positional],
    });
    const given = new Given(bound.values);
    spec.before?.(given);
    const isLegacy = given.has('size_average') || given.has('reduce');
    const reduction: Value = isLegacy
      ? legacyReduction(given.value('size_average'), given.value('reduce'))
      : given.value('reduction');
    for (const buffer of spec.buffers ?? []) requireBuffer(buffer, given.value(buffer));
    spec.after?.(given);
    const keywords = new Map<string, Value>([['reduction', reduction]]);
    for (const option of spec.options ?? []) keywords.set(option, given.value(option));
    const instance = new Instance(type, (callArgs) => {
      const inputs = bind(`${spec.id}.forward`, forward, {
        ...callArgs,
        positional: [instance, ...callArgs.positional],
      });
      const positional = [...inputs.values].slice(1).map(([, value]) => value);
      return call(spec.functional, { positional, keywords });
    });
    for (const [name, value] of keywords) instance.attributes.set(name, value);
    return instance;
  });
  return type;
}

/** The losses of `torch.nn`, by class name. */
export const lossClasses: ReadonlyMap<string, Class> = new Map(
  classes.map((spec) => [spec.id, lossClass(spec)]),
);

/** The losses of `torch.nn.functional`, by function name. */
export const lossFunctions: ReadonlyMap<string, Callable> = new Map(
  classes.map(({ functional }) => [functional.name, functional]),
);
