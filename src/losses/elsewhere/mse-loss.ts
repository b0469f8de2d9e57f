import { elementwise, forOneShape, kerasElementwise, type Elsewhere } from '../elsewhere';

const perfect = {
  en: 'PyTorch broadcasts these two shapes, Keras squeezes, optax raises: (4, 1) against (4), all predicted rightly, costs 2.5 in PyTorch and 0 in Keras.',
  zh: 'PyTorch 会广播这两个形状，Keras 会压缩，optax 会报错：(4, 1) 对 (4)，即使全部预测正确，PyTorch 给出 2.5，Keras 给出 0。',
};

export const elsewhere: Elsewhere = {
  numpy: elementwise('(input - target) ** 2'),
  keras: forOneShape(
    kerasElementwise('MeanSquaredError', '', { sums: ['12.685', '38.055'] }),
    perfect,
  ),
  optax: forOneShape(
    elementwise('optax.squared_error(input, target)', [], {
      en: 'optax.l2_loss carries the factor ½: 1.586 where this gives 3.171.',
      zh: 'optax.l2_loss 带有系数 ½：同样的数它给出 1.586，这里给出 3.171。',
    }),
    perfect,
  ),
};
