import { unsaid, type Elsewhere } from '../elsewhere';

const none = {
  en: 'No counterpart: neither Keras nor optax has a margin loss for several labels, and neither takes a list that ends in −1.',
  zh: '没有对应的损失：Keras 和 optax 都没有多标签的间隔损失，也都不接受以 −1 结尾的列表。',
};

export const elsewhere: Elsewhere = {
  numpy: ({ reduction }) => ({
    lines: [
      'losses = []',
      'for x, y in zip(np.atleast_2d(input), np.atleast_2d(target)):',
      '    labels = y[np.cumprod(y >= 0) == 1]  # up to the first -1',
      '    others = np.setdiff1d(np.arange(len(x)), labels)',
      '    slack = 1 - x[labels][:, None] + x[others]',
      '    losses.append(np.maximum(slack, 0).sum() / len(x))',
      reduction === 'none' ? 'loss = np.array(losses)' : `loss = np.${reduction}(losses)`,
    ],
  }),
  keras: () => unsaid(none),
  optax: () => unsaid(none),
};
