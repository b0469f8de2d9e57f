import type { circle as en } from '../en/circle';
import type { Translation } from '../section';

/** Two vectors on the circle. Numbers arrive printed. */
export const circle = {
  name: '两个向量',
  hint: '拖动向量的端点，或表示间隔的括号。',
  question: '两个向量各会被转向哪边？',
  together: (cosine, loss) => `余弦 ${cosine}：两个向量被转向彼此，损失 ${loss}。`,
  aligned: '方向相同，正该如此：没有损失。',
  apart: (cosine, margin) => `余弦 ${cosine}，超过间隔 ${margin}：两个向量被转开。`,
  stuck: (loss) => `本应不同却完全同向：损失 ${loss} 已是最大，却没有任何拉力。`,
  atMargin: '恰好在间隔上：损失为 0，PyTorch 却照样传回完整的梯度。',
  farEnough: (cosine) => `余弦 ${cosine}：已经相差够大，没有拉力。`,
  neither: (target) => `标签 ${target} 既不是 1 也不是 −1：损失为 0，什么也学不到。`,
  notANumber: (loss) => `损失是 ${loss}，因为某个坐标不是有限的数。`,
  cut: '损失随夹角的变化',
  cutAxis: '两向量的夹角',
  margin: (margin) => `间隔 ${margin}`,
  cosine: '余弦',
  drawn: (all) => `图中画的是 ${all} 个坐标中的第 0、1 个；其余的保持不变，同样计入。`,
  summary: (cosine, loss) => `余弦 ${cosine}，损失 ${loss}。`,
} satisfies Translation<typeof en>;
