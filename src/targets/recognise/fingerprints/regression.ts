import type { Candidate, Generator } from './stuck';

/** Four targets of that variance around 0. */
const spread = (variance: number): string => {
  const size = String(Math.sqrt(variance));
  return `torch.tensor([${size}, -${size}, ${size}, -${size}])`;
};

/** The squared error stands at the variance of the targets: all pairs are compared, or the mean is all that is learned. */
const variance: Generator = ({ variance: typed, value, loss, tolerance }) => {
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

/** Marks of losses of real numbers. */
export const regressionGenerators: readonly Generator[] = [variance];
