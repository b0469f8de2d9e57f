import { tensor } from '../../tensors/tensor';
import { binaryTarget, logitInput } from '../arguments';
import type { LossContract, LossState } from '../contract';
import {
  NotExpressible,
  type Computation,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from '../forward';
import { divide, sigmoid } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { numberParameter, stateOf } from '../states';
import { tex } from '../tex';

const source = `def dice_loss(input, target, smooth=1.0, from_logits=True, squared=False, reduction='mean'):
    p = torch.sigmoid(input) if from_logits else input
    p = p.reshape(p.shape[0], -1)
    t = target.reshape(target.shape[0], -1)
    overlap = (p * t).sum(1)
    total = (p * p).sum(1) + (t * t).sum(1) if squared else p.sum(1) + t.sum(1)
    loss = 1 - (2 * overlap + smooth) / (total + smooth)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

// @__NO_SIDE_EFFECTS__
function pixels(
  input: readonly number[],
  target: readonly number[],
  params: LossState['params'] = {},
): LossState {
  return stateOf(tensor([1, input.length], input), tensor([1, target.length], target), params);
}

export const contract: LossContract = {
  id: 'DiceLoss',
  family: 'classification',
  short: 'Dice',
  aliases: ['soft Dice', 'F1 loss', 'segmentation overlap', 'Sørensen', '分割', '重叠', 'V-Net'],
  api: { kind: 'custom', function: 'dice_loss', source },
  inputs: [
    {
      ...logitInput,
      range: [-6, 6],
      shapes: [
        ['N', 'P'],
        ['N', 'C', 'H', 'W'],
      ],
    },
  ],
  targets: [
    {
      ...binaryTarget,
      shapes: [
        ['N', 'P'],
        ['N', 'C', 'H', 'W'],
      ],
    },
  ],
  parameters: [
    { kind: 'number', name: 'smooth', default: 1, min: 0, max: 4, step: 0.01 },
    { kind: 'boolean', name: 'from_logits', default: true },
    { kind: 'boolean', name: 'squared', default: false },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'overlap',
    input: 'input',
    target: 'target',
    initial: pixels([-3, -1, 2, 3, 1, -2, 1.5, -3], [0, 0, 1, 1, 1, 1, 0, 0]),
  },
};

/** One row per sample, whatever its other dimensions. */
function flat(tf: Tf, x: Tensor): Tensor {
  const [samples, ...rest] = x.shape;
  if (samples === undefined) throw new NotExpressible('Dice of a scalar');
  return tf.reshape(x, [samples, rest.reduce((size, n) => size * n, 1)]);
}

function shares(tf: Tf, args: ForwardArguments): Tensor {
  const input = args.tensor('input');
  return args.boolean('from_logits') ? sigmoid(tf, input) : input;
}

/** Twice the overlap and the sum of both areas, per sample. */
function areas(tf: Tf, args: ForwardArguments) {
  const p = flat(tf, shares(tf, args));
  const t = flat(tf, args.tensor('target'));
  const size = (x: Tensor) => tf.sum(args.boolean('squared') ? tf.square(x) : x, 1);
  return { overlap: tf.sum(tf.mul(p, t), 1), total: tf.add(size(p), size(t)) };
}

/** Terms: `probability` in the input's shape; `overlap` = Σ p·t and `total` = Σ p + Σ t (or of squares) per sample. */
export const computation: Computation = {
  forward: (tf, args) => {
    const { overlap, total } = areas(tf, args);
    const smooth = args.number('smooth');
    return tf.sub(1, divide(tf, tf.add(tf.mul(2, overlap), smooth), tf.add(total, smooth)));
  },
  terms: (tf, args) => ({ ...areas(tf, args), probability: shares(tf, args) }),
};

const slots = (state: FormulaState) => ({
  overlap: element(state.terms.overlap, state.sample),
  total: element(state.terms.total, state.sample),
  smooth: numberParameter(state, 'smooth', 1),
  loss: state.loss,
});

export const prose: LossProse = {
  name: { en: 'Dice loss', zh: 'Dice 损失' },
  summary: {
    en: 'One minus the share of overlap: twice what prediction and mask have in common, over both their sizes.',
    zh: '1 减去重叠的比例：预测与掩码共有部分的两倍，除以两者大小之和。',
  },
  uses: {
    en: 'Segmentation where the object is small and the background is nearly everything.',
    zh: '目标很小、背景占绝大部分的图像分割。',
  },
  character: {
    en: 'Looks at the whole mask at once: every pixel’s pull depends on all the others.',
    zh: '一次看整张掩码：每个像素的拉力都取决于其他像素。',
  },
  arguments: {
    input: { en: 'pixel logits', zh: '像素 logits（预测值）' },
    target: { en: 'mask, 0 or 1', zh: '掩码（标签），0 或 1' },
  },
  parameters: {
    smooth: { en: 'smoothing', zh: '平滑项' },
    from_logits: { en: 'apply the sigmoid', zh: '先做 sigmoid' },
    squared: { en: 'sum squares', zh: '对平方求和' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = 1-\frac{2\sum p\,\class{term-target}{t}+\class{term-smooth}{s}}{\sum p+\sum\class{term-target}{t}+\class{term-smooth}{s}} = 1-\frac{2\cdot\class{slot-overlap}{o}+\class{slot-smooth}{s}}{\class{slot-total}{a}+\class{slot-smooth}{s}} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is one minus twice the overlap plus smooth, over both areas plus smooth.',
        zh: '损失等于 1 减去（重叠的两倍加平滑项）除以（两者面积之和加平滑项）。',
      },
      slots,
      when: (state) => state.params.squared !== true,
    },
    {
      math: tex`\class{term-loss}{\ell} = 1-\frac{2\sum p\,\class{term-target}{t}+\class{term-smooth}{s}}{\sum p^2+\sum\class{term-target}{t}^2+\class{term-smooth}{s}} = 1-\frac{2\cdot\class{slot-overlap}{o}+\class{slot-smooth}{s}}{\class{slot-total}{a}+\class{slot-smooth}{s}} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'With squares the areas are the sums of squares.',
        zh: '取平方时，面积是平方和。',
      },
      slots,
      when: (state) => state.params.squared === true,
    },
  ],
  note: {
    en: 'One number per sample: all pixels of (N, …) are taken together, and reduction none returns (N). smooth keeps an empty mask from 0/0, and decides how hard a false pixel is punished there. torch.nn has no such class.',
    zh: '每个样本一个数：(N, …) 的全部像素一起计算，reduction 为 none 时返回 (N)。smooth 避免空掩码出现 0/0，也决定空掩码时误报像素的惩罚力度。torch.nn 里没有这个类。',
  },
  prediction: {
    en: 'Logits of any shape (N, …); probabilities with from_logits=False.',
    zh: 'logits，形状 (N, …)；若为概率则设 from_logits=False。',
  },
  target: {
    en: 'A mask of 0 and 1 in the same shape. 0 and 255, as images have it, run and are wrong.',
    zh: '形状相同的 0/1 掩码。图像里常见的 0/255 能运行，但是错的。',
  },
  lastLayer: {
    code: 'nn.Conv2d(in_channels, 1, 1)',
    why: {
      en: 'One logit per pixel; the sigmoid is inside.',
      zh: '每个像素一个 logit；sigmoid 已在内部。',
    },
  },
  denominator: {
    en: 'mean divides by the samples N, not by the pixels; sum by nothing.',
    zh: 'mean 除以样本数 N，而不是像素数；sum 不除。',
  },
  presets: [
    {
      id: 'part',
      name: { en: 'Partly right', zh: '部分正确' },
      why: {
        en: 'One pixel missed, one too many: a loss of 0.282, and the missed one is pulled hardest.',
        zh: '漏了一个像素，多了一个：损失 0.282，漏掉的拉得最狠。',
      },
      state: pixels([-3, -1, 2, 3, 1, -2, 1.5, -3], [0, 0, 1, 1, 1, 1, 0, 0]),
    },
    {
      id: 'small',
      name: { en: 'A small object, missed', zh: '漏掉的小目标' },
      why: {
        en: 'All but one pixel are right, and the loss is 0.668: background does not count.',
        zh: '只错了一个像素，损失仍有 0.668：背景不计入。',
      },
      state: pixels([-6, -6, -6, -6, -6, -6, -6, -6], [0, 0, 0, 1, 0, 0, 0, 0], { smooth: 0.5 }),
    },
    {
      id: 'all',
      name: { en: 'Everything predicted', zh: '全部预测为前景' },
      why: {
        en: 'The object is covered and the rest as well: a loss of 0.7.',
        zh: '目标全覆盖，其余也全覆盖：损失 0.7。',
      },
      state: pixels([6, 6, 6, 6, 6, 6, 6, 6], [0, 0, 0, 1, 0, 0, 0, 0]),
    },
    {
      id: 'empty',
      name: { en: 'An empty mask', zh: '空掩码' },
      why: {
        en: 'Nothing to find: only smooth stands between a few false pixels and a full loss.',
        zh: '没有目标：只有平滑项挡在少数误报与满额损失之间。',
      },
      state: pixels([-6, -6, 1, -6, -6, -6, -6, -6], [0, 0, 0, 0, 0, 0, 0, 0]),
    },
  ],
  examples: [
    right(
      'mask',
      { en: 'Logits and mask (2, 4)', zh: 'logits 与掩码均为 (2, 4)' },
      { en: 'One value per sample.', zh: '每个样本一个值。' },
      stateOf(tensor([2, 4], [2, -1, 0, 3, -2, 1, 1, 0]), tensor([2, 4], [1, 0, 0, 1, 0, 1, 1, 0])),
    ),
    right(
      'image',
      { en: 'Images (1, 1, 2, 2), squared', zh: '图像 (1, 1, 2, 2)，squared 为 True' },
      {
        en: 'Everything behind N is one mask; areas by squares, as in V-Net.',
        zh: 'N 之后的维度合为一张掩码；像 V-Net 那样按平方求面积。',
      },
      stateOf(tensor([1, 1, 2, 2], [2, -1, 0, 3]), tensor([1, 1, 2, 2], [1, 0, 0, 1]), {
        squared: true,
      }),
    ),
    right(
      'probabilities',
      { en: 'Probabilities, from_logits False', zh: '概率，from_logits 为 False' },
      { en: 'Already between 0 and 1.', zh: '已在 0 与 1 之间。' },
      stateOf(tensor([1, 3], [0.9, 0.1, 0.8]), tensor([1, 3], [1, 0, 1]), { from_logits: false }),
    ),
    trap(
      'mask-255',
      { en: 'A mask of 0 and 255', zh: '掩码为 0 与 255' },
      {
        en: 'Accepted: the loss falls below 0 for what is right. Divide by 255.',
        zh: '能运行：预测正确时损失反而小于 0。请除以 255。',
      },
      stateOf(tensor([1, 4], [-6, 6, -6, 6]), tensor([1, 4], [0, 255, 0, 255])),
    ),
    raises(
      'index-mask',
      { en: 'A mask of class numbers', zh: '掩码是类别编号' },
      {
        en: '(1, 4) against (1, 12): one-hot the mask and move its classes to dim 1.',
        zh: '(1, 4) 对 (1, 12)：先转成 one-hot，再把类别移到第 1 维。',
      },
      stateOf(
        tensor([1, 3, 4], [1, 0, 2, 1, 0, 1, 0, 1, 2, 0, 1, 0]),
        tensor([1, 4], [0, 1, 2, 1], 'int64'),
      ),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (12) must match the size of tensor b (4) at non-singleton dimension 1',
      },
    ),
    raises(
      'no-batch',
      { en: 'One pixel without a batch', zh: '没有批维度的单个像素' },
      { en: 'The first dimension must be the samples.', zh: '第一维必须是样本。' },
      stateOf(tensor([], [2]), tensor([], [1])),
      { stage: 'forward', type: 'IndexError', message: 'tuple index out of range' },
    ),
  ],
  breakIt: 'mask-255',
  references: [
    { label: 'V-Net 2016', url: 'https://arxiv.org/abs/1606.04797' },
    { label: 'monai.losses.DiceLoss', url: 'https://docs.monai.io/en/stable/losses.html#diceloss' },
  ],
};
