import type { Hints } from './family';

/** Losses by the function of `torch.nn.functional` that a traceback's frames name, the outer one first. */
const functions: readonly (readonly [name: string, loss: string])[] = [
  ['cross_entropy', 'CrossEntropyLoss'],
  ['nll_loss', 'NLLLoss'],
  ['nll_loss_nd', 'NLLLoss'],
  ['binary_cross_entropy_with_logits', 'BCEWithLogitsLoss'],
  ['binary_cross_entropy', 'BCELoss'],
  ['mse_loss', 'MSELoss'],
  ['l1_loss', 'L1Loss'],
  ['smooth_l1_loss', 'SmoothL1Loss'],
  ['huber_loss', 'HuberLoss'],
  ['kl_div', 'KLDivLoss'],
  ['poisson_nll_loss', 'PoissonNLLLoss'],
  ['gaussian_nll_loss', 'GaussianNLLLoss'],
  ['margin_ranking_loss', 'MarginRankingLoss'],
  ['hinge_embedding_loss', 'HingeEmbeddingLoss'],
  ['soft_margin_loss', 'SoftMarginLoss'],
  ['multilabel_margin_loss', 'MultiLabelMarginLoss'],
  ['multilabel_soft_margin_loss', 'MultiLabelSoftMarginLoss'],
  ['multi_margin_loss', 'MultiMarginLoss'],
  ['cosine_embedding_loss', 'CosineEmbeddingLoss'],
  ['triplet_margin_loss', 'TripletMarginLoss'],
  ['triplet_margin_with_distance_loss', 'TripletMarginWithDistanceLoss'],
  ['ctc_loss', 'CTCLoss'],
];

const lossOf = new Map(functions);
const classes = new Set(lossOf.values());

/** What the text around a message says about the call. */
export function hintsIn(text: string): Hints {
  const losses = new Set<string>();
  for (const [word] of text.matchAll(/\b[A-Za-z]\w{4,40}\b/g)) {
    const loss = lossOf.get(word) ?? (classes.has(word) ? word : undefined);
    if (loss !== undefined) losses.add(loss);
  }
  // The frames of cross_entropy end in those of nll_loss.
  if (losses.has('CrossEntropyLoss')) losses.delete('NLLLoss');
  return {
    losses,
    isSpatial: /nll_loss_?2d|NLLLoss2d|SpatialClassNLL/i.test(text),
    isBinary: /binary_?crossentropy|sigmoid_cross_entropy/i.test(text),
  };
}
