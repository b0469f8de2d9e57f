import { indexError, runtimeError, Unsupported } from '../python/errors';
import { Tuple, type Value } from '../python/values';
import * as binary from '../torch/binary';
import { viewAsReal } from '../torch/complex';
import { castTo, clamp, gatherAlong, maskedFill, scatterAlong, where } from '../torch/select';
import * as matrix from '../torch/matmul';
import * as reduce from '../torch/reduce';
import { logSoftmax, logsumexp, softmax } from '../torch/softmax';
import { detached } from '../torch/autograd';
import { wrapDim } from '../torch/dimensions';
import { index, nonzero } from '../torch/indexing';
import { filled, fromValues, imaginaryValues, values, type Tensor } from '../torch/tensor';
import * as unary from '../torch/unary';
import * as view from '../torch/views';
import { builtin, type Builtin } from './builtin';
import { cdist, cosineSimilarity, pairwiseDistance } from './distances';
import { elementwiseFunctions } from './functions-elementwise';
import { orderFunctions } from './functions-order';
import { productFunctions } from './functions-products';
import { joiningFunctions, shapeFunctions } from './functions-shape';
import type { Given } from './given';

const self = (given: Given): Tensor => given.tensor('input');

/** `name(input)` for a function of one tensor. */
function ofOne(name: string, run: (input: Tensor) => Value): Builtin {
  return builtin(`${name}(Tensor input)`, (given) => run(self(given)));
}

/** `name(input, other)` for an operator. */
function ofTwo(name: string, run: (a: Tensor, b: ReturnType<Given['operand']>) => Value): Builtin {
  return builtin(`${name}(Tensor input, Operand other)`, (given) =>
    run(self(given), given.operand('other')),
  );
}

/** `name(input, other)` where a number will not do. */
function ofTensors(name: string, run: (a: Tensor, b: Tensor) => Tensor): Builtin {
  return builtin(`${name}(Tensor input, Tensor other)`, (given) =>
    run(self(given), given.tensor('other')),
  );
}

const scaled = (name: string, operate: typeof binary.add): Builtin =>
  builtin(`${name}(Tensor input, Operand other, *, Scalar alpha=1)`, (given) => {
    const other = given.operand('other');
    const alpha = given.number('alpha');
    return operate(self(given), alpha === 1 ? other : binary.mul(other, alpha));
  });

function withDtype(given: Given, run: (input: Tensor) => Tensor): Tensor {
  const dtype = given.dtype();
  return run(dtype ? castTo(self(given), dtype) : self(given));
}

function reduction(
  name: string,
  run: (input: Tensor, dims: reduce.Dims, keep: boolean) => Tensor,
): Builtin {
  return builtin(
    `${name}(Tensor input, ints? dim=None, bool keepdim=False, *, dtype? dtype=None)`,
    (given) =>
      withDtype(given, (input) =>
        run(input, given.optionalNumbers('dim'), given.boolean('keepdim')),
      ),
  );
}

const argument = (op: 'max' | 'min'): Builtin =>
  builtin(`arg${op}(Tensor input, int? dim=None, bool keepdim=False)`, (given) =>
    reduce.argExtreme(op, self(given), given.optionalNumber('dim'), given.boolean('keepdim')),
  );

const spread = (op: 'var' | 'std'): Builtin =>
  builtin(
    `${op}(Tensor input, any dim=None, bool unbiased=True, bool keepdim=False, *, int correction=1)`,
    (given) => {
      const biased = !given.boolean('unbiased') || given.value('dim') === false;
      const dims = typeof given.value('dim') === 'boolean' ? null : given.optionalNumbers('dim');
      const correction = biased ? 0 : given.number('correction');
      return reduce.variance(self(given), dims, correction, op === 'std', given.boolean('keepdim'));
    },
  );

function complexPart(input: Tensor, part: 'real' | 'imag'): Tensor {
  if (input.dtype !== 'complex64') {
    if (part === 'real') return input;
    throw runtimeError('imag is not implemented for tensors with non-complex dtypes.');
  }
  const data = part === 'real' ? values(input) : imaginaryValues(input);
  return fromValues('float32', input.shape, data.slice(), { op: part, from: [input] });
}

function pairsOf(input: Tensor): Tensor {
  if (input.dtype !== 'complex64') {
    throw runtimeError('view_as_real is only supported for complex tensors');
  }
  return viewAsReal(input);
}

