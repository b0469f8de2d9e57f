import { isGiven } from '../prose/pick';
import { reduced, unsaid, type Elsewhere, type Spelled } from '../elsewhere';

const worst = {
  en: 'Keras’s CategoricalHinge and optax’s multiclass_hinge_loss count the worst wrong class alone: 1.233 on scores where this, over all classes, gives 0.492.',
  zh: 'Keras 的 CategoricalHinge 和 optax 的 multiclass_hinge_loss 只计最严重的错误类别：同样的分数它们给出 1.233，而这里计所有类别，给出 0.492。',
};

function written(np: string, call: Spelled): readonly string[] {
  const isOne = call.inputs.input?.shape.length === 1;
  const weight = isGiven(call.params.weight) ? ' * weight[target]' : '';
  return [
    ...(isOne ? ['input, target = input[None], target.reshape(1)'] : []),
    `own = input[${np}.arange(len(target)), target][:, None]`,
    `wrong = ${np}.arange(input.shape[1]) != target[:, None]`,
    `slack = wrong * ${np}.maximum(margin - own + input, 0) ** p`,
    reduced(`slack.sum(axis=1) / input.shape[1]${weight}`, call),
  ];
}

export const elsewhere: Elsewhere = {
  numpy: (call) => ({ lines: written('np', call) }),
  keras: () => unsaid(worst),
  optax: (call) => ({ lines: written('jnp', call), remark: worst }),
};
