import type { LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';
import { classAxis } from '../classes';
import { xlogy } from '../exact';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { together } from '../ops';

function pointwise(tf: Tf, args: ForwardArguments): Tensor {
  const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
  return args.boolean('log_target')
    ? tf.mul(tf.exp(target), tf.sub(target, input))
    : tf.sub(xlogy(tf, target, target), tf.mul(target, input));
}

/**
 * Terms, in the input's shape: `log_probability` = the input as the loss sees it, after `pre`; `probability` = e to it (softmax of
 * the bars when `pre` is log_softmax); `target_probability` and `log_target_probability`, whichever the target holds;
 * `pointwise` = target · (log target − input), the loss; `reverse_pointwise` = probability · (input − log target). One per row of
 * classes: `forward` and `reverse` = their sums; `cross_entropy` = −Σ target · input; `entropy` = −Σ target · log target.
 */
export const computation: Computation = {
  forward: pointwise,
  denominator: ({ inputs, reduction }) =>
    reduction === 'batchmean' ? inputs.input?.shape[0] || 1 : undefined,
  terms: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const inLogs = args.boolean('log_target');
    const targetProbability = inLogs ? tf.exp(target) : target;
    const logTarget = inLogs ? target : tf.log(target);
    const probability = tf.exp(input);
    const forward = pointwise(tf, args);
    const reverse = tf.mul(probability, tf.sub(input, logTarget));
    const overClasses = (x: Tensor) => (x.rank === 0 ? x : tf.sum(x, classAxis(x.shape)));
    return {
      log_probability: input,
      probability,
      target_probability: targetProbability,
      log_target_probability: logTarget,
      pointwise: forward,
      reverse_pointwise: reverse,
      forward: overClasses(forward),
      reverse: overClasses(reverse),
      cross_entropy: tf.neg(overClasses(tf.mul(targetProbability, input))),
      entropy: tf.neg(overClasses(xlogy(tf, targetProbability, targetProbability))),
    };
  },
};

export const contract: LossContract = {
  id: 'KLDivLoss',
  family: 'classification',
  short: 'KLDiv',
  aliases: [
    'KL',
    'Kullback-Leibler',
    'relative entropy',
    'KL散度',
    '相对熵',
    'xiangduishang',
    'sandu',
    'distillation',
  ],
  api: { kind: 'nn' },
  inputs: [
    {
      name: 'input',
      meaning: 'log-probability',
      shapes: [['N', 'C'], ['*']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [-4, 4],
      step: 0.01,
      legal: { max: 0 },
      differentiable: true,
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'probability',
      shapes: [['N', 'C'], ['*']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [{ kind: 'boolean', name: 'log_target', default: false }],
  reductions: ['batchmean', 'mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'distributions',
    input: 'input',
    target: 'target',
    initial: {
      inputs: { input: tensor([1, 4], [0.4, 1.2, -0.3, -1]) },
      targets: { target: tensor([1, 4], [0.1, 0.25, 0.5, 0.15]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
};

export { prose } from '../pages/kl-div-loss';
