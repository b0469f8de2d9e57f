import { runtimeError, Unsupported } from '../python/errors';
import { type Value } from '../python/values';
import { add, mul } from '../torch/binary';
import { bmm, matmul, mm } from '../torch/matmul';
import { broadcastShapes } from '../torch/operands';
import * as reduce from '../torch/reduce';
import { Tensor } from '../torch/tensor';
import { expand, permute, unsqueeze } from '../torch/views';
import { builtin, type Builtin } from './builtin';
import type { Given } from './given';

const self = (given: Given): Tensor => given.tensor('input');

function outer(a: Tensor, b: Tensor): Tensor {
  for (const [name, vector] of [
    ['self', a],
    ['vec2', b],
  ] as const) {
    if (vector.dim !== 1) {
      throw runtimeError(`outer: Expected 1-D argument ${name}, but got ${vector.dim}-D`);
    }
  }
  return mul(unsqueeze(a, 1), unsqueeze(b, 0));
}

function mv(matrix: Tensor, vector: Tensor): Tensor {
  if (matrix.dim !== 2 || vector.dim !== 1) {
    throw runtimeError(`vector + matrix @ vector expected, got 1, ${matrix.dim}, ${vector.dim}`);
  }
  return matmul(matrix, vector);
}

/** `beta * input + alpha * product`. */
const added = (given: Given, product: Tensor): Tensor =>
  add(scaled(self(given), given.number('beta')), scaled(product, given.number('alpha')));

const scaled = (tensor: Tensor, factor: number): Tensor =>
  factor === 1 ? tensor : mul(tensor, factor);

/** `einsum` of letters, without ellipses: all factors spread over all letters, multiplied, and summed. */
export function einsum(equation: string, operands: readonly Tensor[]): Tensor {
  const [inputs = '', output] = equation.replaceAll(' ', '').split('->');
  const terms = inputs.split(',');
  if (equation.includes('.')) throw new Unsupported('einsum with an ellipsis');
  if (terms.length !== operands.length) {
    throw runtimeError(
      terms.length > operands.length
        ? 'einsum(): fewer operands were provided than specified in the equation'
        : 'einsum(): more operands were provided than specified in the equation',
    );
  }
  const letters = [...new Set(terms.join(''))].toSorted();
  const once = letters.filter((letter) => terms.join('').split(letter).length === 2);
  const kept = (output ?? once.join('')).split('');
  const order = [...kept, ...letters.filter((letter) => !kept.includes(letter))];
  const spread = operands.map((operand, i) => {
    const own = (terms[i] ?? '').split('');
    if (own.length !== operand.dim) {
      throw runtimeError(
        `einsum(): the number of subscripts in the equation (${own.length}) ${own.length > operand.dim ? 'does not match' : 'is less than'} the number of dimensions (${operand.dim}) for operand ${i} and no ellipsis was given`,
      );
    }
    if (new Set(own).size !== own.length) throw new Unsupported('einsum along a diagonal');
    const present = order.filter((letter) => own.includes(letter));
    const moved = permute(
      operand,
      present.map((letter) => own.indexOf(letter)),
    );
    return order.reduce(
      (tensor, letter, at) => (own.includes(letter) ? tensor : unsqueeze(tensor, at)),
      moved,
    );
  });
  const shape = spread.map((tensor) => tensor.shape).reduce(broadcastShapes, []);
  const product = spread.map((tensor) => expand(tensor, shape)).reduce(mul);
  const summed = order.map((_, i) => i).slice(kept.length);
  return summed.length > 0 ? reduce.sum(product, summed) : product;
}

/** The tensors of `einsum('…', a, b)` and of `einsum('…', [a, b])`. */
export function operandsOf(rest: readonly Value[]): readonly Tensor[] {
  const [first] = rest;
  const list = first !== null && typeof first === 'object' && 'items' in first ? first.items : rest;
  return list.filter((item) => item instanceof Tensor);
}

/** Products of matrices and vectors. */
export const productFunctions: readonly Builtin[] = [
  ...(['outer', 'ger'] as const).map((name) =>
    builtin(`${name}(Tensor input, Tensor vec2)`, (given) =>
      outer(self(given), given.tensor('vec2')),
    ),
  ),
  builtin('mv(Tensor input, Tensor vec)', (given) => mv(self(given), given.tensor('vec'))),
  builtin('inner(Tensor input, Tensor other)', (given) =>
    reduce.sum(mul(self(given), given.tensor('other')), [-1]),
  ),
  builtin(
    'addmm(Tensor input, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1)',
    (given) => added(given, mm(given.tensor('mat1'), given.tensor('mat2'))),
  ),
  builtin(
    'baddbmm(Tensor input, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1)',
    (given) => added(given, bmm(given.tensor('batch1'), given.tensor('batch2'))),
  ),
  ...(['prod', 'cumprod'] as const).map((name) =>
    builtin(
      `${name}(Tensor input, int? dim=None, bool keepdim=False, *, dtype? dtype=None)`,
      (given) =>
        name === 'prod'
          ? reduce.prod(self(given), given.optionalNumbers('dim'), given.boolean('keepdim'))
          : reduce.cumprod(self(given), given.number('dim')),
    ),
  ),
];

/** The norm that `torch.linalg` has, in both spellings. */
export const linalgFunctions: readonly Builtin[] = (['norm', 'vector_norm'] as const).map((name) =>
  builtin(
    `linalg_${name}(Tensor input, any ord=None, ints? dim=None, bool keepdim=False, *, dtype? dtype=None)`,
    (given) => {
      const ord = given.value('ord');
      const dims = given.optionalNumbers('dim');
      const isMatrix =
        name === 'norm' && ord !== null && (dims ? dims.length === 2 : self(given).dim === 2);
      if (isMatrix && ord !== 'fro') throw new Unsupported('norms of matrices');
      const p = ord === null || ord === 'fro' ? 2 : given.number('ord');
      return reduce.norm(self(given), p, dims, given.boolean('keepdim'));
    },
  ),
);
