import type { scores as en } from '../en/scores';
import type { Translation } from '../section';

/** Scores of classes with one label or several. Numbers arrive printed. */
export const scores = {
  plotName: (loss) => `${loss} 的图：各类别的得分、标签与拉力`,
  scores: '得分',
  hint: '拖动圆点；在下方选择标签',
  dotName: (c) => `input[${c}]，类别 ${c} 的得分`,
  marginLine: (margin) => `标签 − ${margin}`,
  marginName: 'margin，间隔',
  pieces: '在损失中的份额',
  piecesHint: '各柱之和就是损失',
  label: (c, name) => `target，${name}（类别 ${c}）是标签`,
  loss: '损失',
  list: (names) => names.join('、'),
  tooClose: (others, labels) => `离得太近：${others}，受到下推；${labels}受到上拉。`,
  clear: (labels) => `${labels}领先其他所有类别，达到间隔：完全没有拉力。`,
  noLabel: '第一个 −1 之前没有标签：损失为 0，什么也不拉动。',
  allLabels: '每个类别都是标签：没有可比的对象，损失为 0。',
  ownUp: (name, pull) => `每个类别各自负责；${name}受的拉力最大，向上 ${pull}。`,
  ownDown: (name, pull) => `每个类别各自负责；${name}受的拉力最大，向下 ${pull}。`,
  ownStill: '每个类别都在标签要求的位置：完全没有拉力。',
  notANumber: (loss) => `损失是 ${loss}：某个得分超出了它能接受的范围。`,
  question: '哪些类别会被下推，哪些被上拉？',
  caption: (loss, sample, samples) =>
    `${loss}，第 ${sample} 个样本，共 ${samples} 个；损失和拉力都是归约之前的。`,
  table: '数值表',
  head: { name: '类别', score: '得分', asked: '标签', piece: '份额', pull: '拉力' },
  summary: (loss, classes) => `这一行的损失为 ${loss}。${classes.join('')}`,
  classIs: (name, score, pull) => `${name}：得分 ${score}，拉力 ${pull}。`,
} satisfies Translation<typeof en>;
