import type { Section } from './claim';
import { crossEntropy, nll } from './sections/classification';
import { divergence } from './sections/divergence';
import { hingeEmbedding, marginRanking, tripletMargin } from './sections/ranking';
import { l1, mse } from './sections/regression';

/** The article's eight examples in its order, each with the claims made about it. */
export const sections: readonly Section[] = [
  l1,
  mse,
  nll,
  crossEntropy,
  hingeEmbedding,
  marginRanking,
  tripletMargin,
  divergence,
];
