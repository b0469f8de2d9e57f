import { isGiven } from '../prose/pick';
import { elementwise, kerasElementwise, unsaid, type Elsewhere, type Spelled } from '../elsewhere';

/** Keras clips a probability here, PyTorch its logarithm at −100. */
const clip = 1e-7;

function isClipped({ inputs }: Spelled): boolean {
  return (inputs.input?.data ?? []).some((p) => p < clip || p > 1 - clip);
}

const clamps = {
  en: 'The clamps differ: at probability 0 for a target of 1 PyTorch gives 100 (it clamps the logarithm at −100), Keras 16.118 (it clips the probability at 1e-7). The gradient there is −1e12 in PyTorch and 0 in Keras, which also clips what is no probability, without an error.',
  zh: '截断方式不同：标签为 1 而概率为 0 时，PyTorch 给出 100（把对数截断在 −100），Keras 给出 16.118（把概率截断在 1e-7）。那里的梯度在 PyTorch 中是 −1e12，在 Keras 中是 0；不是概率的数 Keras 也照样截断，不报错。',
};

export const elsewhere: Elsewhere = {
  numpy: (call) =>
    elementwise(
      `-(target * log_p + (1 - target) * log_q)${isGiven(call.params.weight) ? ' * weight' : ''}`,
      [
        "with np.errstate(divide='ignore'):",
        '    log_p = np.maximum(np.log(input), -100)',
        '    log_q = np.maximum(np.log1p(-input), -100)',
      ],
    )(call),
  keras: (call) =>
    isGiven(call.params.weight)
      ? unsaid({
          en: 'Keras’s sample_weight weighs rows and not elements.',
          zh: 'Keras 的 sample_weight 按行加权，而不是按元素。',
        })
      : {
          ...kerasElementwise('BinaryCrossentropy', '', { remark: clamps })(call),
          differs: isClipped(call),
        },
  optax: () =>
    unsaid({
      en: 'optax has binary cross entropy on logits alone: optax.sigmoid_binary_cross_entropy.',
      zh: 'optax 只有作用于 logits 的二元交叉熵：optax.sigmoid_binary_cross_entropy。',
    }),
};
