import { vector } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { step } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import {
  freeScore,
  integerSigns,
  meanOverScores,
  rawScore,
  scoreAndSide,
  scoresAgainstRow,
  signs,
  signsMissing,
} from '../prose/signs';
import { product } from '../slack';
import { scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def zero_one_loss(input, target, reduction='mean'):
    loss = 1 - torch.relu(torch.sign(target * input))
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = {
  id: 'ZeroOneLoss',
  family: 'classification',
  short: '0/1',
  aliases: [
    '0-1 loss',
    'misclassification',
    'error rate',
    'accuracy',
    '0-1损失',
    '错误率',
    'cuowulv',
  ],
  api: { kind: 'custom', function: 'zero_one_loss', source },
  inputs: [{ ...realInput, meaning: 'score', range: [-4, 4] }],
  targets: [signTarget],
  parameters: [],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-3, 3],
    lossRange: [0, 4],
    gradientRange: [-1.5, 1.5],
    axis: 'logit',
    ring: 'label',
    initial: scalarState(-0.5, 1),
    kinks: () => [0],
    beside: ['HingeLoss', 'SquaredHingeLoss'],
  },
};

/** Terms: `product` = target · input. */
export const computation: Computation = {
  forward: (tf, args) => tf.sub(1, step(tf, product(tf, args))),
  terms: (tf, args) => ({ product: product(tf, args) }),
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isWrong = ({ loss }: FormulaState) => loss > 0;
const isRight = (state: FormulaState) => !isWrong(state);

export const prose: LossProse = {
  name: { en: 'Zero-one loss', zh: '0-1 损失' },
  summary: {
    en: '1 for a wrong sign, 0 for the right one: the share of mistakes.',
    zh: '符号错误记 1，正确记 0：平均后就是错误率。',
  },
  uses: {
    en: 'To report, never to train: it is what hinge, logistic and exponential losses stand in for.',
    zh: '只用来报告，不用来训练：合页、逻辑、指数等损失都是它的替身。',
  },
  character: {
    en: 'Counts mistakes and tells nobody which way to go: the gradient is 0 wherever there is one.',
    zh: '只数错误，不指方向：凡有梯度之处，梯度都是 0。',
  },
  arguments: scoreAndSide,
  parameters: {},
  formula: [
    {
      math: tex`\class{term-target}{y}\,\class{term-input}{x} = \class{slot-y}{y}\cdot\class{slot-x signed}{x} \le 0:\quad \class{term-loss}{\ell} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Label times score is not positive: a mistake, and the loss is 1.',
        zh: '标签乘以得分不大于 0：判错，损失为 1。',
      },
      slots,
      when: isWrong,
    },
    {
      math: tex`\class{term-target}{y}\,\class{term-input}{x} = \class{slot-y}{y}\cdot\class{slot-x signed}{x} > 0:\quad \class{term-loss}{\ell} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Label times score is positive: right, and the loss is 0.',
        zh: '标签乘以得分大于 0：判对，损失为 0。',
      },
      slots,
      when: isRight,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-input}{x} \ne 0`,
      spoken: {
        en: 'The gradient is 0 on both sides of the step; on the step itself there is none.',
        zh: '台阶两侧的梯度都是 0；台阶处没有导数。',
      },
      slots,
    },
  ],
  note: {
    en: 'A step is flat on both sides, so no small move of the score changes the loss: nothing can be learned from it. PyTorch’s sign returns 0 at the step too, where no derivative exists. Written as (target * input <= 0).float() the graph is cut and backward raises. The hinge, its square and the logistic loss in bits all lie above it: whoever makes those small makes few mistakes.',
    zh: '台阶两侧都是平的，得分稍微移动，损失不变：从中什么也学不到。台阶处导数不存在，PyTorch 的 sign 也返回 0。若写成 (target * input <= 0).float()，计算图被切断，backward 会报错。合页、平方合页、以 2 为底的逻辑损失都在它之上：把它们变小，错误自然就少。',
  },
  prediction: rawScore,
  target: {
    en: '1 or −1 in the score’s shape. A label of 0 is always counted as a mistake.',
    zh: '1 或 −1，形状与得分相同。标签 0 总被算作错误。',
  },
  lastLayer: freeScore,
  denominator: meanOverScores,
  presets: [
    {
      id: 'wrong-side',
      name: { en: 'On the wrong side', zh: '站错了边' },
      why: {
        en: 'Score −0.5 for the label 1: a loss of 1, and a gradient of 0.',
        zh: '标签为 1，得分却是 −0.5：损失 1，梯度 0。',
      },
      state: scalarState(-0.5, 1),
    },
    {
      id: 'gross',
      name: { en: 'Far on the wrong side', zh: '错得离谱' },
      why: {
        en: 'Score −3 costs the same 1: it does not know how wrong it is.',
        zh: '得分 −3 的损失同样是 1：它不知道错了多少。',
      },
      state: scalarState(-3, 1),
    },
    {
      id: 'step',
      name: { en: 'On the step', zh: '正好在台阶上' },
      why: {
        en: 'Score 0 counts as a mistake. No derivative exists here, and PyTorch returns 0.',
        zh: '得分 0 算作错误。此处导数不存在，PyTorch 返回 0。',
      },
      state: scalarState(0, 1),
    },
    {
      id: 'error-rate',
      name: { en: 'An error rate', zh: '错误率' },
      why: {
        en: 'Two of 4 signs are wrong: the mean is 0.5, an accuracy of one half.',
        zh: '4 个符号错了 2 个：均值 0.5，准确率一半。',
      },
      state: stateOf(vector([1.2, -0.3, -0.4, 2]), vector([1, -1, 1, -1])),
    },
  ],
  examples: [
    signs,
    integerSigns,
    right(
      'counting',
      { en: 'Scores (4), reduction sum', zh: '得分 (4)，reduction 为 sum' },
      {
        en: 'As a metric: the number of mistakes, here 0.',
        zh: '用作指标：错误的个数，这里是 0。',
      },
      {
        inputs: { input: vector([1.2, -0.3, 0.4, -2]) },
        targets: { target: vector([1, -1, 1, -1]) },
        reduction: 'sum',
      },
    ),
    trap(
      'training',
      { en: 'Trained on', zh: '拿来训练' },
      {
        en: 'Two mistakes, a loss of 1, and not one gradient but 0: the optimiser stands still.',
        zh: '两个错误，损失 1，梯度全是 0：优化器原地不动。',
      },
      stateOf(vector([-2, 0.5]), vector([1, -1])),
    ),
    scoresAgainstRow(0.5),
    signsMissing,
  ],
  breakIt: 'training',
  references: [
    torchDocs('sign'),
    {
      label: 'sklearn.metrics.zero_one_loss',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.zero_one_loss.html',
    },
    { label: 'Bartlett et al. 2006', url: 'https://doi.org/10.1198/016214505000000907' },
  ],
};
