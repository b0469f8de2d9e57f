import { elementwise, kerasElementwise, unsaid, type Elsewhere, type Spelled } from '../elsewhere';

const factor = {
  en: 'Keras and optax have no SmoothL1. Their Huber with delta = beta is beta times it, 0.583 where this with beta 0.5 gives 1.166: divide.',
  zh: 'Keras 和 optax 没有 SmoothL1。它们的 Huber 取 delta = beta 时是它的 beta 倍：beta 取 0.5 时它们给出 0.583，这里给出 1.166，所以要除回去。',
};
const isL1 = ({ params }: Spelled): boolean => params.beta === 0;
const useL1 = {
  en: 'With beta = 0 it is the absolute error: a Huber loss cannot be divided by 0.',
  zh: 'beta = 0 时它就是绝对误差：Huber 不能除以 0。',
};

export const elsewhere: Elsewhere = {
  numpy: (call) =>
    isL1(call)
      ? elementwise('np.abs(input - target)', [], useL1)(call)
      : elementwise('np.where(r < beta, 0.5 * r**2 / beta, r - 0.5 * beta)', [
          'r = np.abs(input - target)',
        ])(call),
  keras: (call) =>
    isL1(call)
      ? unsaid(useL1)
      : kerasElementwise('Huber', 'delta=beta', { after: ' / beta', remark: factor })(call),
  optax: (call) =>
    isL1(call)
      ? unsaid(useL1)
      : elementwise('optax.huber_loss(input, target, delta=beta) / beta', [], factor)(call),
};
