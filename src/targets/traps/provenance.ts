import type { Tensor } from '../torch/tensor';

/** Operations that leave the meaning of the numbers as it was. */
const neutral = new Set([
  'to',
  'clone',
  'detach',
  'contiguous',
  'view',
  'reshape',
  'flatten',
  'squeeze',
  'unsqueeze',
  'transpose',
  'permute',
  'index',
  'expand',
  'gather',
  'cat',
]);

const farthest = 40;

/** The tensor whose numbers these are, before casts, copies and changes of shape. */
export function source(tensor: Tensor): Tensor {
  let own = tensor;
  for (let i = 0; i < farthest && neutral.has(own.origin.op); i++) {
    const [from] = own.origin.from;
    if (!from) break;
    own = from;
  }
  return own;
}

/** Names the tensor, or what it was cast or reshaped from, was assigned to. */
export function namesOf(tensor: Tensor): readonly string[] {
  const names: string[] = [];
  let own: Tensor | undefined = tensor;
  for (let i = 0; i < farthest && own; i++) {
    if (own.name) names.push(own.name);
    if (!neutral.has(own.origin.op)) break;
    [own] = own.origin.from;
  }
  return names;
}

/** What the numbers are by the way they were made. */
export type Activation =
  'softmax' | 'sigmoid' | 'log_softmax' | 'tanh' | 'relu' | 'positive' | 'log' | null;

const activations: Readonly<Record<string, Activation>> = {
  softmax: 'softmax',
  sigmoid: 'sigmoid',
  log_softmax: 'log_softmax',
  logsigmoid: 'log',
  log: 'log',
  tanh: 'tanh',
  relu: 'relu',
  softplus: 'positive',
  exp: 'positive',
  abs: 'positive',
  square: 'positive',
};

export function activationOf(tensor: Tensor): Activation {
  const own = source(tensor);
  const activation = Object.hasOwn(activations, own.origin.op)
    ? (activations[own.origin.op] ?? null)
    : null;
  const [from] = own.origin.from;
  if (from && activation === 'positive' && activationOf(from) === 'log_softmax') return 'softmax';
  if (from && activation === 'log' && activationOf(from) === 'softmax') return 'log_softmax';
  return activation;
}

/** The dimension an activation ran along, counted from the front, where no change of shape came after it. */
export function activationDim(tensor: Tensor): number | null {
  let own = tensor;
  for (let i = 0; i < farthest; i++) {
    const { op, dim } = own.origin;
    if (op === 'softmax' || op === 'log_softmax') return dim ?? null;
    const sameShape = ['to', 'clone', 'detach', 'contiguous', 'exp', 'log'];
    const [from] = own.origin.from;
    if (!from || !sameShape.includes(op)) return null;
    own = from;
  }
  return null;
}

/** Whether it was made by one of the operations, looking through everything that made it. */
export function derivesFrom(tensor: Tensor, ops: ReadonlySet<string>): boolean {
  return ancestors(tensor).some((own) => ops.has(own.origin.op));
}

const mostAncestors = 2_000;

/** The tensor and everything it was computed from. */
export function ancestors(tensor: Tensor): readonly Tensor[] {
  const seen = new Set<Tensor>([tensor]);
  const queue = [tensor];
  for (let i = 0; i < queue.length && queue.length < mostAncestors; i++) {
    for (const from of queue[i]?.origin.from ?? []) {
      if (seen.has(from)) continue;
      seen.add(from);
      queue.push(from);
    }
  }
  return queue;
}

const probabilityName = /^(?:y_)?(?:probs?|probabilit(?:y|ies)|softmax(?:_out(?:put)?)?)$/i;

/** Whether the variable's name says that it holds probabilities. */
export function isNamedProbability(tensor: Tensor): boolean {
  return namesOf(tensor).some((name) => probabilityName.test(name));
}
