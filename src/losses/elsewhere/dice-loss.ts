import type { Elsewhere, Spelled } from '../elsewhere';
import { byHand, type Np } from './by-hand';

const smooths = {
  en: 'Keras’s Dice has no smooth, and by default one fraction for the whole batch: 0.582 on masks where this, with smooth 1, gives 0.407.',
  zh: 'Keras 的 Dice 没有 smooth，而且默认整个批只算一个分数：同样的掩码它给出 0.582，这里（smooth 取 1）给出 0.407。',
};
const halved = {
  en: 'optax adds its smooth to the halved fraction: its smooth=1 is 2 here, and gives 0.316 where 1 here gives 0.407.',
  zh: 'optax 把 smooth 加在约去 2 之后的分数上：它的 smooth=1 相当于这里的 2，给出 0.316，而这里取 1 给出 0.407。',
};

const probabilities = (np: Np, { params }: Spelled): string =>
  params.from_logits === false ? 'input' : `1 / (1 + ${np}.exp(-input))`;

const written = byHand(
  (np, call) => {
    const rows = (name: string) => `${np}.sum(${name}, axis=1)`;
    const [p, t] = call.params.squared === true ? ['p * p', 't * t'] : ['p', 't'];
    return {
      before: [
        `p = ${probabilities(np, call)}`,
        `p = ${np}.reshape(p, (len(input), -1))`,
        `t = ${np}.reshape(target, (len(input), -1))`,
        `total = ${rows(p)} + ${rows(t)}`,
      ],
      loss: `1 - (2 * ${rows('p * t')} + smooth) / (total + smooth)`,
    };
  },
  { keras: smooths, optax: halved },
);

export const elsewhere: Elsewhere = {
  ...written,
  optax: (call) => {
    const { squared, from_logits: fromLogits, smooth = 1 } = call.params;
    if (squared === true || call.reduction !== 'mean' || typeof smooth !== 'number')
      return written.optax(call);
    const sigmoid = fromLogits === false ? ', apply_sigmoid=False' : '';
    return {
      lines: [
        'loss = optax.losses.binary_dice_loss(',
        `    input, target, smooth=smooth / 2${sigmoid}`,
        ').mean()',
      ],
      remark: halved,
    };
  },
};
