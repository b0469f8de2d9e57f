import type { reduction as en } from '../en/reduction';
import type { Translation } from '../section';

export const reduction: Translation<typeof en> = {
  title: '从每个元素到一个损失',
  grid: (shape) => `每个元素的损失，形状 ${shape}，reduction='none'`,
  cell: (index, value) => `${index}：${value}`,
  large: (count, least, most) => `共 ${count} 个元素，从 ${least} 到 ${most}：太多，不画了。`,
  reduction: '归约',
  loss: '损失',
  dividesBy: '除以',
  gradient: '一个元素的梯度',
  nothing: '不除',
  choose: (name) => `使用归约 ${name}`,
  effect: (factor) =>
    `mean 下的每个梯度都是 sum 下的 ${factor} 分之一：为其中一个调好的学习率，对另一个就是错的。`,
};
