import { unsaid, type Elsewhere, type Spelled } from '../elsewhere';
import { byHand, type Np } from './by-hand';

const distance = (np: Np, a: string, b: string): string =>
  `${np}.sum(${np}.abs(${a} - ${b} + eps)**p, axis=-1) ** (1 / p)`;

const written = byHand((np, { params: { swap } }) => ({
  before: [
    `near = ${distance(np, 'anchor', 'positive')}`,
    `far = ${distance(np, 'anchor', 'negative')}`,
    ...(swap === true ? [`far = ${np}.minimum(far, ${distance(np, 'positive', 'negative')})`] : []),
  ],
  loss: `${np}.maximum(margin + near - far, 0)`,
}));

const finite = {
  en: 'Written out for a finite p above 0.',
  zh: '只对有限且大于 0 的 p 写出。',
};
const hasNorm = ({ params: { p } }: Spelled): boolean => p !== Number.POSITIVE_INFINITY && p !== 0;

const another = {
  en: 'Written by hand: optax.losses.triplet_margin_loss is another function: eps stands inside the root (3.001 on equal vectors where PyTorch gives 3), and an odd norm_degree takes signed differences (with p 1: 1.925 instead of 2.523).',
  zh: '手写：optax.losses.triplet_margin_loss 是另一个函数：eps 在根号之内（向量完全相同时给出 3.001，而 PyTorch 给出 3）；奇数的 norm_degree 取带符号的差（p 取 1 时给出 1.925，而不是 2.523）。',
};

export const elsewhere: Elsewhere = {
  numpy: (call) => (hasNorm(call) ? written.numpy(call) : unsaid(finite)),
  keras: (call) => (hasNorm(call) ? written.keras(call) : unsaid(finite)),
  optax: (call) => (hasNorm(call) ? { ...written.optax(call), remark: another } : unsaid(finite)),
};
