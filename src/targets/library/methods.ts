import type { Dtype } from '../../tensors/tensor';
import { attributeError, PythonError, runtimeError, typeError, valueError } from '../python/errors';
import {
  Callable,
  List,
  NumpyArray,
  Opaque,
  sizeTuple,
  TorchDtype,
  Tuple,
  type Value,
} from '../python/values';
import { backward, detached } from '../torch/autograd';
import { category, dtypeAliases, isFloating } from '../torch/dtype';
import { wrapDim } from '../torch/dimensions';
import { applyInPlace, overwrite, requireWritable } from '../torch/in-place';
import { castTo, scatterAdd } from '../torch/select';
import { assignIndex } from '../torch/indexing';
import { fromNested, requireGrad } from '../torch/literal';
import { filled, Tensor, isContiguous, values } from '../torch/tensor';
import * as view from '../torch/views';
import { asMethod, builtin, type Builtin } from './builtin';
import { bernoulliOf } from './creation';
import { drawn } from './draws';
import { sharedFunctions } from './functions';
import { requireMissing } from './known-names';

const self = (given: { tensor: (name: string) => Tensor }): Tensor => given.tensor('input');

/** A tensor's value as the Python number of its dtype. */
export function toPython(dtype: Dtype, value: number): Value {
  if (dtype === 'bool') return value !== 0;
  return isFloating(dtype) ? value : BigInt(value);
}

function toList(tensor: Tensor): Value {
  const data = values(tensor);
  const build = (dim: number, offset: number): Value => {
    const size = tensor.shape[dim];
    if (size === undefined) return toPython(tensor.dtype, data[offset] ?? 0);
    const step = tensor.shape.slice(dim + 1).reduce((a, b) => a * b, 1);
    return new List(Array.from({ length: size }, (_, i) => build(dim + 1, offset + i * step)));
  };
  return build(0, 0);
}

function item(tensor: Tensor): Value {
  if (tensor.size !== 1) {
    throw runtimeError(`a Tensor with ${tensor.size} elements cannot be converted to Scalar`);
  }
  return toPython(tensor.dtype, values(tensor)[0] ?? 0);
}

function requireDevice(device: string): void {
  if (device.startsWith('cuda')) {
    throw new PythonError('AssertionError', 'Torch not compiled with CUDA enabled');
  }
}

function convert(tensor: Tensor, wanted: readonly Value[]): Tensor {
  let result = tensor;
  for (const value of wanted) {
    if (value instanceof TorchDtype) result = castTo(result, value.dtype);
    else if (value instanceof Tensor) result = castTo(result, value.dtype);
    else if (value instanceof Opaque) requireDevice(value.name);
    else if (typeof value === 'string') requireDevice(value);
  }
  return result;
}

const oldTypeNames: Readonly<Record<string, Dtype>> = {
  Float: 'float32',
  Double: 'float64',
  Half: 'float16',
  Long: 'int64',
  Int: 'int32',
  Byte: 'uint8',
  Bool: 'bool',
};

function asType(tensor: Tensor, wanted: Value): Value {
  if (wanted instanceof TorchDtype) return castTo(tensor, wanted.dtype);
  if (wanted instanceof Callable) return asType(tensor, `torch.${wanted.name}`);
  if (typeof wanted === 'string') {
    const dtype = oldTypeNames[/^torch\.(\w+)Tensor$/.exec(wanted)?.[1] ?? ''];
    if (dtype) return castTo(tensor, dtype);
    throw valueError(`invalid type: '${wanted}'`);
  }
  return `torch.${tensor.dtype}`;
}

const bytes: Readonly<Partial<Record<Dtype, number>>> = {
  float64: 8,
  int64: 8,
  complex64: 8,
  float32: 4,
  int32: 4,
  uint8: 1,
  int8: 1,
  bool: 1,
};
const bytesOf = (dtype: Dtype): number => bytes[dtype] ?? 2;

/** `x.new_zeros(3)` and its kin: tensors of the dtype of another. */
const newTensors: readonly Builtin[] = [
  ...(['zeros', 'ones', 'empty'] as const).map((name) =>
    builtin(
      `new_${name}(Tensor input, ints size, *, dtype? dtype=None, any device=None)`,
      (given) =>
        filled(given.dtype() ?? self(given).dtype, given.numbers('size'), name === 'ones' ? 1 : 0, {
          op: name,
          from: [],
        }),
    ),
  ),
  builtin('new_full(Tensor input, ints size, Scalar fill_value, *, dtype? dtype=None)', (given) =>
    filled(given.dtype() ?? self(given).dtype, given.numbers('size'), given.number('fill_value'), {
      op: 'full',
      from: [],
    }),
  ),
  builtin(
    'new_tensor(Tensor input, any data, *, dtype? dtype=None, bool requires_grad=False)',
    (given) => {
      const made = fromNested(given.value('data'), given.dtype() ?? self(given).dtype);
      return given.boolean('requires_grad') ? requireGrad(made) : made;
    },
  ),
];

