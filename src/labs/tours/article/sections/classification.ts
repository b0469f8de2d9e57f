import { firstDraw } from '../../../../losses/prose/article-tensors';
import { tensor, vector } from '../../../../tensors/tensor';
import { plainCall, range } from '../calls';
import type { Section } from '../claim';
import { asGradient, asLoss, gradientOf, gradientsOf, valueOf, valuesOf } from '../picks';

const labels = vector([1, 0, 4], 'int64');
const logSoftmax = { pre: 'log_softmax(dim=1)' };
const softmax = { pre: 'softmax(dim=1)' };

// Sure of the first class; the second is right.
const sure = tensor([1, 3], [4, -4, -2]);
const second = vector([1], 'int64');
const classes = [
  { en: 'said', zh: '预测' },
  { en: 'right', zh: '正确' },
  { en: 'other', zh: '其他' },
];

const twoLabels = tensor([1, 4], [3, 2, -3, -2]);
const multiHot = tensor([1, 4], [1, 1, 0, 0]);

const pixels = tensor([1, 3, 2, 2], [2, 0, 0, 1, 0, 2, 0, 1, 0, 0, 2, 1]);
const mask = tensor([1, 2, 2], [0, 1, 2, 0], 'int64');

export const nll: Section = {
  loss: 'NLLLoss',
  name: { en: 'Negative log-likelihood', zh: '负对数似然' },
  example: {
    code: 'm = nn.LogSoftmax(dim=1)\nloss_fn = nn.NLLLoss()\ninput = torch.randn(3, 5, requires_grad=True)\ntarget = torch.tensor([1, 0, 4])\nloss = loss_fn(m(input), target)',
    call: plainCall('NLLLoss', firstDraw, labels, { params: logSoftmax }),
  },
  result: { en: 'log-softmax first, as it must be', zh: '先做 log-softmax，这样才对' },
  claims: [
    {
      id: 'nll-positive',
      verdict: 'only-if',
      says: { en: 'The negative log-likelihood is positive.', zh: '负对数似然是正数。' },
      condition: { en: 'it is fed log-probabilities', zh: '传入的是对数概率' },
      finding: {
        en: 'NLLLoss takes no logarithm: it picks the number of the right class and changes its sign. Fed log-probabilities the article’s example gives {logs}; fed probabilities, {probs}; fed the raw logits, {raw}, a number that means nothing.',
        zh: 'NLLLoss 自己不取对数：它只取出正确类别的那个数，再变号。文章的例子传入对数概率得 {logs}；传入概率得 {probs}；传入原始 logits 得 {raw}，毫无意义。',
      },
      calls: [
        plainCall('NLLLoss', firstDraw, labels, { params: logSoftmax }),
        plainCall('NLLLoss', firstDraw, labels, { params: softmax }),
        plainCall('NLLLoss', firstDraw, labels),
      ],
      numbers: {
        logs: asLoss(valueOf(0)),
        probs: asLoss(valueOf(1)),
        raw: asLoss(valueOf(2)),
      },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'log-softmax', zh: 'log-softmax' }, value: valueOf(0) },
          { label: { en: 'softmax', zh: 'softmax' }, value: valueOf(1) },
          { label: { en: 'raw logits', zh: '原始 logits' }, value: valueOf(2) },
        ],
      },
    },
    {
      id: 'nll-softmax',
      verdict: 'only-if',
      says: {
        en: 'NLL needs a softmax as the last layer.',
        zh: 'NLL 的最后一层需要 softmax。',
      },
      condition: { en: 'you read log-softmax', zh: '把它读成 log-softmax' },
      finding: {
        en: 'With softmax it runs, and hardly learns: on a confident mistake the right class is pulled with {soft} instead of {log}. The layer is nn.LogSoftmax(dim=1).',
        zh: '用 softmax 也能运行，却几乎学不动：自信地答错时，正确类别的梯度是 {soft}，而应有的是 {log}。正确的层是 nn.LogSoftmax(dim=1)。',
      },
      calls: [
        plainCall('NLLLoss', sure, second, { params: logSoftmax }),
        plainCall('NLLLoss', sure, second, { params: softmax }),
      ],
      numbers: {
        log: asGradient(gradientOf(0, 'input', 1)),
        soft: asGradient(gradientOf(1, 'input', 1)),
      },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [
          { label: { en: 'log-softmax', zh: 'log-softmax' }, values: gradientsOf(0, 'input') },
          { label: { en: 'softmax', zh: 'softmax' }, values: gradientsOf(1, 'input') },
        ],
        names: classes,
      },
    },
    {
      id: 'nll-confidence',
      verdict: 'false',
      says: {
        en: 'NLL does not care how confident a prediction is, while cross-entropy punishes confidence.',
        zh: 'NLL 不惩罚预测的置信度，而交叉熵会。',
      },
      finding: {
        en: 'They are one loss: CrossEntropyLoss is NLLLoss after LogSoftmax. Sure of a wrong class, both cost {nll} and {ce}, and pull the right class with {ngrad} and {cgrad}.',
        zh: '它们是同一个损失：CrossEntropyLoss 就是 LogSoftmax 之后的 NLLLoss。自信地答错时，两者的损失是 {nll} 和 {ce}，正确类别的梯度是 {ngrad} 和 {cgrad}。',
      },
      calls: [
        plainCall('NLLLoss', sure, second, { params: logSoftmax }),
        plainCall('CrossEntropyLoss', sure, second),
      ],
      numbers: {
        nll: asLoss(valueOf(0)),
        ce: asLoss(valueOf(1)),
        ngrad: asGradient(gradientOf(0, 'input', 1)),
        cgrad: asGradient(gradientOf(1, 'input', 1)),
      },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [
          {
            label: { en: 'NLL ∘ LogSoftmax', zh: 'NLL ∘ LogSoftmax' },
            values: gradientsOf(0, 'input'),
          },
          { label: { en: 'CrossEntropy', zh: 'CrossEntropy' }, values: gradientsOf(1, 'input') },
        ],
        names: classes,
      },
    },
  ],
};

