import { element } from '../pick';
import type { FormulaState, LossProse } from '../prose';
import { numberParameter } from '../states';
import { tex } from '../tex';
import { examples, presets } from './hinge-embedding-loss-examples';

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isLabel = (label: number) => (state: FormulaState) =>
  element(state.targets.target, state.sample) === label;
const isNeither = (state: FormulaState) => !isLabel(1)(state) && !isLabel(-1)(state);
const isPulling = ({ grads }: FormulaState) => (grads.input?.[0] ?? 0) !== 0;

export const prose: LossProse = {
  name: { en: 'Hinge embedding loss', zh: '合页嵌入损失' },
  summary: {
    en: 'Same pairs pay their distance; different pairs pay what they lack of the margin.',
    zh: '相同的一对，损失就是距离；不同的一对，损失是离间隔还差多少。',
  },
  uses: {
    en: 'Telling same from different pairs: nonlinear embeddings, semi-supervised learning.',
    zh: '判断一对样本相同还是不同：非线性嵌入、半监督学习。',
  },
  character: {
    en: 'Draws same pairs together without end, pushes different ones apart only up to the margin.',
    zh: '把相同的一对不断拉近；把不同的一对推开，但推到间隔为止。',
  },
  arguments: {
    input: { en: 'distance', zh: '距离' },
    target: { en: 'same 1, different −1', zh: '标签' },
  },
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-target}{y}=1:\quad \class{term-loss}{\ell} = \class{term-input}{x} = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'For a same pair the loss is the distance.', zh: '相同的一对，损失就是距离。' },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'The gradient is 1 at every distance.', zh: '无论距离多少，梯度都是 1。' },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-target}{y}=-1:\quad \class{term-loss}{\ell} = \max(0,\ \class{term-margin}{m}-\class{term-input}{x}) = \max(0,\ \class{slot-margin}{m}-\class{slot-x signed}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For a different pair the loss is the margin minus the distance, or 0 if that is negative.',
        zh: '不同的一对，损失等于间隔减距离；结果为负时取 0。',
      },
      slots,
      when: isLabel(-1),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-input}{x} \le \class{term-margin}{m}`,
      spoken: {
        en: 'Up to the margin, and on it, the gradient is minus 1.',
        zh: '在间隔以内（包括恰好在间隔上），梯度是 −1。',
      },
      slots,
      when: (state) => isLabel(-1)(state) && isPulling(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-input}{x} > \class{term-margin}{m}`,
      spoken: { en: 'Beyond the margin the gradient is 0.', zh: '超出间隔后，梯度为 0。' },
      slots,
      when: (state) => isLabel(-1)(state) && !isPulling(state),
    },
    {
      math: tex`\class{term-target}{y}\neq\pm1:\quad \class{term-loss}{\ell} = \class{term-input}{x} + \max(0,\ \class{term-margin}{m}-\class{term-input}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For any other label PyTorch adds both branches: the larger of distance and margin, whatever the label.',
        zh: '标签是其他值时，PyTorch 把两个分支相加：得到距离与间隔中较大的一个，与标签无关。',
      },
      slots,
      when: isNeither,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is 0 up to the margin and 1 beyond it.',
        zh: '在间隔以内梯度为 0，超出后为 1。',
      },
      slots,
      when: isNeither,
    },
  ],
  note: {
    en: 'The article prints the textbook hinge under this name. PyTorch’s takes one distance, and a target other than ±1 (0, randn, even NaN) adds both branches.',
    zh: '文章在这个名字下写的是教科书里的 hinge。PyTorch 的输入是一个距离；标签不是 ±1（0、randn，甚至 NaN）时，两个分支会相加。',
  },
  prediction: {
    en: 'One distance per pair, not negative; not two embeddings. Negative values are accepted and the loss loses its floor.',
    zh: '每一对一个距离，不为负；不是两个嵌入。负值也会被接受，损失就没有下界了。',
  },
  target: {
    en: '1 for a same pair, −1 for a different one, in the distance’s shape. Nothing is checked.',
    zh: '相同为 1，不同为 −1，形状与距离相同。PyTorch 不做任何检查。',
  },
  lastLayer: {
    code: 'F.pairwise_distance(embedding1, embedding2)',
    why: {
      en: 'The loss takes the distance of the two embeddings, so compute it first.',
      zh: '这个损失接收两个嵌入之间的距离，所以先把距离算出来。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; sum by nothing.',
    zh: 'mean 除以全部元素的个数；sum 不除。',
  },
  presets,
  examples,
  breakIt: 'zero-one',
  references: [
    {
      label: 'torch.nn.HingeEmbeddingLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.HingeEmbeddingLoss.html',
    },
  ],
};
