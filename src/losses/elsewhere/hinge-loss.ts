import { elementwise, kerasElementwise, unsaid, type Elsewhere, type Spelled } from '../elsewhere';

const hasOwnMargin = ({ params }: Spelled): boolean =>
  params.margin !== undefined && params.margin !== 1;

const half = {
  en: 'At the margin itself PyTorch passes the whole gradient, optax a half.',
  zh: '恰在间隔处，PyTorch 传递全部梯度，optax 只传一半。',
};

const onlyOne = {
  en: 'Keras’s margin is always 1.',
  zh: 'Keras 的间隔总是 1。',
};

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.maximum(0, margin - target * input)'),
  keras: (call) => {
    const { target } = call.targets;
    const hasZero = target?.data.some((label) => label === 0) ?? false;
    if (hasOwnMargin(call)) return unsaid(onlyOne);
    return {
      ...kerasElementwise('Hinge', '', {
        remark: {
          en: 'Keras turns labels 0 and 1 into −1 and 1 (0.494); here and in optax a 0 stays a 0 (0.883). At the margin itself it passes half the gradient, PyTorch all of it.',
          zh: 'Keras 会把标签 0 和 1 变成 −1 和 1（0.494）；在这里和 optax 里，0 就是 0（0.883）。恰在间隔处，它只传一半梯度，PyTorch 传全部。',
        },
      })(call),
      differs: hasZero,
    };
  },
  optax: (call) =>
    hasOwnMargin(call)
      ? elementwise('jnp.maximum(0, margin - target * input)')(call)
      : elementwise('optax.hinge_loss(input, target)', [], half)(call),
};
