import { runtimeError, typeError, valueError } from '../../python/errors';
import { call } from '../../python/evaluate';
import { truthy } from '../../python/iterate';
import { compareValues } from '../../python/operators';
import { str } from '../../python/represent';
import type { Value } from '../../python/values';
import { add, compare, div, minimum, mul, sub } from '../../torch/binary';
import { mean, sum } from '../../torch/reduce';
import { clampMin, where } from '../../torch/select';
import { filled, Tensor } from '../../torch/tensor';
import { neg, sqrt } from '../../torch/unary';
import { sizes } from '../../torch/operands';
import { builtin } from '../builtin';
import { pairwiseDistance } from '../distances';
import { printedSize, requireDim } from './arguments';
import { lossFunction } from './loss-function';
import { reduced, reductionNamed, reductionOf } from './reduction';

const commonOptions = "size_average=None, reduce=None, reduction='mean'";

const marginRankingKernel = builtin(
  'margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin, str reduction)',
  (given) => {
    const difference = sub(given.tensor('input1'), given.tensor('input2'));
    const signed = mul(neg(given.tensor('target')), difference);
    const loss = clampMin(add(signed, given.operand('margin')), 0n);
    return reduced(loss, reductionNamed(given.value('reduction')));
  },
);

export const marginRankingLoss = lossFunction(
  'MarginRankingLoss',
  'margin_ranking_loss',
  `input1, input2, target, margin=0, ${commonOptions}`,
  (given) => {
    const reduction = reductionOf(given);
    const input1 = given.value('input1');
    const input2 = given.value('input2');
    const target = given.value('target');
    const dims = requireDim(input1).dim;
    if (dims !== requireDim(input2).dim || dims !== requireDim(target).dim) {
      const [first, second, third] = [input1, input2, target].map((value) =>
        printedSize(requireDim(value)),
      );
      throw runtimeError(
        `margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: ${first}, input2: ${second}, target: ${third} `,
      );
    }
    return marginRankingKernel.call({
      positional: [input1, input2, target, given.value('margin'), reduction],
      keywords: new Map(),
    });
  },
);

const hingeEmbeddingKernel = builtin(
  'hinge_embedding_loss(Tensor input, Tensor target, float margin, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    const zeros = filled(input.dtype, input.shape, 0);
    // The margin is written into a tensor of the input's dtype, and the input subtracted in place.
    const margins = filled(input.dtype, input.shape, given.number('margin'));
    const beyond = clampMin(sub(margins, input), 0n);
    const dissimilar = where(compare('ne', target, 1n), beyond, zeros);
    const similar = where(compare('ne', target, -1n), input, zeros);
    return reduced(add(dissimilar, similar), reductionNamed(given.value('reduction')));
  },
);

export const hingeEmbeddingLoss = lossFunction(
  'HingeEmbeddingLoss',
  'hinge_embedding_loss',
  `input, target, margin=1.0, ${commonOptions}`,
  (given) => {
    const reduction = reductionOf(given);
    return hingeEmbeddingKernel.call({
      positional: [...['input', 'target', 'margin'].map((name) => given.value(name)), reduction],
      keywords: new Map(),
    });
  },
);

/** Inside the square root, unlike the epsilon of `F.cosine_similarity`. */
const cosineEpsilon = Math.fround(1e-12);

const cosineEmbeddingKernel = builtin(
  'cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin, str reduction)',
  (given) => {
    const input1 = given.tensor('input1');
    const input2 = given.tensor('input2');
    const target = given.tensor('target');
    const along = target.dim;
    if (along > 1) {
      throw runtimeError('0D or 1D target tensor expected, multi-target not supported');
    }
    if (input1.dim !== along + 1 || input2.dim !== along + 1) {
      throw runtimeError(
        `${along}D target tensor expects ${along + 1}D input tensors, but found inputs with sizes ${sizes(input1.shape)} and ${sizes(input2.shape)}.`,
      );
    }
    const product = sum(mul(input1, input2), [along]);
    const square = (input: Tensor): Tensor => add(sum(mul(input, input), [along]), cosineEpsilon);
    const cosine = div(product, sqrt(mul(square(input1), square(input2))));
    const zeros = filled(cosine.dtype, cosine.shape, 0);
    const apart = clampMin(sub(cosine, given.operand('margin')), 0n);
    const positive = where(compare('eq', target, 1n), sub(1n, cosine), zeros);
    const negative = where(compare('eq', target, -1n), apart, zeros);
    return reduced(add(positive, negative), reductionNamed(given.value('reduction')));
  },
);