/** Functions of `torch` that are also methods of a tensor, its first parameter being the tensor. */
export const sharedFunctions: readonly Builtin[] = [
  ...orderFunctions,
  ...shapeFunctions,
  ...elementwiseFunctions,
  ...productFunctions,
  ...unary.unaryNames
    .filter((name) => name !== 'round')
    .map((name) => ofOne(name, (input) => unary.applyUnary(name, input))),
  ofOne('neg', unary.neg),
  ofOne('negative', unary.neg),
  ofOne('abs', unary.abs),
  ofOne('absolute', unary.abs),
  ofOne('isnan', unary.isnan),
  ofOne('isfinite', unary.isfinite),
  ofOne('isinf', (input) =>
    fromValues(
      'bool',
      input.shape,
      values(input).map((x) => Number(Math.abs(x) === Infinity)),
    ),
  ),
  ofOne('logical_not', (input) => binary.compare('eq', input, 0n)),
  ofOne('bitwise_not', unary.bitwiseNot),
  ofOne('t', view.matrixTranspose),
  ofOne('detach', detached),
  ofOne('numel', (input) => BigInt(input.size)),
  ofOne('real', (input) => complexPart(input, 'real')),
  ofOne('imag', (input) => complexPart(input, 'imag')),
  ofOne('view_as_real', pairsOf),
  builtin('nonzero(Tensor input, *, bool as_tuple=False)', (given) =>
    given.boolean('as_tuple')
      ? new Tuple(nonzero(self(given)))
      : view.stack(nonzero(self(given)), 1),
  ),
  ofOne('argwhere', (input) => view.stack(nonzero(input), 1)),
  scaled('add', binary.add),
  scaled('sub', binary.sub),
  ofTwo('mul', binary.mul),
  ofTwo('multiply', binary.mul),
  ofTwo('true_divide', binary.div),
  ofTwo('floor_divide', binary.floorDivide),
  ofTwo('remainder', binary.remainder),
  ofTensors('maximum', binary.maximum),
  ofTensors('minimum', binary.minimum),
  ofTwo('xlogy', binary.xlogy),
  ...(['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const).map((op) =>
    ofTwo(op, (a, b) => binary.compare(op, a, b)),
  ),
  ofTwo('logical_and', (a, b) =>
    binary.bitwiseOp('and', binary.compare('ne', a, 0n), binary.compare('ne', b, 0n)),
  ),
  ofTwo('logical_or', (a, b) =>
    binary.bitwiseOp('or', binary.compare('ne', a, 0n), binary.compare('ne', b, 0n)),
  ),
  ofTensors('matmul', matrix.matmul),
  ofTensors('mm', matrix.mm),
  ofTensors('bmm', matrix.bmm),
  ofTensors('dot', matrix.dot),
  builtin('pow(Tensor input, Operand exponent)', (given) =>
    binary.pow(self(given), given.operand('exponent')),
  ),
  builtin('clamp(Tensor input, Operand? min=None, Operand? max=None)', (given) =>
    clamp(self(given), given.optionalOperand('min'), given.optionalOperand('max')),
  ),
  builtin('clip(Tensor input, Operand? min=None, Operand? max=None)', (given) =>
    clamp(self(given), given.optionalOperand('min'), given.optionalOperand('max')),
  ),
  builtin('clamp_min(Tensor input, Operand min)', (given) =>
    clamp(self(given), given.operand('min'), null),
  ),
  builtin('clamp_max(Tensor input, Operand max)', (given) =>
    clamp(self(given), null, given.operand('max')),
  ),
  builtin('softmax(Tensor input, int dim, dtype? dtype=None)', (given) =>
    withDtype(given, (input) => softmax(input, given.number('dim'))),
  ),
  builtin('log_softmax(Tensor input, int dim, dtype? dtype=None)', (given) =>
    withDtype(given, (input) => logSoftmax(input, given.number('dim'))),
  ),
  builtin('logsumexp(Tensor input, ints dim, bool keepdim=False)', (given) =>
    given
      .numbers('dim')
      .toSorted((a, b) => wrapDim(b, self(given).dim) - wrapDim(a, self(given).dim))
      .reduce((own, dim) => logsumexp(own, dim, given.boolean('keepdim')), self(given)),
  ),
  reduction('sum', reduce.sum),
  reduction('mean', reduce.mean),
  spread('var'),
  spread('std'),
  argument('max'),
  argument('min'),
  ...(['any', 'all'] as const).map((op) =>
    builtin(`${op}(Tensor input, int? dim=None, bool keepdim=False)`, (given) =>
      reduce.truth(op, self(given), given.optionalNumber('dim'), given.boolean('keepdim')),
    ),
  ),
  builtin('cumsum(Tensor input, int dim)', (given) =>
    reduce.cumsum(self(given), given.number('dim')),
  ),
  builtin('norm(Tensor input, any p=2, ints? dim=None, bool keepdim=False)', (given) => {
    const p = given.value('p') === 'fro' ? 2 : given.number('p');
    return reduce.norm(self(given), p, given.optionalNumbers('dim'), given.boolean('keepdim'));
  }),
  builtin('transpose(Tensor input, int dim0, int dim1)', (given) =>
    view.transpose(self(given), given.number('dim0'), given.number('dim1')),
  ),
  builtin('swapaxes(Tensor input, int axis0, int axis1)', (given) =>
    view.transpose(self(given), given.number('axis0'), given.number('axis1')),
  ),
  builtin('permute(Tensor input, ints dims)', (given) =>
    view.permute(self(given), given.numbers('dims')),
  ),
  builtin('movedim(Tensor input, int source, int destination)', (given) => {
    const input = self(given);
    const dims = input.shape.map((_, i) => i);
    const [moved = 0] = dims.splice(given.number('source'), 1);
    const to = given.number('destination');
    dims.splice(to < 0 ? to + input.dim : to, 0, moved);
    return view.permute(input, dims);
  }),
  builtin('reshape(Tensor input, ints shape)', (given) =>
    view.reshape(self(given), given.numbers('shape')),
  ),
  builtin('flatten(Tensor input, int start_dim=0, int end_dim=-1)', (given) =>
    view.flatten(self(given), given.number('start_dim'), given.number('end_dim')),
  ),
  builtin('squeeze(Tensor input, ints? dim=None)', (given) =>
    view.squeeze(self(given), given.optionalNumbers('dim')),
  ),
  builtin('unsqueeze(Tensor input, int dim)', (given) =>
    view.unsqueeze(self(given), given.number('dim')),
  ),
  builtin('clone(Tensor input, *, any memory_format=None)', (given) => view.clone(self(given))),
  builtin('gather(Tensor input, int dim, Tensor index)', (given) =>
    gatherAlong(self(given), given.number('dim'), given.tensor('index')),
  ),
  builtin(
    'scatter(Tensor input, int dim, Tensor index, Operand? src=None, Operand? value=None)',
    (given) => {
      const source = given.has('src') ? given.operand('src') : given.operand('value');
      return scatterAlong(self(given), given.number('dim'), given.tensor('index'), source);
    },
  ),
  builtin('masked_fill(Tensor input, Tensor mask, Scalar value)', (given) =>
    maskedFill(self(given), given.tensor('mask'), given.number('value')),
  ),
  builtin('masked_select(Tensor input, Tensor mask)', (given) =>
    index(self(given), [{ kind: 'tensor', tensor: given.tensor('mask') }]),
  ),
  builtin('index_select(Tensor input, int dim, Tensor index)', (given) => {
    const whole = { kind: 'slice', start: null, stop: null, step: 1 } as const;
    const along = wrapDim(given.number('dim'), self(given).dim);
    const rows = given.tensor('index');
    if (values(rows).some((at) => at < 0 || at >= (self(given).shape[along] ?? 1))) {
      throw indexError('index out of range in self');
    }
    const before = Array.from({ length: along }, () => whole);
    return index(self(given), [...before, { kind: 'tensor', tensor: rows }]);
  }),
  builtin('zero(Tensor input)', (given) => filled(self(given).dtype, self(given).shape, 0)),
  builtin('fill(Tensor input, Scalar value)', (given) =>
    filled(self(given).dtype, self(given).shape, given.number('value')),
  ),
  builtin('fill_diagonal(Tensor input, Scalar fill_value, bool wrap=False)', (given) => {
    const input = self(given);
    const [rows = 0, columns = 0] = input.shape;
    if (input.dim !== 2) throw new Unsupported('fill_diagonal_ of other than two dimensions');
    const identity = Float64Array.from({ length: input.size }, (_, i) =>
      Number(Math.floor(i / columns) === i % columns),
    );
    const mask = fromValues('bool', [rows, columns], identity, { op: 'eye', from: [] });
    return maskedFill(input, mask, given.number('fill_value'));
  }),
  builtin('copy(Tensor input, Tensor src, bool non_blocking=False)', (given) =>
    binary.add(binary.mul(self(given), 0n), given.tensor('src')),
  ),
];

/** Functions of `torch` alone. */
export const plainFunctions: readonly Builtin[] = [
  ...joiningFunctions,
  builtin('where(Tensor condition, Operand? input=None, Operand? other=None)', (given) => {
    const condition = given.tensor('condition');
    if (!given.has('input')) return new Tuple(nonzero(condition));
    return where(condition, given.operand('input'), given.operand('other'));
  }),
  builtin('cat(Tensors tensors, int dim=0)', (given) =>
    view.cat(given.tensors('tensors'), given.number('dim')),
  ),
  builtin('concat(Tensors tensors, int dim=0)', (given) =>
    view.cat(given.tensors('tensors'), given.number('dim')),
  ),
  builtin('stack(Tensors tensors, int dim=0)', (given) =>
    view.stack(given.tensors('tensors'), given.number('dim')),
  ),
  builtin('cosine_similarity(Tensor x1, Tensor x2, int dim=1, float eps=1e-8)', (given) =>
    cosineSimilarity(
      given.tensor('x1'),
      given.tensor('x2'),
      given.number('dim'),
      given.number('eps'),
    ),
  ),
  builtin(
    'pairwise_distance(Tensor x1, Tensor x2, float p=2, float eps=1e-6, bool keepdim=False)',
    (given) =>
      pairwiseDistance(
        given.tensor('x1'),
        given.tensor('x2'),
        given.number('p'),
        given.number('eps'),
        given.boolean('keepdim'),
      ),
  ),
  builtin('cdist(Tensor x1, Tensor x2, float p=2.0)', (given) =>
    cdist(given.tensor('x1'), given.tensor('x2'), given.number('p')),
  ),
];
