import type { Localized } from '../contract';
import { isGiven } from '../prose/pick';
import { hasClassNumbers, type Spelled } from '../elsewhere';

/** Why a call over classes is not written out, or null when it is. */
export function unwritten(call: Spelled): Localized | null {
  if (call.inputs.input?.shape.length !== 2)
    return {
      en: 'Written out for a tensor (N, C). The classes are dimension 1 in PyTorch and the last axis in Keras and optax.',
      zh: '只对 (N, C) 的张量写出。类别在 PyTorch 中是第 1 维，在 Keras 和 optax 中是最后一个轴。',
    };
  const { weight, label_smoothing: smoothing = 0 } = call.params;
  if (isGiven(weight) && (smoothing !== 0 || !hasClassNumbers(call)))
    return {
      en: 'Class weights are written out for class numbers without label smoothing.',
      zh: '类别权重只对类别编号且没有标签平滑的情形写出。',
    };
  if (smoothing !== 0 && ignored(call).length > 0)
    return {
      en: 'Label smoothing is written out where no target is ignored.',
      zh: '标签平滑只对没有被忽略的标签的情形写出。',
    };
  return null;
}

/** The targets that equal ignore_index. */
export function ignored({ targets, params }: Spelled): readonly number[] {
  const index = params.ignore_index ?? -100;
  return (targets.target?.data ?? []).filter((label) => label === index);
}

/** The class numbers, with one that exists where a target is ignored. */
export function indices(call: Spelled, np: string): string {
  return ignored(call).length > 0 ? `${np}.where(target == ignore_index, 0, target)` : 'target';
}

/** The mean over the targets that count, which PyTorch divides by the sum of their weights. */
export function weightedRows(
  rows: string,
  call: Spelled,
  /** `np` or `jnp`. */
  np: string,
): readonly string[] {
  const { reduction, params } = call;
  const hasIgnored = ignored(call).length > 0;
  if (!isGiven(params.weight) && !hasIgnored)
    return [`loss = ${rows}${{ mean: '.mean()', sum: '.sum()' }[reduction as 'mean'] ?? ''}`];
  const counts = hasIgnored ? 'target != ignore_index' : '';
  const weights = isGiven(params.weight)
    ? `weight[${indices(call, np)}]${hasIgnored ? ` * (${counts})` : ''}`
    : `(${counts}).astype(${np}.float32)`;
  const lines = [`weights = ${weights}`, `losses = ${rows} * weights`];
  if (reduction === 'none') return [...lines, 'loss = losses'];
  return [...lines, `loss = losses.sum()${reduction === 'sum' ? '' : ' / weights.sum()'}`];
}
