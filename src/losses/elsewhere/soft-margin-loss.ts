import { elementwise, kerasElementwise, type Elsewhere, type Spelled } from '../elsewhere';
import { byHand } from './by-hand';

const asBinary = {
  en: 'No logistic loss of signs elsewhere: it is BCE on logits, with the labels −1 and 1 as 0 and 1. That form does not overflow.',
  zh: '别处没有用正负号的 logistic 损失：它就是作用于 logits 的 BCE，标签 −1 和 1 换成 0 和 1。那种形式不会溢出。',
};

const hasSigns = ({ targets }: Spelled): boolean =>
  (targets.target?.data ?? []).every((label) => Math.abs(label) === 1);

const written = byHand((np) => ({ loss: `${np}.log1p(${np}.exp(-target * input))` }));

export const elsewhere: Elsewhere = {
  numpy: written.numpy,
  keras: (call) =>
    hasSigns(call)
      ? kerasElementwise('BinaryCrossentropy', 'from_logits=True', {
          target: '(target + 1) / 2',
          remark: asBinary,
        })(call)
      : written.keras(call),
  optax: (call) =>
    hasSigns(call)
      ? elementwise(
          'optax.sigmoid_binary_cross_entropy(input, (target + 1) / 2)',
          [],
          asBinary,
        )(call)
      : written.optax(call),
};
