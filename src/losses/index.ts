import type { LossContract } from './contract';
import type { Files } from './files';
import { contractOf, know } from './known';

/**
 * The registry: every loss, in the catalogue's order. A loss is one file in `definitions/` and its line here. Each thread
 * takes only the exports it needs from a definition; the rest of the file shakes off.
 */
export const order = [
  'mse-loss',
  'l1-loss',
  'huber-loss',
  'smooth-l1-loss',
  'log-cosh-loss',
  'pinball-loss',
  'cauchy-loss',
  'tukey-biweight-loss',
  'barron-loss',
  'charbonnier-loss',
  'welsch-loss',
  'geman-mc-clure-loss',
  'gaussian-nll-loss',
  'poisson-nll-loss',
  'cross-entropy-loss',
  'linear-cross-entropy-loss',
  'nll-loss',
  'bce-with-logits-loss',
  'bce-loss',
  'sigmoid-focal-loss',
  'dice-loss',
  'soft-margin-loss',
  'multi-margin-loss',
  'multi-label-soft-margin-loss',
  'multi-label-margin-loss',
  'hinge-loss',
  'squared-hinge-loss',
  'zero-one-loss',
  'ctc-loss',
  'kl-div-loss',
  'margin-ranking-loss',
  'hinge-embedding-loss',
  'cosine-embedding-loss',
  'contrastive-loss',
  'triplet-margin-loss',
  'triplet-margin-with-distance-loss',
  'info-nce-loss',
  'nt-xent-loss',
  'arc-face-loss',
] as const;

const contractFiles: Files<LossContract> = import.meta.glob<LossContract>('./definitions/*.ts', {
  eager: true,
  import: 'contract',
});

/** Every loss's contract, in order. */
export const contracts: readonly LossContract[] = order.map((file) => {
  const contract = contractFiles[`./definitions/${file}.ts`];
  if (!contract)
    throw new Error(
      `losses/index.ts names ${file}, but definitions/${file}.ts exports no contract`,
    );
  return contract;
});

know(contracts);

export { contractOf };
