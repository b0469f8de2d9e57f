import type { Meaning } from '../../losses/contract';
import { contractOf } from '../../losses/index';

/** What the arguments of a loss stand for. `real` predictions are compared with their target one by one. */
export interface Meanings {
  /** The prediction's argument name, and what its numbers are. */
  readonly prediction: { readonly name: string; readonly meaning: Meaning };
  /** The target's argument name, and what its numbers may be: several where the loss reads it by shape. */
  readonly target: { readonly name: string; readonly meanings: readonly Meaning[] } | null;
}

const pair = (prediction: Meaning, ...target: Meaning[]): Meanings => ({
  prediction: { name: 'input', meaning: prediction },
  target: { name: 'target', meanings: target },
});

const embeddings = (name: string, target: Meanings['target']): Meanings => ({
  prediction: { name, meaning: 'embedding' },
  target,
});

/** PyTorch's losses, and those that code commonly writes by hand. */
const known: Readonly<Record<string, Meanings>> = {
  L1Loss: pair('real', 'real'),
  MSELoss: pair('real', 'real'),
  SmoothL1Loss: pair('real', 'real'),
  HuberLoss: pair('real', 'real'),
  LogCoshLoss: pair('real', 'real'),
  PinballLoss: pair('real', 'real'),
  TukeyBiweightLoss: pair('real', 'real'),
  PoissonNLLLoss: pair('real', 'real'),
  GaussianNLLLoss: pair('real', 'real'),
  CrossEntropyLoss: pair('logit', 'class index', 'class probability'),
  NLLLoss: pair('log-probability', 'class index'),
  MultiMarginLoss: pair('score', 'class index'),
  MultiLabelMarginLoss: pair('score', 'class index'),
  BCELoss: pair('probability', 'binary label'),
  BCEWithLogitsLoss: pair('logit', 'binary label'),
  MultiLabelSoftMarginLoss: pair('logit', 'binary label'),
  SigmoidFocalLoss: pair('logit', 'binary label'),
  DiceLoss: pair('probability', 'binary label'),
  KLDivLoss: pair('log-probability', 'class probability'),
  SoftMarginLoss: pair('score', 'sign'),
  HingeLoss: pair('score', 'sign'),
  SquaredHingeLoss: pair('score', 'sign'),
  HingeEmbeddingLoss: pair('distance', 'sign'),
  MarginRankingLoss: {
    prediction: { name: 'input1', meaning: 'score' },
    target: { name: 'target', meanings: ['sign'] },
  },
  CosineEmbeddingLoss: embeddings('input1', { name: 'target', meanings: ['sign'] }),
  TripletMarginLoss: embeddings('anchor', null),
  TripletMarginWithDistanceLoss: embeddings('anchor', null),
  InfoNCELoss: embeddings('query', null),
  NTXentLoss: embeddings('query', null),
  CTCLoss: {
    prediction: { name: 'log_probs', meaning: 'log-probability' },
    target: { name: 'targets', meanings: ['class index'] },
  },
};

function fromContract(loss: string): Meanings | null {
  const contract = contractOf(loss);
  const [input] = contract?.inputs ?? [];
  if (!contract || !input) return null;
  const [target] = contract.targets;
  return {
    prediction: { name: input.name, meaning: input.meaning },
    target: target
      ? { name: target.name, meanings: contract.targets.map(({ meaning }) => meaning) }
      : null,
  };
}

/** What a loss's arguments mean: by its definition, or by the table above while it has none. */
export function meaningsOf(loss: string): Meanings | null {
  return (Object.hasOwn(known, loss) ? known[loss] : undefined) ?? fromContract(loss);
}