export const cosineEmbeddingLoss = lossFunction(
  'CosineEmbeddingLoss',
  'cosine_embedding_loss',
  `input1, input2, target, margin=0, ${commonOptions}`,
  (given) => {
    const reduction = reductionOf(given);
    const names = ['input1', 'input2', 'target', 'margin'];
    return cosineEmbeddingKernel.call({
      positional: [...names.map((name) => given.value(name)), reduction],
      keywords: new Map(),
    });
  },
);

function requireSameDims(anchor: Tensor, positive: Tensor, negative: Tensor): void {
  if (anchor.dim !== positive.dim || positive.dim !== negative.dim) {
    throw runtimeError(
      `The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor ${anchor.dim}D, positive ${positive.dim}D, and negative ${negative.dim}D inputs`,
    );
  }
}

const tripletKernel = builtin(
  'triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin, float p, float eps, bool swap, str reduction)',
  (given) => {
    const anchor = given.tensor('anchor');
    const positive = given.tensor('positive');
    const negative = given.tensor('negative');
    requireSameDims(anchor, positive, negative);
    const distance = (a: Tensor, b: Tensor): Tensor =>
      pairwiseDistance(a, b, given.number('p'), given.number('eps'), false);
    const near = distance(anchor, positive);
    let far = distance(anchor, negative);
    if (given.boolean('swap')) far = minimum(far, distance(positive, negative));
    const loss = clampMin(sub(add(given.operand('margin'), near), far), 0n);
    return reduced(loss, reductionNamed(given.value('reduction')));
  },
);

function requirePositiveMargin(margin: Value): void {
  if (truthy(compareValues('<=', margin, 0n))) {
    throw valueError(`margin must be greater than 0, got ${str(margin)}`);
  }
}

export const tripletMarginLoss = lossFunction(
  'TripletMarginLoss',
  'triplet_margin_loss',
  `anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False, ${commonOptions}`,
  (given) => {
    const reduction = reductionOf(given);
    requirePositiveMargin(given.value('margin'));
    const names = ['anchor', 'positive', 'negative', 'margin', 'p', 'eps', 'swap'];
    return tripletKernel.call({
      positional: [...names.map((name) => given.value(name)), reduction],
      keywords: new Map(),
    });
  },
);

function requireTensor(value: Value): Tensor {
  if (value instanceof Tensor) return value;
  throw typeError('a distance function must return a Tensor');
}

export const tripletMarginWithDistanceLoss = lossFunction(
  'TripletMarginWithDistanceLoss',
  'triplet_margin_with_distance_loss',
  "anchor, positive, negative, *, distance_function=None, margin=1.0, swap=False, reduction='mean'",
  (given) => {
    const reduction = given.value('reduction');
    if (reduction !== 'mean' && reduction !== 'sum' && reduction !== 'none') {
      throw valueError(`${str(reduction)} is not a valid value for reduction`);
    }
    requirePositiveMargin(given.value('margin'));
    const anchor = requireDim(given.value('anchor'), 'ndim');
    const positive = requireDim(given.value('positive'), 'ndim');
    const negative = requireDim(given.value('negative'), 'ndim');
    requireSameDims(anchor, positive, negative);
    const own = given.value('distance_function');
    const distance = (a: Tensor, b: Tensor): Tensor =>
      own === null
        ? pairwiseDistance(a, b, 2, 1e-6, false)
        : requireTensor(call(own, { positional: [a, b], keywords: new Map() }));
    const near = distance(anchor, positive);
    let far = distance(anchor, negative);
    if (given.boolean('swap')) far = minimum(far, distance(positive, negative));
    const loss = clampMin(sub(add(given.operand('margin'), near), far), 0n);
    if (reduction === 'none') return loss;
    return reduction === 'mean' ? mean(loss) : sum(loss);
  },
);
