import {
  firstLogits,
  secondLogits,
  secondProbabilities,
} from '../../../../losses/prose/article-tensors';
import { tensor } from '../../../../tensors/tensor';
import { plainCall } from '../calls';
import type { Section } from '../claim';
import {
  asGradient,
  asLoss,
  asPlain,
  gradientOf,
  gradientsOf,
  termOf,
  termsOf,
  valueOf,
} from '../picks';

const logSoftmax = { pre: 'log_softmax(dim=1)' };
const logits = tensor([1, 4], [2.4, 1.1, 0.3, -0.9]);
const truth = tensor([1, 4], [0.1, 0.25, 0.5, 0.15]);
const even = tensor([1, 4], [0.25, 0.25, 0.25, 0.25]);
// The last class is likely, and the model gives it next to nothing.
const unaware = tensor([1, 4], [2, 2, 0, -4]);
const wanted = tensor([1, 4], [0.45, 0.05, 0.05, 0.45]);
const batchmean = 'batchmean' as const;

export const divergence: Section = {
  loss: 'KLDivLoss',
  name: { en: 'Kullback–Leibler divergence', zh: 'KL 散度' },
  example: {
    code: "loss_fn = nn.KLDivLoss(reduction='batchmean')\ninput = torch.randn(2, 3, requires_grad=True)\ntarget = torch.randn(2, 3)\nloss = loss_fn(input, target)",
    call: plainCall('KLDivLoss', firstLogits, secondLogits, { reduction: batchmean }),
  },
  result: { en: 'a negative target has no logarithm', zh: '负的标签没有对数' },
  corrected: {
    code: "loss_fn = nn.KLDivLoss(reduction='batchmean')\ninput = torch.randn(2, 3, requires_grad=True)\ntarget = torch.randn(2, 3)\nloss = loss_fn(F.log_softmax(input, dim=1),\n               F.softmax(target, dim=1))",
    call: plainCall('KLDivLoss', firstLogits, secondProbabilities, {
      params: logSoftmax,
      reduction: batchmean,
    }),
    result: {
      en: 'logarithms for the model, probabilities for the target',
      zh: '模型取对数，标签取概率',
    },
  },
  claims: [
    {
      id: 'kl-confidence',
      verdict: 'false',
      says: {
        en: 'KL divergence does not punish by confidence, while cross-entropy does.',
        zh: 'KL 散度不按置信度惩罚，而交叉熵会。',
      },
      finding: {
        en: 'They differ by a constant that no prediction can change: KL {kl} = cross-entropy {ce} − entropy of the target {h}. In the logits the gradients are the same, bar by bar: {kgrad} and {cgrad} for the first class.',
        zh: '两者只差一个与预测无关的常数：KL {kl} = 交叉熵 {ce} − 标签的熵 {h}。对 logits 的梯度逐项相同：第一类分别是 {kgrad} 和 {cgrad}。',
      },
      calls: [
        plainCall('KLDivLoss', logits, truth, { params: logSoftmax, reduction: batchmean }),
        plainCall('CrossEntropyLoss', logits, truth),
      ],
      numbers: {
        kl: asLoss(valueOf(0)),
        ce: asLoss(valueOf(1)),
        h: asPlain(termOf(0, 'entropy')),
        kgrad: asGradient(gradientOf(0, 'input', 0)),
        cgrad: asGradient(gradientOf(1, 'input', 0)),
      },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [
          { label: { en: 'KL divergence', zh: 'KL 散度' }, values: gradientsOf(0, 'input') },
          { label: { en: 'cross-entropy', zh: '交叉熵' }, values: gradientsOf(1, 'input') },
        ],
        names: [0, 1, 2, 3].map((c) => ({ en: `class ${c}`, zh: `类 ${c}` })),
      },
    },
    {
      id: 'kl-randn',
      verdict: 'false',
      says: {
        en: 'input and target may be torch.randn(2, 3).',
        zh: '输入和标签可以是 torch.randn(2, 3)。',
      },
      finding: {
        en: 'The input must be log-probabilities, the target probabilities. Where randn is negative its logarithm is NaN, and one NaN is enough: the article’s example returns {nan}, while its gradients, such as {g}, look healthy. With log-softmax and softmax it is {right}.',
        zh: '输入必须是对数概率，标签必须是概率。randn 为负的地方，对数是 NaN，有一个就够了：文章的例子返回 {nan}，而梯度（例如 {g}）看上去却很正常。改用 log-softmax 和 softmax 之后是 {right}。',
      },
      calls: [
        plainCall('KLDivLoss', firstLogits, secondLogits, { reduction: batchmean }),
        plainCall('KLDivLoss', firstLogits, secondProbabilities, {
          params: logSoftmax,
          reduction: batchmean,
        }),
      ],
      numbers: {
        nan: asLoss(valueOf(0)),
        g: asGradient(gradientOf(0, 'input', 0)),
        right: asLoss(valueOf(1)),
      },
      picture: {
        kind: 'bars',
        tone: 'loss',
        rows: [
          {
            label: { en: 'terms with randn', zh: '用 randn 的各项' },
            values: termsOf(0, 'pointwise'),
          },
          { label: { en: 'terms as meant', zh: '改正后的各项' }, values: termsOf(1, 'pointwise') },
        ],
      },
    },
    {
      id: 'kl-approximates',
      verdict: 'true',
      says: {
        en: 'It is for approximating a function or a distribution, for multi-class tasks, and where predictions should be distributed like the training data.',
        zh: '它用于逼近函数或分布、多分类，以及希望预测的分布与训练数据一致的场合。',
      },
      finding: {
        en: 'It is 0 exactly when both distributions agree, {equal} for two even ones, and larger the more likely the class that the model misses: {off}.',
        zh: '当且仅当两个分布相同时它才是 0：两个均匀分布得 {equal}；模型漏掉的类别越可能，它就越大：{off}。',
      },
      calls: [
        plainCall('KLDivLoss', unaware, wanted, { params: logSoftmax, reduction: batchmean }),
        plainCall('KLDivLoss', tensor([1, 4], [0, 0, 0, 0]), even, {
          params: logSoftmax,
          reduction: batchmean,
        }),
      ],
      numbers: { off: asLoss(valueOf(0)), equal: asLoss(valueOf(1)) },
      picture: {
        kind: 'bars',
        tone: 'loss',
        rows: [
          {
            label: { en: 'terms, both even', zh: '各项，均匀对均匀' },
            values: termsOf(1, 'pointwise'),
          },
          {
            label: { en: 'terms, a class missed', zh: '各项，漏掉一类' },
            values: termsOf(0, 'pointwise'),
          },
        ],
        names: [0, 1, 2, 3].map((c) => ({ en: `class ${c}`, zh: `类 ${c}` })),
      },
    },
  ],
};
