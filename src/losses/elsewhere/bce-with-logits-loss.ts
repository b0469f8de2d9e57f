import { isGiven } from '../prose/pick';
import {
  elementwise,
  kerasElementwise,
  reduced,
  unsaid,
  type Elsewhere,
  type Spelled,
} from '../elsewhere';

/** Factors for the options that are given. */
function weights({ params }: Spelled, where: string): string {
  return [
    isGiven(params.pos_weight) ? ` * ${where}(target == 1, pos_weight, 1)` : '',
    isGiven(params.weight) ? ' * weight' : '',
  ].join('');
}

/** Where the target is neither 0 nor 1, pos_weight counts in proportion, and no factor says that. */
function isSoftAndWeighted({ params, targets }: Spelled): boolean {
  const data = targets.target?.data ?? [];
  return isGiven(params.pos_weight) && data.some((value) => value !== 0 && value !== 1);
}

const noPosWeight = {
  en: 'There is no pos_weight elsewhere: a factor where the target is 1 is the same for labels 0 and 1.',
  zh: '别处没有 pos_weight：标签只有 0 和 1 时，在标签为 1 处乘一个系数与它相同。',
};

export const elsewhere: Elsewhere = {
  numpy: (call) =>
    isGiven(call.params.pos_weight)
      ? {
          lines: [
            'log_sigmoid = -(np.log1p(np.exp(-np.abs(input))) + np.maximum(-input, 0))',
            reduced(
              `((1 - target) * input - (1 + (pos_weight - 1) * target) * log_sigmoid)${isGiven(call.params.weight) ? ' * weight' : ''}`,
              call,
            ),
          ],
        }
      : elementwise(
          `(np.maximum(input, 0) - input * target + np.log1p(np.exp(-np.abs(input))))${weights(call, 'np.where')}`,
        )(call),
  keras: (call) =>
    isGiven(call.params.pos_weight) || isGiven(call.params.weight)
      ? unsaid({
          en: 'Keras has no pos_weight, and its sample_weight weighs rows and not elements.',
          zh: 'Keras 没有 pos_weight，它的 sample_weight 按行加权，而不是按元素。',
        })
      : kerasElementwise('BinaryCrossentropy', 'from_logits=True', {
          sums: ['4.458', '13.374'],
          remark: {
            en: 'from_logits defaults to False: without it the logits are taken for probabilities.',
            zh: 'from_logits 默认为 False：不写它，logits 就会被当成概率。',
          },
        })(call),
  optax: (call) =>
    isSoftAndWeighted(call)
      ? unsaid(noPosWeight)
      : elementwise(
          `optax.sigmoid_binary_cross_entropy(input, target)${weights(call, 'jnp.where')}`,
          [],
          isGiven(call.params.pos_weight) ? noPosWeight : undefined,
        )(call),
};
