import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import { numberParameter, scalarState } from '../states';
import {
  NotExpressible,
  type Computation,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from '../forward';
import { clampMin, maximum, relu } from '../ops';

const source = `def hinge_loss(input, target, margin=1.0, reduction='mean'):
    loss = torch.clamp(margin - target * input, min=0)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

/** How the negative side is cut: the torch op chosen decides the gradient at the tie (1, 0 or 1/2). */
function cut(tf: Tf, op: unknown, slack: Tensor): Tensor {
  if (op === undefined || op === 'clamp') return clampMin(tf, slack);
  if (op === 'relu') return relu(tf, slack);
  if (op === 'maximum') return maximum(tf, slack, tf.zerosLike(slack));
  throw new NotExpressible(`op ${JSON.stringify(op)}`);
}

function product(tf: Tf, args: ForwardArguments): Tensor {
  return tf.mul(args.tensor('target'), args.tensor('input'));
}

/** Terms: `product` = target · input; `slack` = margin − product, the loss before it is cut at 0. */
export const computation: Computation = {
  extra: ['op'],
  forward: (tf, args) =>
    cut(tf, args.parameter('op'), tf.sub(args.number('margin'), product(tf, args))),
  terms: (tf, args) => ({
    product: product(tf, args),
    slack: tf.sub(args.number('margin'), product(tf, args)),
  }),
};

export const contract: LossContract = {
  id: 'HingeLoss',
  family: 'classification',
  short: 'Hinge',
  aliases: ['hinge', 'SVM', 'max margin', '合页损失', '铰链损失', 'heye sunshi', '支持向量机'],
  api: { kind: 'custom', function: 'hinge_loss', source },
  inputs: [{ ...realInput, meaning: 'score', range: [-4, 4] }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
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
    kinks: (state) => {
      const target = state.targets.target?.data[0] ?? 1;
      return target === 0 ? [] : [numberParameter(state, 'margin', 1) / target];
    },
    brackets: (state) => {
      const target = state.targets.target?.data[0] ?? 1;
      if (target === 0) return [];
      const at = numberParameter(state, 'margin', 1) / target;
      return [{ parameter: 'margin', at, side: target > 0 ? 'right' : 'left' }];
    },
  },
};

export { prose } from '../pages/hinge-loss';
