import { element, isGiven } from '../pick';
import type { FormulaState, LossProse } from '../prose';
import { tex } from '../tex';
import { examples, presets } from './bce-with-logits-loss-examples';

const slots = (state: FormulaState) => ({
  y: element(state.targets.target, state.sample),
  probability: element(state.terms.probability, state.sample),
  log: element(state.terms.log_probability, state.sample),
  logOther: element(state.terms.log_one_minus_probability, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isPlain = (state: FormulaState) =>
  !isGiven(state.params.weight) && !isGiven(state.params.pos_weight);
const isLabel = (label: number) => (state: FormulaState) =>
  isPlain(state) && element(state.targets.target, state.sample) === label;
const isNeither = (state: FormulaState) =>
  isPlain(state) && !isLabel(0)(state) && !isLabel(1)(state);

export const prose: LossProse = {
  name: { en: 'Binary cross-entropy with logits', zh: '带 logits 的二元交叉熵' },
  summary: {
    en: 'Sigmoid and binary cross-entropy in one, computed so that nothing saturates.',
    zh: '把 sigmoid 与二元交叉熵合为一步，计算时不会饱和。',
  },
  uses: {
    en: 'Yes-or-no questions, one per output: two classes, many labels at once, binary segmentation.',
    zh: '每个输出回答一个是非问题：二分类、多标签、二值分割。',
  },
  character: {
    en: 'The pull is probability minus truth: nearly 1 for a confident mistake, fading to 0 as it gets right.',
    zh: '拉力等于概率减标签：自信地答错时接近 1，答对时逐渐降到 0。',
  },
  arguments: {
    input: { en: 'logit', zh: 'logit' },
    target: { en: 'truth', zh: '标签' },
  },
  parameters: {
    weight: { en: 'weight', zh: '权重' },
    pos_weight: { en: 'weight of positives', zh: '正类权重' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\log\sigma(\class{term-input}{x}) = -\log \class{slot-probability}{p} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label one the loss is minus the logarithm of the sigmoid of the logit.',
        zh: '标签为 1 时，损失等于 logit 的 sigmoid 的对数取负。',
      },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-loss}{\ell} = -\log(1-\sigma(\class{term-input}{x})) = -\log(1-\class{slot-probability}{p}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label zero the loss is minus the logarithm of one minus the sigmoid of the logit.',
        zh: '标签为 0 时，损失等于（1 减 logit 的 sigmoid）的对数取负。',
      },
      slots,
      when: isLabel(0),
    },
    {
      math: tex`\class{term-loss}{\ell} = -[\class{term-target}{y}\log\sigma(\class{term-input}{x}) + (1-\class{term-target}{y})\log(1-\sigma(\class{term-input}{x}))]`,
      spoken: {
        en: 'Any other label mixes both logarithms.',
        zh: '其他标签按比例混合两个对数。',
      },
      when: isNeither,
    },
    {
      math: tex`\phantom{\ell} = -[\class{slot-y signed}{y}\cdot\class{slot-log signed}{a} + (1-\class{slot-y signed}{y})\cdot\class{slot-logOther signed}{b}] = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
      when: isNeither,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \sigma(\class{term-input}{x}) - \class{term-target}{y} = \class{slot-probability}{p} - \class{slot-y signed}{y} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the sigmoid of the logit minus the label.',
        zh: '梯度等于 logit 的 sigmoid 减去标签。',
      },
      slots,
      when: isPlain,
    },
    {
      math: tex`\class{term-loss}{\ell} = -w\,[\,p_{+}\,\class{term-target}{y}\log\sigma(\class{term-input}{x}) + (1-\class{term-target}{y})\log(1-\sigma(\class{term-input}{x}))]`,
      spoken: {
        en: 'weight multiplies the loss of each element, pos_weight only the part of the positives.',
        zh: 'weight 乘以每个元素的损失，pos_weight 只乘正类那一项。',
      },
      when: (state) => !isPlain(state),
    },
    {
      math: tex`\sigma(\class{term-input}{x}) = \class{slot-probability}{p},\quad \class{term-loss}{\ell} = \class{slot-loss term-loss}{\ell},\quad \class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The probability, the loss and the gradient now.',
        zh: '当前的概率、损失和梯度。',
      },
      slots,
      when: (state) => !isPlain(state),
    },
  ],
  note: {
    en: 'Targets outside 0 … 1 are never checked: with ±1 labels or 0/255 masks the loss has no lower bound and training runs away.',
    zh: '从不检查标签是否在 0 到 1 之间：标签用 ±1 或 0/255 掩码时，损失没有下界，训练会失控。',
  },
  prediction: {
    en: 'Raw logits, any shape. No sigmoid.',
    zh: '原始 logits，形状不限。不要加 sigmoid。',
  },
  target: {
    en: 'Floats between 0 and 1 (not checked) in exactly the prediction’s shape (checked).',
    zh: '0 到 1 之间的浮点数（不检查），形状与预测值完全相同（会检查）。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No sigmoid: the loss contains it. For C independent labels, C outputs.',
      zh: '不加 sigmoid：损失里已经包含。有 C 个独立标签时，就用 C 个输出。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; neither weight nor pos_weight is counted in it.',
    zh: 'mean 除以全部元素的个数；weight 和 pos_weight 都不计入分母。',
  },
  presets,
  examples,
  breakIt: 'column-against-row',
  references: [
    {
      label: 'torch.nn.BCEWithLogitsLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html',
    },
  ],
};
