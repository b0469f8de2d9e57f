import type { likelihood as en } from '../en/likelihood';
import type { Translation } from '../section';

/** The plane of a likelihood: a mean and its variance, a rate and a count. Numbers arrive printed. */
export const likelihood = {
  name: (x, y) => `${x}与${y}上的损失`,
  hint: '拖动圆点，或拖动表示标签的圆环；虚线上没有拉力。',
  hintPoint: '拖动圆点：横向是预测值，纵向是标签；虚线上没有拉力。',
  question: '哪个数会被拉动，往哪边拉？',
  up: (words, pull) => `${words}被向上拉，拉力 ${pull}`,
  down: (words, pull) => `${words}被向下拉，拉力 ${pull}`,
  one: (pull) => `${pull}。`,
  both: (first, second) => `${first}；${second}。`,
  onlyOne: (pull, resting) => `${pull}；${resting}不受拉力。`,
  still: '没有任何拉力：这里的可能性已经最大。',
  notANumber: (loss) => `损失是 ${loss}：其中某个数超出了它能接受的范围。`,
  stillLine: (words) => `${words}：无拉力`,
  cut: (words) => `损失随${words}的变化`,
  summary: (x, y, loss, pulls) => `在 ${x}、${y} 处，损失为 ${loss}，梯度为 ${pulls}。`,
} satisfies Translation<typeof en>;
