import { element, isGiven } from '../pick';
import type { FormulaState, LossProse } from '../prose';
import { tex } from '../tex';
import { examples, presets } from './bce-loss-examples';

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  log: element(state.terms.log_probability, state.sample),
  logOther: element(state.terms.log_one_minus_probability, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isWeighted = (state: FormulaState) => isGiven(state.params.weight);
const isLabel = (label: number) => (state: FormulaState) =>
  !isWeighted(state) && element(state.targets.target, state.sample) === label;
const isBetween = (state: FormulaState) =>
  !isWeighted(state) && !isLabel(0)(state) && !isLabel(1)(state);

export const prose: LossProse = {
  name: { en: 'Binary cross-entropy', zh: '二元交叉熵' },
  summary: {
    en: 'Minus the logarithm of the probability given to what is true.',
    zh: '模型给真实结果的概率，取 −log。',
  },
  uses: {
    en: 'Yes-or-no questions, one per output: two classes, or many labels at once; a discriminator’s real or fake.',
    zh: '每个输出回答一个是非问题：二分类，也可用于多标签；判别器判断真假。',
  },
  character: {
    en: 'Near the wrong end the pull grows without bound, up to PyTorch’s clamp at 100.',
    zh: '越接近错误的一端拉力越大，直到 PyTorch 把损失截断在 100。',
  },
  arguments: {
    input: { en: 'probability', zh: '预测概率' },
    target: { en: 'truth', zh: '标签' },
  },
  parameters: { weight: { en: 'weight', zh: '权重' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\log \class{term-input}{x} = -\log \class{slot-x}{x} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label one the loss is minus the logarithm of the probability.',
        zh: '标签为 1 时，损失等于概率的对数取负。',
      },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-loss}{\ell} = -\log(1-\class{term-input}{x}) = -\log(1-\class{slot-x}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label zero the loss is minus the logarithm of one minus the probability.',
        zh: '标签为 0 时，损失等于（1 减概率）的对数取负。',
      },
      slots,
      when: isLabel(0),
    },
    {
      math: tex`\class{term-loss}{\ell} = -[\class{term-target}{y}\log \class{term-input}{x} + (1-\class{term-target}{y})\log(1-\class{term-input}{x})]`,
      spoken: {
        en: 'A label in between mixes both logarithms.',
        zh: '标签在 0 和 1 之间时，按比例混合两个对数。',
      },
      when: isBetween,
    },
    {
      math: tex`\phantom{\ell} = -[\class{slot-y}{y}\cdot\class{slot-log signed}{a} + (1-\class{slot-y}{y})\cdot\class{slot-logOther signed}{b}] = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
      when: isBetween,
    },
    {
      math: tex`\class{term-loss}{\ell} = -w\,[\class{term-target}{y}\log \class{term-input}{x} + (1-\class{term-target}{y})\log(1-\class{term-input}{x})] = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The weight multiplies both logarithms.',
        zh: '权重乘在两个对数上。',
      },
      slots,
      when: isWeighted,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{\class{term-input}{x}(1-\class{term-input}{x})} = \frac{\class{slot-x}{x}-\class{slot-y}{y}}{\class{slot-x}{x}\,(1-\class{slot-x}{x})} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is probability minus label, over probability times one minus probability.',
        zh: '梯度等于（概率减标签）除以（概率乘以 1 减概率）。',
      },
      slots,
      when: (state) => !isWeighted(state),
    },
  ],
  note: {
    en: 'PyTorch cuts each logarithm at −100 and the denominator of the gradient at 1e-12: at x = 0, y = 1 the loss is 100 and the gradient −1e12.',
    zh: 'PyTorch 把每个对数截断在 −100，把梯度的分母截断在 1e-12：x = 0、y = 1 时损失是 100，梯度是 −1e12。',
  },
  prediction: {
    en: 'Probabilities between 0 and 1, any shape; anything else, NaN too, is refused.',
    zh: '0 到 1 之间的概率，形状不限；其他值（包括 NaN）会报错。',
  },
  target: {
    en: 'float32 between 0 and 1, in exactly the prediction’s shape. Checked.',
    zh: 'float32，在 0 到 1 之间，形状与预测值完全相同。PyTorch 会检查。',
  },
  lastLayer: {
    code: 'nn.Sigmoid()',
    why: {
      en: 'Makes probabilities. BCEWithLogitsLoss on the logits is the same and does not saturate.',
      zh: '得到概率。把 logits 直接交给 BCEWithLogitsLoss 等价，而且不会饱和。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; weights are not counted in it.',
    zh: 'mean 除以全部元素的个数；权重不计入分母。',
  },
  presets,
  examples,
  breakIt: 'logits',
  references: [
    {
      label: 'torch.nn.BCELoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html',
    },
  ],
};
