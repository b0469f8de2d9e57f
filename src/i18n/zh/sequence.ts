import type { sequence as en } from '../en/sequence';
import type { Translation } from '../section';

/** The lattice of time and labels. Numbers arrive printed. */
export const sequence = {
  name: '时间与标签的格图，下方是各时刻的分布',
  hint: '拖动分布中的圆点，或输入别的标签。',
  question: '路径会经过哪些位置？',
  title: (labels, loss, step, label) =>
    `能拼出 ${labels} 的所有路径：损失 ${loss}；时刻 ${step} 受的拉力最大，拉向 ${label}。`,
  settled: (labels, loss) =>
    `几乎全部概率都在拼出 ${labels} 的路径上：损失 ${loss}，几乎没有拉力。`,
  impossible: (labels, steps) =>
    `${steps} 个时刻里没有路径能拼出 ${labels}：损失为 ∞，梯度为 NaN。`,
  silenced: (labels, steps) =>
    `${steps} 个时刻里没有路径能拼出 ${labels}；zero_infinity 把它记为 0，什么也学不到。`,
  raw: (loss) => `没有 log_softmax，这些就不是概率：${loss} 没有意义。`,
  notANumber: (loss) => `损失是 ${loss}，因为某个数不是有限的。`,
  nothing: '空序列',
  theBlank: '空白',
  blank: '空白',
  required: '必经空白',
  lattice: '格图',
  latticeHint: '圆盘：所有路径的份额；底色：前向概率',
  distributions: '各时刻的分布',
  distributionsHint: '圆点追向圆环（路径给出的份额）；差距就是拉力',
  time: '时刻',
  dotName: (t, c, what) => `log_probs[${t}]，时刻 ${t}、类别 ${c} 的${what}`,
  logit: 'logit',
  labels: '标签',
  labelsName: 'targets，标签',
  labelsHint: (most) => `类别 0 … ${most}，不含空白`,
  labelsBad: (most) => `只有类别 0 … ${most}。`,
  sampleOf: (sample, count) => `第 ${sample} 条序列，共 ${count} 条。`,
  sequence: '序列',
  loss: '损失',
  table: '前向概率表',
  summary: (labels, loss) => `标签 ${labels}，损失 ${loss}。`,
} satisfies Translation<typeof en>;
