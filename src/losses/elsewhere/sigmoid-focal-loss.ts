import { elementwise, kerasElementwise, type Elsewhere, type Spelled } from '../elsewhere';

/** A negative alpha leaves the balance out. */
const balances = ({ params: { alpha = 0.25 } }: Spelled): boolean =>
  typeof alpha === 'number' && alpha >= 0;

const defaults = {
  en: 'By default Keras and optax leave alpha out: 0.732 on logits where this gives 0.266.',
  zh: 'Keras 和 optax 默认不用 alpha：同样的 logits 它们给出 0.732，这里给出 0.266。',
};

/** Keras clips probabilities at 1e-7, and 1 − p has few digits long before. */
const isSure = ({ inputs }: Spelled): boolean =>
  (inputs.inputs?.data ?? []).some((logit) => Math.abs(logit) > 6);

export const elsewhere: Elsewhere = {
  numpy: (call) =>
    elementwise(`${balances(call) ? 'balance * ' : ''}ce * (1 - p_t) ** gamma`, [
      'p = 1 / (1 + np.exp(-inputs))',
      'ce = np.maximum(inputs, 0) - inputs * targets + np.log1p(np.exp(-np.abs(inputs)))',
      'p_t = p * targets + (1 - p) * (1 - targets)',
      ...(balances(call) ? ['balance = alpha * targets + (1 - alpha) * (1 - targets)'] : []),
    ])(call),
  keras: (call) => ({
    ...kerasElementwise(
      'BinaryFocalCrossentropy',
      `${balances(call) ? 'apply_class_balancing=True, alpha=alpha, ' : ''}gamma=gamma, from_logits=True`,
      { prediction: 'inputs', target: 'targets', remark: defaults },
    )(call),
    differs: isSure(call),
  }),
  optax: (call) =>
    elementwise(
      `optax.sigmoid_focal_loss(inputs, targets, alpha=${balances(call) ? 'alpha' : 'None'}, gamma=gamma)`,
      [],
      defaults,
    )(call),
};
