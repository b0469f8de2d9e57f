import type { Candidate, CauseId, Generator } from './stuck';

const made = (
  id: CauseId,
  loss: string,
  lines: readonly string[],
  mark: Candidate['mark'] = 'kind',
): Candidate => ({ id, loss, code: lines.join('\n'), details: {}, mark });

const zero: readonly Candidate[] = [
  made(
    'single-logit',
    'CrossEntropyLoss',
    [
      'loss_fn = nn.CrossEntropyLoss()',
      'input = torch.randn(4, 1, requires_grad=True)',
      'target = torch.tensor([0, 0, 0, 0])',
      'loss = loss_fn(input, target)',
    ],
    'number',
  ),
  made(
    'cosine-zero-labels',
    'CosineEmbeddingLoss',
    [
      'loss_fn = nn.CosineEmbeddingLoss()',
      'input1 = torch.randn(3, 4, requires_grad=True)',
      'input2 = torch.randn(3, 4, requires_grad=True)',
      'target = torch.tensor([0., 0., 0.])',
      'loss = loss_fn(input1, input2, target)',
    ],
    'number',
  ),
  made(
    'margin-kept',
    'TripletMarginLoss',
    [
      'loss_fn = nn.TripletMarginLoss(margin=1.0)',
      'anchor = torch.zeros(3, 2, requires_grad=True)',
      'positive = torch.zeros(3, 2, requires_grad=True)',
      'negative = (5. * torch.ones(3, 2)).requires_grad_()',
      'loss = loss_fn(anchor, positive, negative)',
    ],
    'number',
  ),
  made(
    'equal-scores',
    'MarginRankingLoss',
    [
      'loss_fn = nn.MarginRankingLoss()',
      'input1 = torch.zeros(3, requires_grad=True)',
      'input2 = torch.zeros(3, requires_grad=True)',
      'target = torch.tensor([1., -1., 1.])',
      'loss = loss_fn(input1, input2, target)',
    ],
    'number',
  ),
  made(
    'solved',
    'CrossEntropyLoss',
    [
      'loss_fn = nn.CrossEntropyLoss()',
      'target = torch.tensor([1, 0, 2])',
      'input = (200. * F.one_hot(target, 3)).requires_grad_()',
      'loss = loss_fn(input, target)',
    ],
    'number',
  ),
];

/** Keras's categorical loss of one output: what its clipping leaves of 0, less where some labels are 0. */
const oneUnit = made('one-unit', 'CrossEntropyLoss', ['loss = -torch.log(torch.tensor(1 - 1e-7))']);

const negative: readonly Candidate[] = [
  made('labels-beyond-one', 'BCEWithLogitsLoss', [
    'loss_fn = nn.BCEWithLogitsLoss()',
    'input = torch.tensor([-20., 20., 20.], requires_grad=True)',
    'target = torch.tensor([0., 1., 2.])',
    'loss = loss_fn(input, target)',
  ]),
  made('kl-probabilities', 'KLDivLoss', [
    "loss_fn = nn.KLDivLoss(reduction='batchmean')",
    'input = torch.tensor([[0.7, 0.2, 0.1]], requires_grad=True)',
    'target = torch.tensor([[0.6, 0.3, 0.1]])',
    'loss = loss_fn(input, target)',
  ]),
  made('swapped-arguments', 'CrossEntropyLoss', [
    'loss_fn = nn.CrossEntropyLoss()',
    'logits = torch.tensor([[-3., -1., -2.], [-4., -2., 1.]], requires_grad=True)',
    'one_hot = F.one_hot(torch.tensor([1, 2]), 3).float()',
    'loss = loss_fn(one_hot, logits)',
  ]),
  made('density', 'GaussianNLLLoss', [
    'loss_fn = nn.GaussianNLLLoss()',
    'input = torch.tensor([0., 1.], requires_grad=True)',
    'target = torch.tensor([0., 1.])',
    'var = torch.tensor([0.01, 0.01])',
    'loss = loss_fn(input, target, var)',
  ]),
];

/** Without the logarithm the loss is minus the value it is given: above −1 for probabilities. */
const logMissing = (isProbability: boolean): Candidate =>
  made('log-missing', 'NLLLoss', [
    'loss_fn = nn.NLLLoss()',
    'logits = torch.tensor([[2., 0., 0.], [0., 0., 3.]], requires_grad=True)',
    `input = logits${isProbability ? '.softmax(dim=1)' : ''}`,
    'target = torch.tensor([0, 2])',
    'loss = loss_fn(input, target)',
  ]);

const notANumber: readonly Candidate[] = [
  made('all-ignored', 'CrossEntropyLoss', [
    'loss_fn = nn.CrossEntropyLoss()',
    'input = torch.randn(3, 5, requires_grad=True)',
    'target = torch.tensor([-100, -100, -100])',
    'loss = loss_fn(input, target)',
  ]),
  made('no-weight', 'CrossEntropyLoss', [
    'loss_fn = nn.CrossEntropyLoss(weight=torch.tensor([0., 1., 1.]))',
    'input = torch.randn(2, 3, requires_grad=True)',
    'target = torch.tensor([0, 0])',
    'loss = loss_fn(input, target)',
  ]),
  made('kl-log-target', 'KLDivLoss', [
    "loss_fn = nn.KLDivLoss(reduction='batchmean')",
    'input = F.log_softmax(torch.randn(2, 3), dim=1).requires_grad_()',
    'target = F.log_softmax(torch.randn(2, 3), dim=1)',
    'loss = loss_fn(input, target)',
  ]),
  made('nan-in-data', 'MSELoss', [
    'loss_fn = nn.MSELoss()',
    'input = torch.randn(3, requires_grad=True)',
    "target = torch.tensor([1., float('nan'), 2.])",
    'loss = loss_fn(input, target)',
  ]),
];

const infinite: readonly Candidate[] = [
  made('log-of-softmax', 'NLLLoss', [
    'loss_fn = nn.NLLLoss()',
    'logits = torch.tensor([[200., 0., 0.]], requires_grad=True)',
    'input = logits.softmax(dim=1).log()',
    'target = torch.tensor([1])',
    'loss = loss_fn(input, target)',
  ]),
  made('ctc-too-short', 'CTCLoss', [
    'loss_fn = nn.CTCLoss()',
    'log_probs = F.log_softmax(torch.randn(2, 1, 4), dim=2).requires_grad_()',
    'targets = torch.tensor([[1, 2, 3]])',
    'input_lengths = torch.tensor([2])',
    'target_lengths = torch.tensor([3])',
    'loss = loss_fn(log_probs, targets, input_lengths, target_lengths)',
  ]),
  made('overflow', 'SoftMarginLoss', [
    'loss_fn = nn.SoftMarginLoss()',
    'input = torch.tensor([-100.], requires_grad=True)',
    'target = torch.tensor([1.])',
    'loss = loss_fn(input, target)',
  ]),
];

/** Values that betray a mistake by being zero, negative, NaN or infinite. */
export const kindGenerators: readonly Generator[] = [
  ({ value, tolerance }) => (Math.abs(value) <= Math.min(tolerance, 1e-3) ? zero : []),
  ({ value }) => (value > 0 && value <= 1.3e-7 ? [oneUnit] : []),
  // Probabilities give values between −1 and 0, and labels of 2 or 255 soon leave that range.
  ({ value }) => (value < 0 && value >= -1 ? [logMissing(true), ...negative] : []),
  ({ value }) => (value < -1 ? [...negative, logMissing(false)] : []),
  ({ value }) => (Number.isNaN(value) ? notANumber : []),
  ({ value }) => (value === Infinity ? infinite : []),
];