export const crossEntropy: Section = {
  loss: 'CrossEntropyLoss',
  name: { en: 'Cross-entropy', zh: '交叉熵' },
  example: {
    code: 'loss_fn = nn.CrossEntropyLoss()\ninput = torch.randn(3, 5, requires_grad=True)\ntarget = torch.empty(3, dtype=torch.long).random_(5)\nloss = loss_fn(input, target)',
    call: plainCall('CrossEntropyLoss', firstDraw, vector([3, 0, 0], 'int64')),
  },
  result: {
    en: 'raw logits and class indices, as it must be',
    zh: '原始 logits 配类别下标，这样才对',
  },
  claims: [
    {
      id: 'ce-confidence',
      verdict: 'true',
      says: {
        en: 'Cross-entropy punishes predictions that are confident and wrong.',
        zh: '交叉熵会惩罚自信却错误的预测。',
      },
      finding: {
        en: 'The pull on each logit is its probability minus what it should be, so it grows with the confidence of the mistake: {sure} on the right class when sure of another, {unsure} when undecided among three.',
        zh: '每个 logit 的梯度等于它的概率减去应有的值，所以错得越自信，拉力越大：一口咬定另一类时，正确类别的梯度是 {sure}；三类之间犹豫不决时是 {unsure}。',
      },
      calls: [
        plainCall('CrossEntropyLoss', sure, second),
        plainCall('CrossEntropyLoss', tensor([1, 3], [0, 0, 0]), second),
      ],
      sweeps: [
        {
          call: plainCall('CrossEntropyLoss', tensor([1, 3], [4, -4, -2]), second),
          axes: [{ tensor: 'input', index: 1, values: range(-5, 9) }],
        },
      ],
      numbers: {
        sure: asGradient(gradientOf(0, 'input', 1)),
        unsure: asGradient(gradientOf(1, 'input', 1)),
      },
      picture: {
        kind: 'curves',
        labels: [{ text: { en: 'cross-entropy', zh: '交叉熵' }, x: 0, side: 'right' }],
        x: { en: 'logit of the right class', zh: '正确类别的 logit' },
        top: 10,
        dot: { x: -4, value: valueOf(0), side: 'right' },
      },
    },
    {
      id: 'ce-probability',
      verdict: 'only-if',
      says: {
        en: 'In cross-entropy’s formula pred is a probability.',
        zh: '交叉熵公式中的 pred 是概率。',
      },
      condition: {
        en: 'you mean the formula, not the module',
        zh: '说的是公式，而不是 PyTorch 的模块',
      },
      finding: {
        en: 'The module takes logits and applies log-softmax itself. Give it probabilities and it applies softmax again: the perfect answer (1, 0, 0) then costs {twice}, and no training gets lower. The logits (10, −10, −10) cost {once}.',
        zh: '模块接收 logits，内部自己做 log-softmax。如果传入概率，就等于又做了一次 softmax：完美的答案 (1, 0, 0) 损失是 {twice}，怎么训练都降不下去。而 logits (10, −10, −10) 的损失是 {once}。',
      },
      calls: [
        plainCall('CrossEntropyLoss', tensor([1, 3], [1, 0, 0]), vector([0], 'int64')),
        plainCall('CrossEntropyLoss', tensor([1, 3], [10, -10, -10]), vector([0], 'int64')),
      ],
      numbers: { twice: asLoss(valueOf(0)), once: asLoss(valueOf(1)) },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'probabilities', zh: '传入概率' }, value: valueOf(0) },
          { label: { en: 'logits', zh: '传入 logits' }, value: valueOf(1) },
        ],
      },
    },
    {
      id: 'bce-two-classes',
      verdict: 'only-if',
      says: {
        en: 'Binary cross-entropy is for two classes.',
        zh: '二元交叉熵用于二分类。',
      },
      condition: { en: 'each output is one yes or no', zh: '每个输出各是一个“是或否”' },
      finding: {
        en: 'It asks one question per output, so it also serves many labels at once: here two of four are true, the loss is {bce}, and all logits already lie on the right side. Softmax and cross-entropy cannot say two things at once: the same logits and labels cost {ce}.',
        zh: '它对每个输出各问一个问题，所以也适用于多标签：这里四个标签中有两个为真，损失是 {bce}，所有 logits 都已在正确一侧。softmax 加交叉熵无法同时肯定两类：同样的 logits 和标签，损失是 {ce}。',
      },
      calls: [
        plainCall('BCEWithLogitsLoss', twoLabels, multiHot),
        plainCall('CrossEntropyLoss', twoLabels, multiHot),
      ],
      numbers: { bce: asLoss(valueOf(0)), ce: asLoss(valueOf(1)) },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [
          {
            label: { en: 'BCE with logits', zh: '带 logits 的 BCE' },
            values: gradientsOf(0, 'input'),
          },
          { label: { en: 'cross-entropy', zh: '交叉熵' }, values: gradientsOf(1, 'input') },
        ],
        names: [
          { en: 'true', zh: '真' },
          { en: 'true', zh: '真' },
          { en: 'false', zh: '假' },
          { en: 'false', zh: '假' },
        ],
      },
    },
    {
      id: 'ce-segmentation',
      verdict: 'true',
      says: {
        en: 'Classification is for discrete values: images, or pixels in semantic segmentation, (N, C, H, W) against (N, H, W).',
        zh: '分类用于离散值：图像分类，或语义分割中的像素，(N, C, H, W) 对 (N, H, W)。',
      },
      finding: {
        en: 'One class number per pixel and no channel dimension: (1, 3, 2, 2) against (1, 2, 2) costs {loss}. The last pixel is undecided among all three and pays {wrong}, a right one {good}.',
        zh: '每个像素一个类别编号，没有通道维：(1, 3, 2, 2) 对 (1, 2, 2)，损失是 {loss}。最后一个像素举棋不定，付出 {wrong}；预测正确的像素只付 {good}。',
      },
      calls: [
        plainCall('CrossEntropyLoss', pixels, mask),
        plainCall('CrossEntropyLoss', pixels, mask, { reduction: 'none' }),
      ],
      numbers: {
        loss: asLoss(valueOf(0)),
        wrong: asLoss((answers) => valuesOf(1)(answers)[3] ?? Number.NaN),
        good: asLoss((answers) => valuesOf(1)(answers)[0] ?? Number.NaN),
      },
      picture: {
        kind: 'bars',
        tone: 'loss',
        rows: [{ label: { en: 'loss per pixel', zh: '每个像素的损失' }, values: valuesOf(1) }],
        names: [
          { en: '(0, 0)', zh: '(0, 0)' },
          { en: '(0, 1)', zh: '(0, 1)' },
          { en: '(1, 0)', zh: '(1, 0)' },
          { en: '(1, 1)', zh: '(1, 1)' },
        ],
      },
    },
  ],
};