const ownMethods: readonly Builtin[] = [
  builtin('item(Tensor input)', (given) => item(self(given))),
  builtin('tolist(Tensor input)', (given) => toList(self(given))),
  builtin('dim(Tensor input)', (given) => BigInt(self(given).dim)),
  builtin('ndimension(Tensor input)', (given) => BigInt(self(given).dim)),
  builtin('nelement(Tensor input)', (given) => BigInt(self(given).size)),
  builtin('size(Tensor input, int? dim=None)', (given) => {
    const tensor = self(given);
    if (!given.has('dim')) return sizeTuple(tensor.shape);
    return BigInt(tensor.shape[wrapDim(given.number('dim'), tensor.dim)] ?? 0);
  }),
  builtin('__len__(Tensor input)', (given) => BigInt(self(given).shape[0] ?? 0)),
  ...['bernoulli', 'bernoulli_'].map((name) =>
    builtin(`${name}(Tensor input, any p=None, *, any generator=None)`, (given) =>
      bernoulliOf(self(given), name === 'bernoulli_' ? 0.5 : given.optionalNumber('p')),
    ),
  ),
  builtin('numpy(Tensor input, *, bool force=False)', (given) => {
    const tensor = self(given);
    if (tensor.requiresGrad && !given.boolean('force')) {
      throw runtimeError(
        "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
      );
    }
    return new NumpyArray(tensor);
  }),
  builtin('view(Tensor input, ints size)', (given) =>
    view.viewAs(self(given), given.numbers('size')),
  ),
  builtin('view_as(Tensor input, Tensor other)', (given) =>
    view.viewAs(self(given), given.tensor('other').shape),
  ),
  builtin('reshape_as(Tensor input, Tensor other)', (given) =>
    view.reshape(self(given), given.tensor('other').shape),
  ),
  builtin('expand(Tensor input, ints size, *, bool implicit=False)', (given) =>
    view.expand(self(given), given.numbers('size')),
  ),
  builtin('expand_as(Tensor input, Tensor other)', (given) =>
    view.expand(self(given), given.tensor('other').shape),
  ),
  builtin('repeat(Tensor input, ints repeats)', (given) =>
    view.repeat(self(given), given.numbers('repeats')),
  ),
  builtin('contiguous(Tensor input)', (given) =>
    isContiguous(self(given)) ? self(given) : view.clone(self(given), 'contiguous'),
  ),
  builtin('is_contiguous(Tensor input)', (given) => isContiguous(self(given))),
  builtin('type_as(Tensor input, Tensor other)', (given) =>
    castTo(self(given), given.tensor('other').dtype),
  ),
  builtin('type(Tensor input, any dtype=None)', (given) =>
    asType(self(given), given.value('dtype')),
  ),
  builtin(
    'to(Tensor input, any device=None, any dtype=None, bool non_blocking=False, bool copy=False)',
    (given) => convert(self(given), [given.value('device'), given.value('dtype')]),
  ),
  builtin('cpu(Tensor input)', (given) => self(given)),
  builtin('cuda(Tensor input, any device=None)', (given) => {
    requireDevice('cuda');
    return self(given);
  }),
  ...newTensors,
  builtin('element_size(Tensor input)', (given) => BigInt(bytesOf(self(given).dtype))),
  builtin('stride(Tensor input, int? dim=None)', (given) => {
    const { strides, dim } = self(given);
    if (given.has('dim')) return BigInt(strides[wrapDim(given.number('dim'), dim)] ?? 1);
    return new Tuple(strides.map((stride) => BigInt(stride)));
  }),
  builtin('scatter_add(Tensor input, int dim, Tensor index, Tensor src)', (given) =>
    scatterAdd(self(given), given.number('dim'), given.tensor('index'), given.tensor('src')),
  ),
  builtin('index_fill(Tensor input, int dim, Tensor index, Scalar value)', (given) => {
    const input = view.clone(self(given));
    const whole = { kind: 'slice', start: null, stop: null, step: 1 } as const;
    const before = Array.from({ length: wrapDim(given.number('dim'), input.dim) }, () => whole);
    const value = filled(input.dtype, [], given.number('value'));
    assignIndex(input, [...before, { kind: 'tensor', tensor: given.tensor('index') }], value);
    return input;
  }),
  builtin('retain_grad(Tensor input)', () => null),
  builtin('requires_grad_(Tensor input, bool requires_grad=True)', (given) => {
    const tensor = self(given);
    const wanted = given.boolean('requires_grad');
    if (wanted && category(tensor.dtype) < 2) {
      throw runtimeError('only Tensors of floating point dtype can require gradients');
    }
    if (!wanted && !tensor.isLeaf) {
      throw runtimeError(
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
      );
    }
    tensor.requiresGrad = wanted;
    return tensor;
  }),
  builtin(
    'backward(Tensor input, Tensor? gradient=None, bool? retain_graph=None, bool create_graph=False, any inputs=None)',
    (given) => {
      const retain = given.boolean('retain_graph') || given.boolean('create_graph');
      backward(self(given), given.optionalTensor('gradient') ?? undefined, retain);
      return null;
    },
  ),
  builtin('detach_(Tensor input)', (given) => {
    const tensor = self(given);
    tensor.gradFn = null;
    tensor.requiresGrad = false;
    return tensor;
  }),
  ...(['random_', 'uniform_', 'normal_'] as const).map((op) =>
    builtin(
      {
        random_: 'random_(Tensor input, int? from=None, int? to=None, *, any generator=None)',
        uniform_: 'uniform_(Tensor input, float from=0.0, float to=1.0, *, any generator=None)',
        normal_: 'normal_(Tensor input, float mean=0.0, float std=1.0, *, any generator=None)',
      }[op],
      (given) => {
        const tensor = self(given);
        requireWritable(tensor);
        overwrite(tensor, drawn(tensor, op, given));
        tensor.origin = { op, from: [] };
        return tensor;
      },
    ),
  ),
];

