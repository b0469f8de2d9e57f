import type { CallForm } from '../../../scene/code/python';
import type { Framework } from '../../../losses/elsewhere';

/** How the code panel says the call. */
export type Form = CallForm | Framework;

export const forms: readonly Form[] = ['module', 'functional', 'numpy', 'keras', 'optax'];

/** What the frameworks call themselves. */
export const formNames: Readonly<Record<Form, string>> = {
  module: 'torch.nn',
  functional: 'F',
  numpy: 'NumPy',
  keras: 'Keras',
  optax: 'optax',
};
