import { elementwise, unsaid, type Elsewhere, type Spelled } from '../elsewhere';

const isLog = ({ params }: Spelled): boolean => params.log_target === true;
const rank = ({ inputs }: Spelled): number => inputs.input?.shape.length ?? 0;

const needsRows = {
  en: 'Keras and optax sum over the last axis, so a tensor (N, C) is needed.',
  zh: 'Keras 和 optax 对最后一个轴求和，所以需要 (N, C) 的张量。',
};
const batchmean = {
  en: 'The mean over samples of Keras and optax is PyTorch’s batchmean, not its mean.',
  zh: 'Keras 和 optax 对样本取的平均相当于 PyTorch 的 batchmean，而不是 mean。',
};

const clipped = {
  en: `${batchmean.en} Keras clips probabilities at 1e-7: 7.366 where PyTorch gives 13.122, and a number for a negative target, where PyTorch gives NaN.`,
  zh: `${batchmean.zh} Keras 把概率截断在 1e-7：它给出 7.366，而 PyTorch 给出 13.122；标签为负时它给出一个数，而 PyTorch 给出 NaN。`,
};

/** The sum over rows reduced as PyTorch has it; null for each element. */
function ofRows(rows: string, { reduction }: Spelled): readonly string[] | null {
  if (reduction === 'batchmean') return [`loss = ${rows}.mean()`];
  if (reduction === 'sum') return [`loss = ${rows}.sum()`];
  return reduction === 'mean' ? [`loss = ${rows}.sum() / input.size`] : null;
}

const elements = {
  en: 'Keras and optax give a loss for each row, none for each element.',
  zh: 'Keras 和 optax 给出每一行的损失，没有每个元素的损失。',
};

export const elsewhere: Elsewhere = {
  numpy: (call) => {
    const terms = isLog(call)
      ? 'np.exp(target) * (target - input)'
      : 'np.where(target == 0, 0, target * (np.log(np.where(target == 0, 1, target)) - input))';
    if (call.reduction !== 'batchmean') return elementwise(terms)(call);
    return { lines: [`loss = (${terms}).sum() / len(input)`] };
  },
  keras: (call) => {
    if (rank(call) !== 2) return unsaid(needsRows);
    const target = isLog(call) ? 'np.exp(target)' : 'target';
    const rows = `np.asarray(keras.losses.KLDivergence(reduction=None)(${target}, np.exp(input)))`;
    const lines = ofRows(rows, call);
    const isTiny = (call.inputs.input?.data ?? []).some((value) => value < Math.log(1e-7));
    return lines ? { lines, remark: clipped, differs: isTiny } : unsaid(elements);
  },
  optax: (call) => {
    if (rank(call) !== 2) return unsaid(needsRows);
    const name = isLog(call) ? 'losses.kl_divergence_with_log_targets' : 'kl_divergence';
    const lines = ofRows(`optax.${name}(input, target)`, call);
    return lines ? { lines, remark: batchmean } : unsaid(elements);
  },
};
