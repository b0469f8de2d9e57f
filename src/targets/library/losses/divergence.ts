import { runtimeError } from '../../python/errors';
import { div, mul, sub, xlogy } from '../../torch/binary';
import { category } from '../../torch/dtype';
import { warn } from '../../torch/session';
import { exp } from '../../torch/unary';
import { builtin } from '../builtin';
import { Tensor } from '../../torch/tensor';
import { lossFunction } from './loss-function';
import { legacyReduction, reduced, reductionNamed } from './reduction';

const klDivKernel = builtin(
  'kl_div(Tensor input, Tensor target, str reduction, *, bool log_target=False)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    if (input.dtype === 'complex64' || target.dtype === 'complex64') {
      throw runtimeError('kl_div: Complex inputs not supported.');
    }
    if (category(input.dtype) < 2 || category(target.dtype) < 2) {
      throw runtimeError('kl_div: Integral inputs not supported.');
    }
    const elements = given.boolean('log_target')
      ? mul(exp(target), sub(target, input))
      : sub(xlogy(target, target), mul(target, input));
    return reduced(elements, reductionNamed(given.value('reduction')));
  },
);

export const klDiv = lossFunction(
  'KLDivLoss',
  'kl_div',
  "input, target, size_average=None, reduce=None, reduction='mean', log_target=False",
  (given) => {
    const own = given.value('reduction');
    let reduction;
    if (given.has('size_average') || given.has('reduce')) {
      reduction = legacyReduction(given.value('size_average'), given.value('reduce'));
    } else {
      if (own === 'mean') {
        warn(
          'UserWarning',
          "reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides only by the batch size, and aligns with the KL div math definition.'mean' will be changed to behave the same as 'batchmean' in the next major release.",
        );
      }
      reduction = own === 'batchmean' ? ('sum' as const) : reductionNamed(own);
    }
    const result = klDivKernel.call({
      positional: [given.value('input'), given.value('target'), reduction],
      keywords: new Map([['log_target', given.value('log_target')]]),
    });
    const input = given.tensor('input');
    const batchmean = own === 'batchmean' && input.dim !== 0;
    return batchmean && result instanceof Tensor
      ? div(result, BigInt(input.shape[0] ?? 1))
      : result;
  },
);
