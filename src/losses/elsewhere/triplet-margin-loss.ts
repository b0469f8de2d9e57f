import { elementwise, unsaid, type Elsewhere } from '../elsewhere';

const distance = (a: string, b: string): string =>
  `(np.abs(${a} - ${b} + eps)**p).sum(-1) ** (1 / p)`;

export const elsewhere: Elsewhere = {
  numpy: (call) => {
    const { p, swap } = call.params;
    if (p === Number.POSITIVE_INFINITY || p === 0)
      return unsaid({
        en: 'Written out for a finite p above 0.',
        zh: '只对有限且大于 0 的 p 写出。',
      });
    return elementwise('np.maximum(0, margin + near - far)', [
      `near = ${distance('anchor', 'positive')}`,
      `far = ${distance('anchor', 'negative')}`,
      ...(swap === true ? [`far = np.minimum(far, ${distance('positive', 'negative')})`] : []),
    ])(call);
  },
  optax: () =>
    unsaid({
      en: 'optax.losses.triplet_margin_loss is another function: eps stands inside the root, and an odd norm_degree takes signed differences.',
      zh: 'optax.losses.triplet_margin_loss 是另一个函数：eps 在根号之内，而奇数的 norm_degree 取带符号的差。',
    }),
};
