import type { guess as english } from '../en/guess';
import type { Translation } from '../section';

export const guess = {
  loss: '你猜损失是',
  gradient: '你猜梯度是',
  notANumber: '请填 8 或 −0.5 这样的数',
  reveal: '揭晓',
  exact: (answer) => `完全正确：${answer}。`,
  off: (guessed, answer, gap) => `你猜 ${guessed}，答案是 ${answer}，差 ${gap}。`,
  guessed: '猜测',
  is: '答案',
} satisfies Translation<typeof english>;
