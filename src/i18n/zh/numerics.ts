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
    BCELoss:
      '照公式写，log 0 是 −∞。PyTorch 把每个对数截断在 −100，把梯度的分母截断在 1e-12，于是 p = 0 的损失是 100。',
    MultiLabelSoftMarginLoss: '照公式写，指数会上溢。PyTorch 用 logsigmoid，其中的指数从不超过 1。',
    KLDivLoss:
      '照公式写，标签为 0 时是 0 · log 0，也就是 NaN。PyTorch 用 xlogy，那里取 0；而 log_target=True 时就照公式计算，标签 log 0 = −∞ 便得到 NaN。',
    PoissonNLLLoss:
      'log_input=False 时，率为 0 就是 log 0。PyTorch 在对数里加上 eps，即 1e-8。log_input=True 时没有东西保护指数：约从 88.7 起就是 ∞。',
    GaussianNLLLoss:
      '照公式写，方差为 0 就是除以 0。PyTorch 在 autograd 之外把 var 截断在 eps，即 1e-6：损失有限，梯度却有一万亿的量级。',
    InfoNCELoss:
      '余弦为 1 与 −1，温度为 0.02 时相差 100，而 exp 从 88.7 起上溢。cross_entropy 先减去最大的一个。',
    NTXentLoss:
      '余弦为 1 与 −1，温度为 0.02 时相差 100，而 exp 从 88.7 起上溢。cross_entropy 先减去最大的一个。',
    ArcFaceLoss:
      '通常的缩放系数是 64，余弦为 1 与 −1 时相差 128，而 exp 从 88.7 起上溢。cross_entropy 先减去最大的一个。',
  },
  infinite: (form, value, where) => `${form}：${where}损失为 ${value}。`,
  nan: (form, where) => `${form}：${where}梯度为 NaN。`,
  alone: (at) => `在 ${at} 处`,
  onwards: (from) => `从 ${from} 起`,
  fine: (form) => `${form}：在整个范围内都有限，梯度也是。`,
  plot: '两种形式在整个范围内的曲线',
};
