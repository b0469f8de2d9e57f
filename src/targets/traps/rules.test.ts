import { describe, expect, it } from 'vitest';
import { runCode } from '../run-code';

const verdictOf = (loss: string, code: string): string => {
  const verdict = runCode(code, { loss });
  return verdict.kind === 'trap' ? verdict.trap.id : verdict.kind;
};

const logits = 'x = torch.tensor([[2., 0., 1.], [0.5, 1., -1.]], requires_grad=True)\n';
const indices = 'y = torch.tensor([0, 1])\n';
const scores = 's = torch.tensor([2., -1., 0.5], requires_grad=True)\n';
const triplet =
  'a = torch.tensor([[0., 1.]], requires_grad=True)\np = torch.tensor([[0.6, 0.8]])\nn = torch.tensor([[1., 0.]])\n';

/** [the trap, the loss, what falls into it, what does not]: each pair differs in the mistake alone. */
const pairs: readonly (readonly [string, string, string, string])[] = [
  [
    'activation-twice',
    'CrossEntropyLoss',
    `${logits}${indices}loss = nn.CrossEntropyLoss()(x.softmax(1), y)`,
    `${logits}${indices}loss = nn.CrossEntropyLoss()(x.log_softmax(1), y)`,
  ],
  [
    'activation-twice',
    'BCEWithLogitsLoss',
    `${scores}loss = F.binary_cross_entropy_with_logits(s.sigmoid(), torch.tensor([1., 0., 1.]))`,
    `${scores}loss = F.binary_cross_entropy_with_logits(s, torch.tensor([1., 0., 1.]))`,
  ],
  [
    'log-missing',
    'NLLLoss',
    `${logits}${indices}loss = nn.NLLLoss()(x.softmax(1), y)`,
    `${logits}${indices}loss = nn.NLLLoss()(x.log_softmax(1), y)`,
  ],
  [
    'wrong-axis',
    'NLLLoss',
    `${logits}${indices}loss = nn.NLLLoss()(x.log_softmax(0), y)`,
    `${logits}${indices}loss = nn.NLLLoss()(x.log_softmax(-1), y)`,
  ],
  [
    'log-of-softmax',
    'NLLLoss',
    'x = torch.tensor([[0., 200.]], requires_grad=True)\nloss = F.nll_loss(x.softmax(1).log(), torch.tensor([0]))',
    'x = torch.tensor([[0., 20.]], requires_grad=True)\nloss = F.nll_loss(x.softmax(1).log(), torch.tensor([0]))',
  ],
  [
    'single-class',
    'CrossEntropyLoss',
    'x = torch.randn(4, 1, requires_grad=True)\nloss = nn.CrossEntropyLoss()(x, torch.zeros(4).long())',
    'x = torch.randn(4, 2, requires_grad=True)\nloss = nn.CrossEntropyLoss()(x, torch.zeros(4).long())',
  ],
  [
    'one-sample',
    'CrossEntropyLoss',
    `${scores}loss = nn.CrossEntropyLoss()(s, torch.tensor([1., 0., 1.]))`,
    `${scores}loss = nn.CrossEntropyLoss()(s, torch.tensor([0.2, 0.3, 0.5]))`,
  ],
  [
    'wrong-loss',
    'CrossEntropyLoss',
    `${logits}loss = nn.CrossEntropyLoss()(x, torch.tensor([[1., 1., 0.], [0., 1., 0.]]))`,
    `${logits}loss = nn.CrossEntropyLoss()(x, torch.tensor([[1., 0., 0.], [0., 1., 0.]]))`,
  ],
  [
    'not-a-distribution',
    'CrossEntropyLoss',
    `${logits}loss = nn.CrossEntropyLoss()(x, torch.tensor([[4., 1., -2.], [0., 3., 1.]]))`,
    `${logits}loss = nn.CrossEntropyLoss()(x, torch.tensor([[4., 1., -2.], [0., 3., 1.]]).softmax(1))`,
  ],
  [
    'one-based-labels',
    'CrossEntropyLoss',
    'x = torch.randn(3, 5, requires_grad=True)\nloss = F.cross_entropy(x, torch.tensor([2, 1, 3]))',
    'x = torch.randn(3, 5, requires_grad=True)\nloss = F.cross_entropy(x, torch.tensor([2, 0, 3]))',
  ],
  [
    'weight-denominator',
    'CrossEntropyLoss',
    `${logits}w = torch.tensor([1., 5., 1.])\nloss = F.cross_entropy(x, torch.eye(3)[:2], w)`,
    `${logits}${indices}w = torch.tensor([1., 5., 1.])\nloss = F.cross_entropy(x, y, w)`,
  ],
  [
    'all-ignored',
    'CrossEntropyLoss',
    `${logits}loss = F.cross_entropy(x, torch.tensor([-100, -100]))`,
    `${logits}loss = F.cross_entropy(x, torch.tensor([-100, 1]))`,
  ],
  [
    'wrong-axis',
    'CrossEntropyLoss',
    'y = torch.tensor([[0, 1, 2], [2, 1, 1]])\nx = (9. * F.one_hot(y, 3)).requires_grad_()\nloss = F.cross_entropy(x, y)',
    'y = torch.tensor([[0, 1, 2], [2, 1, 1]])\nx = (9. * F.one_hot(y, 3)).transpose(1, 2).clone().requires_grad_()\nloss = F.cross_entropy(x, y)',
  ],
  [
    'wrong-axis',
    'CrossEntropyLoss',
    'x = torch.randn(2, 3, 4, requires_grad=True)\nloss = F.cross_entropy(x.reshape(-1, 3), torch.randint(3, (8,)))',
    'x = torch.randn(2, 4, 3, requires_grad=True)\nloss = F.cross_entropy(x.reshape(-1, 3), torch.randint(3, (8,)))',
  ],
  [
    'broadcast',
    'MSELoss',
    'x = torch.randn(3, 1, requires_grad=True)\nloss = nn.MSELoss()(x, torch.randn(3))',
    'x = torch.randn(3, 1, requires_grad=True)\nloss = nn.MSELoss()(x, torch.randn(3).unsqueeze(1))',
  ],
  [
    'broadcast',
    'LogCoshLoss',
    'x = torch.randn(3, 1, requires_grad=True)\ny = torch.randn(3)\nloss = torch.log(torch.cosh(x - y)).mean()',
    'x = torch.randn(3, 1, requires_grad=True)\ny = torch.randn(3, 1)\nloss = torch.log(torch.cosh(x - y)).mean()',
  ],
  [
    'zero-one-labels',
    'HingeEmbeddingLoss',
    'd = torch.tensor([0.2, 0.4], requires_grad=True)\nloss = nn.HingeEmbeddingLoss()(d, torch.tensor([1., 0.]))',
    'd = torch.tensor([0.2, 0.4], requires_grad=True)\nloss = nn.HingeEmbeddingLoss()(d, torch.tensor([1., -1.]))',
  ],
  [
    'zero-one-labels',
    'HingeLoss',
    `${scores}target = torch.tensor([1., 0., 1.])\ninput = s\nloss = torch.clamp(1 - target * input, min=0).mean()`,
    `${scores}target = torch.tensor([1., -1., 1.])\ninput = s\nloss = torch.clamp(1 - target * input, min=0).mean()`,
  ],
  [
    'sign-labels',
    'BCEWithLogitsLoss',
    `${scores}loss = nn.BCEWithLogitsLoss()(s, torch.tensor([1., -1., 1.]))`,
    `${scores}loss = nn.BCEWithLogitsLoss()(s, torch.tensor([1., 0.3, 1.]))`,
  ],
  [
    'label-values',
    'BCEWithLogitsLoss',
    `${scores}loss = nn.BCEWithLogitsLoss()(s, torch.tensor([255., 0., 255.]))`,
    `${scores}loss = nn.BCEWithLogitsLoss()(s, torch.tensor([255., 0., 255.]) / 255)`,
  ],
  [
    'squashed-scores',
    'SoftMarginLoss',
    `${scores}loss = nn.SoftMarginLoss()(s.tanh(), torch.tensor([1., -1., 1.]))`,
    `${scores}loss = nn.SoftMarginLoss()(s, torch.tensor([1., -1., 1.]))`,
  ],
  [
    'target-learns',
    'L1Loss',
    `${scores}loss = nn.L1Loss()(s, torch.zeros(3, requires_grad=True))`,
    `${scores}loss = nn.L1Loss()(s, torch.zeros(3, requires_grad=True).detach())`,
  ],
  [
    'swapped-arguments',
    'BCELoss',
    `${scores}p = s.sigmoid()\nloss = nn.BCELoss()(torch.tensor([1., 0., 1.]), p)`,
    `${scores}p = s.sigmoid()\nloss = nn.BCELoss()(p, torch.tensor([1., 0., 1.]))`,
  ],
  [
    'swapped-arguments',
    'TripletMarginLoss',
    `${triplet}anchor, positive, negative = a, p, n\nloss = nn.TripletMarginLoss()(torch.tensor([[0., 1.]], requires_grad=True), torch.zeros(1, 2), torch.ones(1, 2))\npositive = torch.zeros(1, 2)\nnegative = torch.ones(1, 2)\nloss = nn.TripletMarginLoss()(a, negative, positive)`,
    `${triplet}loss = nn.TripletMarginLoss()(a, p, n)`,
  ],
  [
    'flat',
    'BCELoss',
    'x = torch.tensor([-200.], requires_grad=True)\nloss = nn.BCELoss()(x.sigmoid(), torch.tensor([1.]))',
    'x = torch.tensor([-20.], requires_grad=True)\nloss = nn.BCELoss()(x.sigmoid(), torch.tensor([1.]))',
  ],
  [
    'wrong-loss',
    'MSELoss',
    `${scores}loss = nn.MSELoss()(s.sigmoid(), torch.tensor([1., 0., 1.]))`,
    `${scores}loss = nn.MSELoss()(s.sigmoid(), torch.tensor([0.8, 0.1, 0.6]))`,
  ],
  [
    'log-space',
    'KLDivLoss',
    `${logits}t = torch.randn(2, 3).log_softmax(1)\nloss = nn.KLDivLoss(reduction='batchmean')(x.log_softmax(1), t)`,
    `${logits}t = torch.randn(2, 3).log_softmax(1)\nloss = nn.KLDivLoss(reduction='batchmean', log_target=True)(x.log_softmax(1), t)`,
  ],
  [
    'reduction',
    'KLDivLoss',
    "x = torch.randn(3, requires_grad=True)\nloss = F.kl_div(x.log_softmax(0), torch.ones(3) / 3, reduction='batchmean')",
    "x = torch.randn(1, 3, requires_grad=True)\nloss = F.kl_div(x.log_softmax(1), torch.ones(1, 3) / 3, reduction='batchmean')",
  ],
  [
    'log-space',
    'PoissonNLLLoss',
    `${scores}loss = nn.PoissonNLLLoss()(F.softplus(s), torch.tensor([1., 3., 2.]))`,
    `${scores}loss = nn.PoissonNLLLoss(log_input=False)(F.softplus(s), torch.tensor([1., 3., 2.]))`,
  ],
  [
    'impossible-values',
    'PoissonNLLLoss',
    `${scores}loss = nn.PoissonNLLLoss()(s, torch.tensor([1., -3., 2.]))`,
    `${scores}loss = nn.PoissonNLLLoss(full=True)(s, torch.tensor([1, 0, 2]))`,
  ],
  [
    'log-space',
    'GaussianNLLLoss',
    `${scores}log_var = torch.ones(3, requires_grad=True)\nloss = nn.GaussianNLLLoss()(s, torch.zeros(3), log_var)`,
    `${scores}log_var = torch.ones(3, requires_grad=True)\nloss = nn.GaussianNLLLoss()(s, torch.zeros(3), log_var.exp())`,
  ],
  [
    'singular',
    'GaussianNLLLoss',
    `${scores}loss = nn.GaussianNLLLoss()(s, torch.zeros(3), torch.zeros(3))`,
    `${scores}loss = nn.GaussianNLLLoss()(s, torch.zeros(3), torch.ones(3))`,
  ],
  [
    'collapse',
    'TripletMarginLoss',
    'e = torch.ones(1, 4, requires_grad=True)\nloss = nn.TripletMarginLoss()(e, e.clone(), e.clone())',
    `${triplet}loss = nn.TripletMarginLoss()(a, p, n)`,
  ],
  [
    'scale',
    'TripletMarginLoss',
    `${triplet}loss = nn.TripletMarginLoss()(100 * a, 100 * p, 100 * n)`,
    `${triplet}loss = nn.TripletMarginLoss()(F.normalize(100 * a), F.normalize(100 * p), F.normalize(100 * n))`,
  ],
  [
    'similarity-as-distance',
    'TripletMarginWithDistanceLoss',
    `${triplet}loss = nn.TripletMarginWithDistanceLoss(distance_function=F.cosine_similarity)(a, p, n)`,
    `${triplet}loss = nn.TripletMarginWithDistanceLoss(distance_function=lambda u, v: 1 - F.cosine_similarity(u, v))(a, p, n)`,
  ],
  [
    'padding',
    'MultiLabelMarginLoss',
    `${logits}loss = nn.MultiLabelMarginLoss()(x, torch.tensor([[0, -1, 2], [1, -1, -1]]))`,
    `${logits}loss = nn.MultiLabelMarginLoss()(x, torch.tensor([[0, 2, -1], [1, -1, -1]]))`,
  ],
  [
    'label-encoding',
    'MultiLabelMarginLoss',
    `${logits}loss = nn.MultiLabelMarginLoss()(x, torch.tensor([[1, 0, 1], [0, 1, 0]]))`,
    `${logits}loss = nn.MultiLabelMarginLoss()(x, torch.tensor([[0, 2, -1], [1, -1, -1]]))`,
  ],
  [
    'weight-axis',
    'BCEWithLogitsLoss',
    'x = torch.zeros(1, 2, 2, 2, requires_grad=True)\nloss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1., 9.]))(x, torch.zeros(1, 2, 2, 2))',
    'x = torch.zeros(1, 2, 2, 2, requires_grad=True)\nloss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1., 9.]).view(2, 1, 1))(x, torch.zeros(1, 2, 2, 2))',
  ],
  [
    'alignment',
    'CTCLoss',
    'x = torch.randn(2, 1, 3).log_softmax(2).requires_grad_()\nloss = F.ctc_loss(x, torch.tensor([[1, 1]]), torch.tensor([2]), torch.tensor([2]))',
    'x = torch.randn(3, 1, 3).log_softmax(2).requires_grad_()\nloss = F.ctc_loss(x, torch.tensor([[1, 1]]), torch.tensor([3]), torch.tensor([2]))',
  ],
  [
    'undefined-behaviour',
    'CTCLoss',
    'x = torch.randn(4, 1, 3).log_softmax(2).requires_grad_()\nloss = F.ctc_loss(x, torch.tensor([[1, 3]]), torch.tensor([4]), torch.tensor([2]))',
    'x = torch.randn(4, 1, 3).log_softmax(2).requires_grad_()\nloss = F.ctc_loss(x, torch.tensor([[1, 2]]), torch.tensor([4]), torch.tensor([2]))',
  ],
  [
    'not-finite',
    'SoftMarginLoss',
    'x = torch.tensor([-100.], requires_grad=True)\nloss = nn.SoftMarginLoss()(x, torch.tensor([1.]))',
    'x = torch.tensor([-10.], requires_grad=True)\nloss = nn.SoftMarginLoss()(x, torch.tensor([1.]))',
  ],
  [
    'empty',
    'MSELoss',
    'x = torch.zeros(0, requires_grad=True)\nloss = nn.MSELoss()(x, torch.zeros(0))',
    "x = torch.zeros(0, requires_grad=True)\nloss = nn.MSELoss(reduction='sum')(x, torch.zeros(0))",
  ],
  [
    'option',
    'PinballLoss',
    'def pinball(input, target, tau):\n    r = target - input\n    return torch.maximum(tau * r, (tau - 1) * r).mean()\nloss = pinball(torch.zeros(2, requires_grad=True), torch.ones(2), 90)',
    'def pinball(input, target, tau):\n    r = target - input\n    return torch.maximum(tau * r, (tau - 1) * r).mean()\nloss = pinball(torch.zeros(2, requires_grad=True), torch.ones(2), 0.9)',
  ],
  [
    'no-gradient',
    'TripletMarginLoss',
    'a, p, n = torch.randint(5, (3, 3, 4))\nloss = nn.TripletMarginLoss()(a, p, n)',
    `${triplet}loss = nn.TripletMarginLoss()(a, p, n)`,
  ],
  [
    'scale',
    'InfoNCELoss',
    'query = torch.randn(3, 4, requires_grad=True)\nkey = torch.randn(3, 4)\nloss = F.cross_entropy(query @ key.t() / 0.1, torch.arange(3))',
    'query = torch.randn(3, 4, requires_grad=True)\nkey = torch.randn(3, 4)\nloss = F.cross_entropy(F.normalize(query) @ F.normalize(key).t() / 0.1, torch.arange(3))',
  ],
  [
    'self-pairs',
    'NTXentLoss',
    'z = F.normalize(torch.randn(4, 8)).requires_grad_()\nloss = F.cross_entropy(z @ z.t() / 0.5, torch.tensor([2, 3, 0, 1]))',
    "z = F.normalize(torch.randn(4, 8)).requires_grad_()\nsim = (z @ z.t() / 0.5).masked_fill(torch.eye(4).bool(), float('-inf'))\nloss = F.cross_entropy(sim, torch.tensor([2, 3, 0, 1]))",
  ],
  [
    'label-encoding',
    'InfoNCELoss',
    'q = F.normalize(torch.randn(3, 4)).requires_grad_()\nk = F.normalize(torch.randn(3, 4))\nloss = F.cross_entropy(q @ k.t(), torch.zeros(3).long())',
    'q = F.normalize(torch.randn(3, 4)).requires_grad_()\nk = F.normalize(torch.randn(3, 4))\nloss = F.cross_entropy(q @ k.t(), torch.arange(3))',
  ],
  [
    'activation-twice',
    'BCELoss',
    `${scores}loss = nn.BCELoss()(s.sigmoid().sigmoid(), torch.tensor([1., 0., 1.]))`,
    `${scores}loss = nn.BCELoss()(s.sigmoid(), torch.tensor([1., 0., 1.]))`,
  ],
  [
    'singular',
    'BCELoss',
    'p = torch.tensor([0., 1.], requires_grad=True)\nloss = nn.BCELoss()(p, torch.tensor([1., 0.]))',
    'p = torch.tensor([0., 1.], requires_grad=True)\nloss = nn.BCELoss()(p, torch.tensor([0., 1.]))',
  ],
  [
    'wrong-axis',
    'TripletMarginWithDistanceLoss',
    'a, p, n = torch.randn(3, 2, 4, requires_grad=True)\nloss = nn.TripletMarginWithDistanceLoss(distance_function=lambda x, y: (x - y).pow(2).sum())(a, p, n)',
    'a, p, n = torch.randn(3, 2, 4, requires_grad=True)\nloss = nn.TripletMarginWithDistanceLoss(distance_function=lambda x, y: (x - y).pow(2).sum(1))(a, p, n)',
  ],
  [
    'no-gradient',
    'MSELoss',
    `${scores}loss = F.mse_loss(s.detach(), torch.zeros(3))`,
    `${scores}loss = F.mse_loss(s, torch.zeros(3))`,
  ],
  [
    'option',
    'CrossEntropyLoss',
    `${logits}${indices}loss = F.cross_entropy(x, y, label_smoothing=1.0)`,
    `${logits}${indices}loss = F.cross_entropy(x, y, label_smoothing=0.9)`,
  ],
];

describe.each(pairs)('%s in %s', (id, loss, wrong, right) => {
  it('is found', () => {
    expect(verdictOf(loss, wrong)).toBe(id);
  });

  it('is not found where it is not', () => {
    expect(verdictOf(loss, right)).toBe('right');
  });
});
