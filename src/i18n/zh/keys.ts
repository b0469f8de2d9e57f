import type { keys as english } from '../en/keys';
import type { Translation } from '../section';

export const keys = {
  title: '快捷键',
  close: '关闭',
  everywhere: '随处可用',
  find: '查找损失函数、实验室、预设或操作',
  move: '移动当前的控制点',
  coarse: '大步移动',
  fine: '小步移动',
  undo: '撤销',
  redo: '重做',
  reveal: '显示或隐藏链接中留白的部分',
  list: '打开本列表',
  presenting: '演示时',
  onward: '揭晓，再往下',
  next: '先揭晓，再到下一步或下一个预设',
  previous: '上一步或上一个预设',
  leave: '退出',
  full: '全屏',
  blank: '黑屏',
  gradient: '梯度',
  values: '数值',
  focus: '把叠加的损失函数换到前面',
  isBlank: '屏幕已留空，按 B 键继续。',
  stepOf: (step, steps) => `${step} / ${steps}`,
  single: '按 ? 键打开本列表',
} satisfies Translation<typeof english>;
