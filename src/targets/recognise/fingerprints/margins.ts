import { flatMarginLoss } from './class-counts';
import type { Candidate, CauseId, Generator, Stuck } from './stuck';

/** Margins that people choose. */
const usual = [0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 1, 1.5, 2, 3, 4, 5, 10];

/** The margin to look at: the one that was typed, else a usual one that the value equals. */
function marginsOf({ margin, value, tolerance }: Stuck): readonly number[] {
  if (margin !== null) return margin > 0 && margin <= 1e6 ? [margin] : [];
  return usual.filter((own) => Math.abs(own - value) <= Math.min(tolerance, 0.005)).slice(0, 1);
}

function atMargin(
  stuck: Stuck,
  id: CauseId,
  loss: string,
  linesOf: (margin: number) => readonly string[],
): readonly Candidate[] {
  const mark = stuck.margin === null ? 'assumed' : 'number';
  return marginsOf(stuck).map((margin) => ({
    id,
    loss,
    code: [`loss_fn = nn.${loss}(margin=${margin})`, ...linesOf(margin)].join('\n'),
    details: { margin },
    mark,
  }));
}

const collapsed: Generator = (stuck) =>
  atMargin(stuck, 'triplet-collapse', 'TripletMarginLoss', () => [
    'anchor = torch.ones(4, 2, requires_grad=True)',
    'positive = torch.ones(4, 2, requires_grad=True)',
    'negative = torch.ones(4, 2, requires_grad=True)',
    'loss = loss_fn(anchor, positive, negative)',
  ]);

const rankingZero: Generator = (stuck) =>
  atMargin(stuck, 'ranking-zero-labels', 'MarginRankingLoss', () => [
    'input1 = torch.tensor([0.5, -1., 2.], requires_grad=True)',
    'input2 = torch.tensor([1., 0.3, -1.], requires_grad=True)',
    'target = torch.tensor([0., 0., 0.])',
    'loss = loss_fn(input1, input2, target)',
  ]);

const hingeZeroOne: Generator = (stuck) =>
  atMargin(stuck, 'hinge-zero-one', 'HingeEmbeddingLoss', (margin) => [
    `input = torch.tensor([0., ${margin / 4}, ${margin / 2}], requires_grad=True)`,
    'target = torch.tensor([0., 0., 0.])',
    'loss = loss_fn(input, target)',
  ]);

/** Identical embeddings: pairs meant to differ pay 1 − margin each, half of the pairs half of that. */
const cosineCollapse: Generator = ({ margin }) =>
  [1, 2].map((all): Candidate => {
    const own = margin ?? 0;
    return {
      id: 'cosine-collapse',
      loss: 'CosineEmbeddingLoss',
      code: [
        `loss_fn = nn.CosineEmbeddingLoss(margin=${own})`,
        `input1 = torch.ones(${all}, 2, requires_grad=True)`,
        `input2 = torch.ones(${all}, 2, requires_grad=True)`,
        `target = torch.tensor([${all === 1 ? '-1.' : '-1., 1.'}])`,
        'loss = loss_fn(input1, input2, target)',
      ].join('\n'),
      details: { margin: own, share: 100 / all },
      mark: margin === null ? 'assumed' : 'number',
    };
  });

/** ln 2: the soft margin of equal distances. */
const softCollapse: Generator = () => [
  {
    id: 'soft-collapse',
    loss: 'TripletMarginLoss',
    code: [
      'anchor = torch.ones(4, 2, requires_grad=True)',
      'positive = torch.ones(4, 2, requires_grad=True)',
      'negative = torch.ones(4, 2, requires_grad=True)',
      'near = F.pairwise_distance(anchor, positive)',
      'far = F.pairwise_distance(anchor, negative)',
      'loss = F.softplus(near - far).mean()',
    ].join('\n'),
    details: {},
    mark: 'number',
  },
];

const multiMarginFlat: Generator = ({ value, tolerance, classes, margin }) => {
  const own = margin ?? 1;
  if (!(own > 0) || value >= own) return [];
  const count = classes ?? Math.round(own / (own - value));
  const isNear = Math.abs(flatMarginLoss(count, own) - value) <= tolerance;
  if (!isNear || count < 2 || count > 1000) return [];
  const code = [
    `loss_fn = nn.MultiMarginLoss(margin=${own})`,
    `input = torch.zeros(3, ${count}, requires_grad=True)`,
    `target = torch.tensor([${Math.min(1, count - 1)}, 0, ${count - 1}])`,
    'loss = loss_fn(input, target)',
  ].join('\n');
  const details = { classes: count, from: count, to: count, margin: own };
  return [{ id: 'multi-margin-flat', loss: 'MultiMarginLoss', code, details, mark: 'number' }];
};

const hingeFlat: Generator = () => [
  {
    id: 'hinge-flat',
    loss: 'HingeLoss',
    code: [
      'input = torch.zeros(4, requires_grad=True)',
      'target = torch.tensor([1., -1., -1., 1.])',
      'loss = torch.clamp(1 - target * input, min=0).mean()',
    ].join('\n'),
    details: {},
    mark: 'number',
  },
];

/** Marks of losses with a margin. */
export const marginGenerators: readonly Generator[] = [
  collapsed,
  rankingZero,
  hingeZeroOne,
  cosineCollapse,
  softCollapse,
  multiMarginFlat,
  hingeFlat,
];
