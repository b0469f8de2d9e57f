import type { numerics as en } from '../en/numerics';
import type { Translation } from '../section';

export const numerics: Translation<typeof en> = {
  title: '公式在 float32 里',
  naive: '照公式写',
  stable: '实际计算',
  why: {
    CrossEntropyLoss:
      '两个类别，x 对 0。照公式写，指数会上溢。PyTorch 先减去最大的 logit，于是没有指数会超过 1，取对数的和至少是 1。',
    BCEWithLogitsLoss:
      '照公式写，指数会上溢。PyTorch 对 exp(−|x|) 取 log1p，这个数总在 0 和 1 之间，再补上缺的部分。',
    LogCoshLoss: 'cosh 会上溢，虽然它的对数只是接近 |r|。下面的形式从不对正数取指数。',
    SoftMarginLoss:
      '在这里 PyTorch 就照公式计算：exp 上溢，梯度成了 ∞/∞。标签为 1 和 0 的 BCEWithLogitsLoss 是同一个损失，却没有这个问题。',
  },
  infinite: (form, from) => `${form}：从 ${from} 起损失为 ∞。`,
  nan: (form, from) => `${form}：从 ${from} 起梯度为 NaN。`,
  fine: (form) => `${form}：在整个范围内都有限，梯度也是。`,
  plot: '两种形式在整个范围内的曲线',
};
