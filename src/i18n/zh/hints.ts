import type { hints as english } from '../en/hints';
import type { Translation } from '../section';

export const hints = {
  label: '提示',
  drag: '抓住圆点拖一拖：标题、曲线和数值都会跟着变。',
  break: '再按“弄坏它”，看看 PyTorch 会怎样处理错误的标签。',
  paste: '训练卡住了？把报错、代码或一直不变的损失值粘贴到上方的输入框。',
  count: (step, steps) => `${step} / ${steps}`,
  next: '下一条',
  enough: '不再提示',
} satisfies Translation<typeof english>;
