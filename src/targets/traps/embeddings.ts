import { call } from '../python/evaluate';
import { Callable, Instance } from '../python/values';
import { values, type Tensor } from '../torch/tensor';
import { numberOf, targetOf, trap, type Facts, type Rule } from './facts';
import { ancestors, derivesFrom, source } from './provenance';
import { every, perLine } from './rows';

const norms = (tensor: Tensor): number[] =>
  perLine(tensor, Math.max(tensor.dim - 1, 0), (line) =>
    Math.sqrt(line.reduce((sum, value) => sum + value * value, 0)),
  );

const mostMargins = 10;

/** Embeddings so long that an absolute margin means nothing beside their distances. */
export const longEmbeddings: Rule = (facts) => {
  const anchor = facts.tensor('anchor');
  if (facts.loss !== 'TripletMarginLoss' || !anchor) return null;
  const margin = numberOf(facts, 'margin', 1);
  const least = norms(anchor).reduce((a, b) => Math.min(a, b), Infinity);
  return least > mostMargins * margin ? trap('scale', 'margin', { norm: least, margin }) : null;
};

function allEqual(a: Tensor, b: Tensor): boolean {
  const other = values(b);
  return a.size === b.size && a.size > 0 && values(a).every((value, i) => value === other[i]);
}

/** All three embeddings equal: the loss is the margin, and stays there. An anchor that is its own positive teaches nothing. */
export const tripletCollapse: Rule = (facts) => {
  const [anchor, positive, negative] = ['anchor', 'positive', 'negative'].map((name) =>
    facts.tensor(name),
  );
  if (!anchor || !positive || !negative) return null;
  if (!allEqual(anchor, positive)) return null;
  return allEqual(anchor, negative)
    ? trap('collapse', 'anchor', { margin: numberOf(facts, 'margin', 1) })
    : trap('self-pairs', 'positive');
};

/** Equal scores with no margin: a ranking that ranks nothing has loss 0. */
export const rankingCollapse: Rule = (facts) => {
  const [input1, input2] = [facts.tensor('input1'), facts.tensor('input2')];
  if (facts.loss !== 'MarginRankingLoss' || !input1 || !input2) return null;
  return numberOf(facts, 'margin', 0) === 0 && input1.size > 1 && allEqual(input1, input2)
    ? trap('collapse', 'margin')
    : null;
};

const farApart = 10;

/** What a cosine cannot see: lengths; where it has no direction: zero vectors and identical ones. */
export const cosine: Rule = (facts) => {
  const [a, b] = [facts.tensor('input1'), facts.tensor('input2')];
  const target = targetOf(facts);
  if (facts.loss !== 'CosineEmbeddingLoss' || !a || !b || !target) return null;
  const [first, second] = [norms(a), norms(b)];
  const labels = values(target);
  if ([...first, ...second].some((length) => length === 0)) return trap('singular', 'input1');
  const rows = Math.min(first.length, second.length);
  for (let i = 0; i < rows; i++) {
    const ratio = (first[i] ?? 1) / (second[i] ?? 1);
    if (labels[i] === 1 && Math.max(ratio, 1 / ratio) > farApart) {
      return trap('scale', 'input1', { ratio: Math.max(ratio, 1 / ratio) });
    }
  }
  return every(target, (label) => label === -1) && allEqual(a, b) ? trap('flat', 'input1') : null;
};

/** A distance cannot be negative; a similarity is none. */
export const distances: Rule = (facts) => {
  const input = facts.tensor('input');
  if (facts.loss !== 'HingeEmbeddingLoss' || !input) return null;
  const isTurned = ['sub', 'rsub', 'neg'].includes(source(input).origin.op);
  if (!isTurned && derivesFrom(source(input), new Set(['cosine_similarity', 'matmul']))) {
    return trap('similarity-as-distance', 'input');
  }
  const least = values(input).reduce((a, b) => Math.min(a, b), 0);
  return least < 0 ? trap('impossible-values', 'input', { value: least }) : null;
};

/** A function of two embeddings that grows with their likeness, told by trying it: equal pairs against opposite ones. */
export const similarityFunction: Rule = (facts) => {
  const own = facts.argument('distance_function');
  const anchor = facts.tensor('anchor');
  const isFunction = own instanceof Callable || own instanceof Instance;
  if (facts.loss !== 'TripletMarginWithDistanceLoss' || !isFunction || !anchor) return null;
  const opposite = facts.negate(anchor);
  const value = (other: Tensor): number => {
    const result = call(own, { positional: [anchor, other], keywords: new Map() });
    return typeof result === 'object' && result !== null && 'storage' in result
      ? values(result).reduce((a, b) => a + b, 0)
      : NaN;
  };
  return value(anchor) > value(opposite)
    ? trap('similarity-as-distance', 'distance_function')
    : null;
};

const unitTolerance = 1e-2;

function isUnit(tensor: Tensor): boolean {
  return norms(tensor).every((length) => Math.abs(length - 1) <= unitTolerance);
}

/** The tensors whose products are the logits of a contrastive loss, if they are products. */
function factors(facts: Facts): readonly [Tensor, Tensor] | null {
  const input = facts.tensor('input');
  const isProduct = (op: string): boolean => op === 'matmul' || op === 'cosine_similarity';
  const product = input && ancestors(input).find(({ origin }) => isProduct(origin.op));
  const [a, b] = product?.origin.from ?? [];
  return a && b ? [source(a), source(b)] : null;
}

const isContrastive = ({ loss }: Facts): boolean => loss === 'InfoNCELoss' || loss === 'NTXentLoss';

/** Dot products of vectors that were not normalised: the longest wins, not the most similar. */
export const contrastiveScale: Rule = (facts) => {
  const pair = isContrastive(facts) ? factors(facts) : null;
  const input = facts.tensor('input');
  const isCosine = input !== null && derivesFrom(input, new Set(['cosine_similarity']));
  if (!pair || isCosine) return null;
  const odd = pair.find((tensor) => !isUnit(tensor));
  return odd ? trap('scale', undefined, { norm: norms(odd)[0] ?? 0 }) : null;
};

/** A batch against itself without its diagonal hidden: each item is its own nearest negative. */
export const selfPairs: Rule = (facts) => {
  const pair = facts.loss === 'NTXentLoss' ? factors(facts) : null;
  const input = facts.tensor('input');
  if (!pair || !input || pair[0] !== pair[1]) return null;
  const hides = derivesFrom(input, new Set(['masked_fill', 'eye', 'setitem', 'where', 'scatter']));
  return hides ? null : trap('self-pairs');
};

/** One thing with its two views: without itself each view has its twin alone to find. */
export const onePair: Rule = (facts) => {
  const input = facts.loss === 'NTXentLoss' ? facts.tensor('input') : null;
  return input?.dim === 2 && input.shape[0] === 2 ? trap('single-class', 'input') : null;
};

/** Every query is told that the first key is its own: with the keys in the same order the labels count up. */
export const onePositive: Rule = (facts) => {
  const pair = isContrastive(facts) ? factors(facts) : null;
  const [input, target] = [facts.tensor('input'), facts.tensor('target')];
  const isSquare = input?.dim === 2 && input.shape[0] === input.shape[1];
  if (!pair || !target || !isSquare || target.size < 2) return null;
  const [first] = values(target);
  return every(target, (label) => label === first) ? trap('label-encoding', 'target') : null;
};
