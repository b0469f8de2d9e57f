import { callOrder } from '../losses/call-order';
import { contractOf } from '../losses/index';

/** The arguments of `forward` in PyTorch's order, of losses that have no definition here. */
const forwardOrder: Readonly<Record<string, readonly string[]>> = {
  CTCLoss: ['log_probs', 'targets', 'input_lengths', 'target_lengths'],
  CosineEmbeddingLoss: ['input1', 'input2', 'target'],
  TripletMarginWithDistanceLoss: ['anchor', 'positive', 'negative'],
};

/** The names of the tensors that a loss is called with, in order. */
export function argumentNames(loss: string): readonly string[] {
  const contract = contractOf(loss);
  if (contract) return callOrder(contract, () => true);
  return forwardOrder[loss] ?? ['input', 'target'];
}

/** `cross_entropy` and the like, where the function's name is not the class's. */
const functions: Readonly<Record<string, string>> = {
  cross_entropy: 'CrossEntropyLoss',
  nll_loss: 'NLLLoss',
  binary_cross_entropy: 'BCELoss',
  binary_cross_entropy_with_logits: 'BCEWithLogitsLoss',
  mse_loss: 'MSELoss',
  l1_loss: 'L1Loss',
  smooth_l1_loss: 'SmoothL1Loss',
  huber_loss: 'HuberLoss',
  kl_div: 'KLDivLoss',
  margin_ranking_loss: 'MarginRankingLoss',
  hinge_embedding_loss: 'HingeEmbeddingLoss',
  triplet_margin_loss: 'TripletMarginLoss',
  cosine_embedding_loss: 'CosineEmbeddingLoss',
  multi_margin_loss: 'MultiMarginLoss',
  gaussian_nll_loss: 'GaussianNLLLoss',
  poisson_nll_loss: 'PoissonNLLLoss',
  ctc_loss: 'CTCLoss',
  soft_margin_loss: 'SoftMarginLoss',
  multilabel_margin_loss: 'MultiLabelMarginLoss',
  multilabel_soft_margin_loss: 'MultiLabelSoftMarginLoss',
  triplet_margin_with_distance_loss: 'TripletMarginWithDistanceLoss',
};

const classesToFunctions = new Map(Object.entries(functions).map(([name, loss]) => [loss, name]));

/** The function in `F` that computes a loss, where there is one: `cross_entropy`. */
export function functionOf(loss: string): string | null {
  return classesToFunctions.get(loss) ?? null;
}

/** The loss that code names last, whether or not it gets to run: `nn.CrossEntropyLoss` or `F.cross_entropy`. */
export function lossNamed(code: string): string | null {
  let found: string | null = null;
  for (const [, name = ''] of code.matchAll(/\b([A-Z]\w{1,40}Loss|[a-z_]{5,40})\(/g)) {
    if (/^[A-Z]/.test(name)) found = name;
    else if (Object.hasOwn(functions, name)) found = functions[name] ?? found;
  }
  return found;
}
