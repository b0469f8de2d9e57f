import { sameShape } from '../../tensors/tensor';
import { eachLine, laneOf } from '../torch/dimensions';
import { values, type Tensor } from '../torch/tensor';
import { trap, type Facts, type Rule } from './facts';
import { derivesFrom } from './provenance';

/** Labels by the largest score along a dimension, in the order of the other dimensions. */
function argmaxAlong(input: Tensor, dim: number): number[] {
  const data = values(input);
  const lane = laneOf(input.shape, dim);
  const labels: number[] = [];
  eachLine(lane, (start, step, line) => {
    let best = 0;
    for (let i = 1; i < lane.length; i++) {
      if ((data[start + i * step] ?? 0) > (data[start + best * step] ?? 0)) best = i;
    }
    labels[line] = best;
  });
  return labels;
}

function agreement(labels: readonly number[], target: Tensor): number {
  const wanted = values(target);
  return labels.filter((label, i) => label === wanted[i]).length / Math.max(labels.length, 1);
}

const takesClassesAtOne = new Set(['CrossEntropyLoss', 'NLLLoss']);

/** Scores laid out (N, L, C) with L = C: the shape is legal, and only the last dimension agrees with the labels. */
export const classesLast: Rule = (facts) => {
  const [input, target] = [facts.tensor('input'), facts.tensor('target')];
  if (!takesClassesAtOne.has(facts.loss) || !input || !target || input.dim !== 3) return null;
  const isSquare = input.shape[1] === input.shape[2];
  if (!isSquare || target.dim !== 2 || target.size < 2) return null;
  const byLast = agreement(argmaxAlong(input, 2), target);
  const byClasses = agreement(argmaxAlong(input, 1), target);
  return byLast === 1 && byClasses < 1 ? trap('wrong-axis', 'input') : null;
};

const copies = new Set(['clone', 'to', 'detach', 'contiguous', 'log_softmax']);

/** (N, C, L) flattened to (−1, C) as it lies in memory: classes and positions are mixed. */
export const scrambled: Rule = (facts) => {
  const input = facts.tensor('input');
  if (!takesClassesAtOne.has(facts.loss) || !input) return null;
  let own = input;
  while (copies.has(own.origin.op) && own.origin.from[0]) own = own.origin.from[0];
  const { op, from } = own.origin;
  const [before] = from;
  const isReshape = op === 'reshape' || op === 'view' || op === 'flatten';
  if (!isReshape || !before || before.dim < 3 || own.dim !== 2) return null;
  const classes = own.shape[1];
  return before.shape[1] === classes && before.shape.at(-1) !== classes
    ? trap('wrong-axis', 'input', { from: `[${before.shape.join(', ')}]` })
    : null;
};

/** The classes of a multi-label soft margin are the last dimension, whatever comes before. */
export const lastIsClass: Rule = (facts) => {
  const input = facts.tensor('input');
  return facts.loss === 'MultiLabelSoftMarginLoss' && input && input.dim > 2
    ? trap('wrong-axis', 'input', { dim: input.dim - 1 })
    : null;
};

/** As many time steps as sequences: the order (T, N, C) cannot be told from (N, T, C). */
export const timeFirst: Rule = (facts) => {
  const input = facts.tensor('log_probs');
  const [steps = 0, batch = 0] = input?.shape ?? [];
  // Who transposes knows the order.
  const isTransposed = input !== null && derivesFrom(input, new Set(['transpose', 'permute']));
  return facts.loss === 'CTCLoss' &&
    input?.dim === 3 &&
    steps === batch &&
    batch > 1 &&
    !isTransposed
    ? trap('wrong-axis', 'log_probs', { steps })
    : null;
};

/** A distance function that keeps the features: one hinge per coordinate. */
export const distanceKeepsShape: Rule = (facts) => {
  if (facts.loss !== 'TripletMarginWithDistanceLoss') return null;
  const anchor = facts.tensor('anchor');
  const elements = elementsOf(facts);
  return anchor && anchor.dim > 1 && sameShape(elements.shape, anchor.shape)
    ? trap('wrong-axis', 'distance_function')
    : null;
};

/** A distance function that sums over the batch too: one number for all triplets. */
export const distanceOfBatch: Rule = (facts) => {
  if (facts.loss !== 'TripletMarginWithDistanceLoss') return null;
  const anchor = facts.tensor('anchor');
  return anchor && anchor.dim > 1 && (anchor.shape[0] ?? 1) > 1 && elementsOf(facts).dim === 0
    ? trap('wrong-axis', 'distance_function')
    : null;
};

function elementsOf({ result }: Facts): Tensor {
  const [inner] = result.origin.from;
  const isReduced = result.origin.op === 'mean' || result.origin.op === 'sum';
  return isReduced && inner ? inner : result;
}
