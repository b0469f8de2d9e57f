import { batchOf } from './batches';
import type { Candidate, Generator } from './stuck';

/** Four targets of that variance around 0. */
const spread = (variance: number): string => {
  const size = String(Math.sqrt(variance));
  return `torch.tensor([${size}, -${size}, ${size}, -${size}])`;
};

/** The squared error stands at the variance of the targets: all pairs are compared, or the mean is all that is learned. */
const variance: Generator = (stuck) => {
  const { variance: typed, value, loss, tolerance } = stuck;
  const isStandardised = Math.abs(value - 1) <= Math.min(tolerance, 0.005);
  const own = typed ?? (loss === 'MSELoss' ? value : isStandardised ? 1 : null);
  if (own === null || !(own > 0) || own > 1e12) return [];
  const mark = typed === null ? 'assumed' : 'number';
  const details = { variance: own };
  const candidate = (id: 'broadcast' | 'mean-only', input: string): Candidate => ({
    id,
    loss: 'MSELoss',
    code: [
      'loss_fn = nn.MSELoss()',
      `input = ${input}`,
      `target = ${spread(own)}`,
      'loss = loss_fn(input, target)',
    ].join('\n'),
    details,
    mark,
  });
  return [
    candidate('broadcast', 'torch.zeros(4, 1, requires_grad=True)'),
    candidate('mean-only', 'torch.zeros(4, requires_grad=True)'),
  ];
};

/** Summed, the N · N pairs cost N · N variances. */
const summedPairs: Generator = (stuck) => {
  const batch = batchOf(stuck);
  const own = stuck.variance;
  if (batch === null || batch > 256 || batch % 2 === 1 || stuck.reduction === 'mean') return [];
  if (own === null || !(own > 0) || own > 1e12) return [];
  const size = String(Math.sqrt(own));
  return [
    {
      id: 'broadcast',
      loss: 'MSELoss',
      code: [
        "loss_fn = nn.MSELoss(reduction='sum')",
        `input = torch.zeros(${batch}, 1, requires_grad=True)`,
        `target = torch.tensor([${size}, -${size}]).repeat(${batch / 2})`,
        'loss = loss_fn(input, target)',
      ].join('\n'),
      details: { variance: own, summed: batch },
      mark: stuck.reduction === 'sum' ? 'number' : 'assumed',
    },
  ];
};

/** Marks of losses of real numbers. */
export const regressionGenerators: readonly Generator[] = [variance, summedPairs];
