import type { Localized } from '../contract';
import { reduced, type Elsewhere, type Framework, type Spelled, type Spelling } from '../elsewhere';

/** What the functions of an expression are called by: NumPy's, JAX's or Keras's module. */
export type Np = 'np' | 'jnp' | 'ops';

/** A loss in functions that NumPy, JAX and keras.ops share: what stands before it, and the loss as `reduction='none'` has it. */
export interface Written {
  readonly before?: readonly string[];
  readonly loss: string;
}

const modules: Readonly<Record<Framework, Np>> = { numpy: 'np', keras: 'ops', optax: 'jnp' };

const notThere = (name: string): Localized => ({
  en: `Not in ${name}: written by hand.`,
  zh: `${name} 里没有：手写。`,
});

/** The loss reduced: as an array's method, or as a function of Keras, whose tensors are those of its backend. */
function reducedIn(np: Np, loss: string, call: Spelled): string {
  if (np !== 'ops' || call.reduction === 'none') return reduced(loss, call);
  return `loss = ops.${call.reduction === 'sum' ? 'sum' : 'mean'}(${loss})`;
}

/** The call by hand in one framework. */
function spelledIn(
  framework: Framework,
  call: Spelled,
  write: (np: Np, call: Spelled) => Written,
  remark?: Localized,
): Spelling {
  const { before = [], loss } = write(modules[framework], call);
  return {
    lines: [...before, reducedIn(modules[framework], loss, call)],
    ...(remark && { remark }),
  };
}

/** A loss that Keras and optax lack, by hand in all three. A remark says why there is none, where that is worth a word. */
export function byHand(
  write: (np: Np, call: Spelled) => Written,
  remarks: Readonly<Partial<Record<Framework, Localized>>> = {},
): Elsewhere {
  return {
    numpy: (call) => spelledIn('numpy', call, write, remarks.numpy),
    keras: (call) => spelledIn('keras', call, write, remarks.keras ?? notThere('Keras')),
    optax: (call) => spelledIn('optax', call, write, remarks.optax ?? notThere('optax')),
  };
}

/** Rows of length 1, as F.normalize makes them: a length counts as 1e-12 at least. */
export function unitRows(np: Exclude<Np, 'ops'>, rows: string): string {
  return `${rows} / ${np}.maximum(${np}.linalg.norm(${rows}, axis=1, keepdims=True), 1e-12)`;
}

/** −log softmax of `logits` (N, C) at each row's `target`, in the function that each framework has for it. */
function logitRows(framework: Framework, target: string, call: Spelled): Spelling {
  if (framework === 'numpy')
    return {
      lines: [
        'shifted = logits - logits.max(axis=1, keepdims=True)',
        'log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))',
        reduced(`-log_p[np.arange(len(logits)), ${target}]`, call),
      ],
    };
  if (framework === 'optax')
    return {
      lines: [reduced(`optax.softmax_cross_entropy_with_integer_labels(logits, ${target})`, call)],
    };
  const options = { mean: '', sum: ", reduction='sum'", none: ', reduction=None' };
  const reduction = options[call.reduction as 'mean'];
  return {
    lines: [
      `loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True${reduction})`,
      `loss = loss_fn(${target}, logits)`,
    ],
  };
}

/** A loss that is cross-entropy over logits made by hand. `write` ends with `logits = …`; `target` is each row's class. */
export function ofLogits(
  write: (np: Exclude<Np, 'ops'>, call: Spelled) => readonly string[],
  target: (np: Exclude<Np, 'ops'>) => string,
  remarks: Readonly<Partial<Record<Framework, Localized>>> = {},
): Elsewhere {
  const spelled = (framework: Framework) => (call: Spelled) => {
    const np = framework === 'optax' ? 'jnp' : 'np';
    const { lines } = logitRows(framework, target(np), call);
    const remark = remarks[framework];
    return { lines: [...write(np, call), ...(lines ?? [])], ...(remark && { remark }) };
  };
  return { numpy: spelled('numpy'), keras: spelled('keras'), optax: spelled('optax') };
}
