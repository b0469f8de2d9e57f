import type { ArgumentSpec, LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { pairwiseDistance } from '../norm';
import { clampMin, minimum } from '../ops';

const embedding: ArgumentSpec = {
  name: 'anchor',
  meaning: 'embedding',
  shapes: [['D'], ['N', 'D']],
  dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
  range: [-3, 3],
  step: 0.01,
  differentiable: true,
};

function distance(tf: Tf, args: ForwardArguments, from: string, to: string): Tensor {
  const [a, b] = [args.tensor(from), args.tensor(to)];
  return pairwiseDistance(tf, a, b, args.number('p'), args.number('eps'));
}

/** How far the negative is: with `swap` from the nearer of anchor and positive. */
function distanceToNegative(tf: Tf, args: ForwardArguments): Tensor {
  const fromAnchor = distance(tf, args, 'anchor', 'negative');
  if (!args.boolean('swap')) return fromAnchor;
  return minimum(tf, fromAnchor, distance(tf, args, 'positive', 'negative'));
}

function slack(tf: Tf, args: ForwardArguments): Tensor {
  const pulled = tf.add(args.number('margin'), distance(tf, args, 'anchor', 'positive'));
  return tf.sub(pulled, distanceToNegative(tf, args));
}

/**
 * Terms, one per row: `distance_ap`, `distance_an`, `distance_pn` between anchor, positive and negative; `distance_negative` = the
 * one that counts (the smaller of an and pn with `swap`); `slack` = margin + ap − negative, the loss before it is cut at 0.
 */
export const computation: Computation = {
  forward: (tf, args) => clampMin(tf, slack(tf, args)),
  terms: (tf, args) => ({
    distance_ap: distance(tf, args, 'anchor', 'positive'),
    distance_an: distance(tf, args, 'anchor', 'negative'),
    distance_pn: distance(tf, args, 'positive', 'negative'),
    distance_negative: distanceToNegative(tf, args),
    slack: slack(tf, args),
  }),
};

export const contract: LossContract = {
  id: 'TripletMarginLoss',
  family: 'ranking',
  short: 'Triplet',
  aliases: [
    'triplet',
    'metric learning',
    'embedding',
    'FaceNet',
    '三元组',
    'sanyuanzu',
    '度量学习',
  ],
  api: { kind: 'nn' },
  inputs: [embedding, { ...embedding, name: 'positive' }, { ...embedding, name: 'negative' }],
  targets: [],
  parameters: [
    { kind: 'number', name: 'margin', default: 1, min: 0.01, max: 3, step: 0.01 },
    { kind: 'number', name: 'p', default: 2, min: 1, max: 8, step: 0.1, infinite: true },
    { kind: 'boolean', name: 'swap', default: false },
    { kind: 'number', name: 'eps', default: 1e-6, min: 0, max: 0.1, step: 1e-6, scale: 'log' },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'embedding',
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    domain: [-3, 3],
    initial: {
      inputs: {
        anchor: tensor([1, 2], [-0.8, -0.4]),
        positive: tensor([1, 2], [0.9, 0.8]),
        negative: tensor([1, 2], [0.2, -1.3]),
      },
      targets: {},
      params: {},
    },
  },
};

export { prose } from '../pages/triplet-margin-loss';