const casts: readonly Builtin[] = [
  ...Object.entries(dtypeAliases),
  ...(['bfloat16', 'bool'] as const).map((name) => [name, name] as const),
  ['byte', 'uint8'] as const,
  ['char', 'int8'] as const,
].map(([name, dtype]) => builtin(`${name}(Tensor input)`, (given) => castTo(self(given), dtype)));

const methods = new Map<string, Builtin>(
  [...sharedFunctions, ...ownMethods, ...casts].map((method) => [method.name, method]),
);

type Property = (tensor: Tensor) => Value;

const properties: Readonly<Record<string, Property | undefined>> = {
  shape: (tensor) => sizeTuple(tensor.shape),
  dtype: (tensor) => new TorchDtype(tensor.dtype),
  device: (tensor) => new Opaque('device', tensor.device),
  ndim: (tensor) => BigInt(tensor.dim),
  requires_grad: (tensor) => tensor.requiresGrad,
  is_leaf: (tensor) => tensor.isLeaf,
  grad: (tensor) => tensor.grad,
  grad_fn: (tensor) => (tensor.gradFn ? new Opaque('type', `<${tensor.gradFn.name}>`) : null),
  data: detached,
  T: (tensor) =>
    view.permute(
      tensor,
      tensor.shape.map((_, i) => tensor.dim - 1 - i),
    ),
  mT: (tensor) => view.transpose(tensor, -2, -1),
  H: (tensor) => view.transpose(tensor, -2, -1),
  nbytes: (tensor) => BigInt(tensor.size * bytesOf(tensor.dtype)),

  is_cuda: () => false,
};

/** `tensor.name`: a property, a method, or the in-place form of a method. */
export function tensorAttribute(tensor: Tensor, name: string): Value {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (property) return property(tensor);
  const method = methods.get(name);
  if (method) return asMethod(method, tensor);
  const base =
    name.endsWith('_') && !name.endsWith('__') ? methods.get(name.slice(0, -1)) : undefined;
  if (base) {
    return new Callable(name, (args) =>
      applyInPlace(tensor, (own) => {
        const result = base.call(args, own);
        if (result instanceof Tensor) return result;
        throw typeError(`${name}() returned no Tensor`);
      }),
    );
  }
  requireMissing('Tensor', name);
  throw attributeError(`'Tensor' object has no attribute '${name}'`);
}

/** `tensor.requires_grad = True`. */
export function setTensorAttribute(tensor: Tensor, name: string, value: Value): void {
  if (name === 'requires_grad' && typeof value === 'boolean') {
    if (value && category(tensor.dtype) < 2) {
      throw runtimeError('only Tensors of floating point dtype can require gradients');
    }
    tensor.requiresGrad = value;
  } else if (name === 'grad' && (value === null || value instanceof Tensor)) tensor.grad = value;
  else if (name === 'data' && value instanceof Tensor) overwrite(tensor, values(value));
  else throw attributeError(`attribute '${name}' of 'torch._C.TensorBase' objects is not writable`);
}
