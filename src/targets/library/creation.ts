import { sizeOf, type Dtype, type Shape } from '../../tensors/tensor';
import { notImplementedFor, runtimeError, typeError, Unsupported } from '../python/errors';
import { Callable, List, NumpyArray, Tuple, typeName, type Value } from '../python/values';
import { category, scalarType } from '../torch/dtype';
import { fromNested, requireFit, requireGrad } from '../torch/literal';
import { sizes } from '../torch/operands';
import { poissonDraw } from '../random/poisson';
import { session, spend } from '../torch/session';
import { filled, fromValues, rounded, Tensor, values, type Origin } from '../torch/tensor';
import { builtin, type Builtin } from './builtin';
import type { Given } from './given';

const options = 'dtype? dtype=None, any device=None, bool requires_grad=False';
const likeOptions = `*, ${options}, any memory_format=None`;
const mostElements = 1_000_000;

/** A shape that can be made, or what PyTorch says of it. */
export function checkedShape(name: string, shape: Shape): Shape {
  const negative = shape.find((size) => size < 0);
  if (negative !== undefined) {
    throw runtimeError(
      name === 'zeros' || name === 'ones' || name === 'full'
        ? `${name}: Dimension size must be non-negative.`
        : `Trying to create tensor with negative dimension ${negative}: ${sizes(shape)}`,
    );
  }
  if (sizeOf(shape) > mostElements) throw new Unsupported('tensors this large');
  // A draw costs several times what a copy does.
  if (name.startsWith('rand')) spend(4 * sizeOf(shape));
  return shape;
}

function finished(given: Given, tensor: Tensor): Tensor {
  const device = given.value('device');
  const name = typeof device === 'string' ? device : null;
  const placed = name === 'meta' ? onMeta(tensor) : tensor;
  if (name && name !== 'cpu' && name !== 'meta') {
    throw runtimeErrorForDevice(name);
  }
  return given.boolean('requires_grad') ? requireGrad(placed) : placed;
}

function fillOf(given: Given, dtype: Dtype): number {
  const value = given.number('fill_value');
  requireFit(value, dtype, typeof given.value('fill_value') === 'bigint');
  return value;
}

function runtimeErrorForDevice(name: string): Error {
  return new Unsupported(`the device ${name}`);
}

function onMeta(tensor: Tensor): Tensor {
  return new Tensor(
    tensor.dtype,
    tensor.shape,
    tensor.storage,
    tensor.origin,
    tensor.strides,
    tensor.offset,
    'meta',
  );
}

const made = (op: string, scalar?: number): Origin => ({
  op,
  from: [],
  ...(scalar === undefined ? {} : { scalar }),
});

type Fill = (size: number, dtype: Dtype, given: Given) => ArrayLike<number>;

const zeros: Fill = (size) => new Float64Array(size);
const ones: Fill = (size) => new Float64Array(size).fill(1);

function floatingOnly(kernel: string, dtype: Dtype): void {
  if (category(dtype) < 2) throw notImplementedFor(kernel, scalarType(dtype));
}

const uniform: Fill = (size, dtype) => {
  floatingOnly('check_uniform_bounds', dtype);
  return session().generator.uniforms(size, dtype);
};

const normal: Fill = (size, dtype) => {
  floatingOnly('normal_kernel_cpu', dtype);
  return session().generator.normals(size, dtype);
};

/** A standard normal complex tensor: both parts with variance ½. */
function complexNormal(shape: Shape): Tensor {
  const parts = session().generator.normals(2 * sizeOf(shape), 'float32');
  const part = (offset: number): Float64Array =>
    Float64Array.from({ length: sizeOf(shape) }, (_, i) =>
      Math.fround((parts[2 * i + offset] ?? 0) * Math.SQRT1_2),
    );
  return fromValues('complex64', shape, part(0), made('randn'), part(1));
}

function sized(name: string, fill: Fill): Builtin[] {
  const create = (given: Given, shape: Shape, dtype: Dtype): Tensor => {
    if (name === 'randn' && dtype === 'complex64') return finished(given, complexNormal(shape));
    const data = fill(sizeOf(shape), dtype, given);
    return finished(given, rounded(dtype, shape, data, made(name)));
  };
  return [
    builtin(`${name}(ints size, *, ${options}, any generator=None)`, (given) =>
      create(given, checkedShape(name, given.numbers('size')), given.dtype() ?? 'float32'),
    ),
    builtin(`${name}_like(Tensor input, ${likeOptions})`, (given) => {
      const input = given.tensor('input');
      return create(given, input.shape, given.dtype() ?? input.dtype);
    }),
  ];
}

function inferred(value: Value): Dtype {
  if (typeof value === 'number') return 'float32';
  return typeof value === 'boolean' ? 'bool' : 'int64';
}

function randint(given: Given): Tensor {
  // randint(high, size) or randint(low, high, size)
  const positional = given.list('rest');
  const low = given.has('low') ? given.value('low') : null;
  const numbers = positional.filter((value) => typeof value === 'bigint').map(Number);
  if (low !== null) numbers.unshift(Number(low));
  if (given.has('high')) numbers.push(given.number('high'));
  const [first = 0, second] = numbers;
  const [from, to] = second === undefined ? [0, first] : [first, second];
  const shape = positional.find((value) => value instanceof Tuple || value instanceof List);
  const size = given.has('size')
    ? given.numbers('size')
    : shape
      ? shape.items.map(Number)
      : missingSize();
  if (from >= to) {
    throw runtimeError(
      `random_ expects 'from' to be less than 'to', but got from=${from} >= to=${to}`,
    );
  }
  checkedShape('randint', size);
  const { generator } = session();
  const data = Float64Array.from({ length: sizeOf(size) }, () => generator.integer(from, to));
  return finished(given, rounded(given.dtype() ?? 'int64', size, data, made('randint', to)));
}

function missingSize(): never {
  throw typeError('randint() missing 1 required positional arguments: "size"');
}

function arange(given: Given): Tensor {
  const [a = null, b = null, c = null] = given.list('rest').filter((value) => value !== null);
  const [start, end] = b === null ? [0n, a] : [a, b];
  const last = given.has('end') ? given.value('end') : end;
  const step = given.has('step') ? given.value('step') : (c ?? 1n);
  const parts = [start, last, step];
  const floating = parts.some((part) => typeof part === 'number');
  const [from = 0, to = 0, by = 1] = parts.map(Number);
  if (by === 0) throw runtimeError('step must be nonzero');
  if ((to - from) * by < 0) {
    throw runtimeError('upper bound and lower bound inconsistent with step sign');
  }
  const count = Math.max(Math.ceil((to - from) / by), 0);
  checkedShape('arange', [count]);
  const data = Float64Array.from({ length: count }, (_, i) => from + i * by);
  const dtype = given.dtype() ?? (floating ? 'float32' : 'int64');
  return finished(given, rounded(dtype, [count], data, made('arange')));
}

/** Draws 0 or 1 with the tensor's probabilities, or with `p` in its shape. */
export function bernoulliOf(input: Tensor, p: number | null): Tensor {
  // With one probability for all PyTorch draws from another generator.
  if (p !== null) throw new Unsupported('bernoulli with one probability for all elements');
  return bernoulli(input);
}

function bernoulli(probabilities: Tensor): Tensor {
  const { generator } = session();
  const dtype = probabilities.dtype === 'float64' ? 'float64' : 'float32';
  const data = values(probabilities).map((p) => Number(generator.uniform(dtype) < p));
  return rounded(probabilities.dtype, probabilities.shape, data, made('bernoulli'));
}

const literalNames = ['tensor', 'as_tensor', 'asarray', 'scalar_tensor'];

function literal(name: string): Builtin {
  return builtin(`${name}(any data, *, ${options}, any pin_memory=None)`, (given) => {
    const data = given.value('data');
    if (data instanceof Tensor && name !== 'tensor') return data;
    return finished(given, fromNested(data, given.dtype()));
  });
}

export const creationFunctions: readonly Builtin[] = [
  builtin(
    `logspace(Scalar start, Scalar end, int steps, Scalar base=10.0, *, ${options})`,
    (given) => {
      const [start, end, steps] = [
        given.number('start'),
        given.number('end'),
        given.number('steps'),
      ];
      checkedShape('logspace', [steps]);
      const by = steps > 1 ? (end - start) / (steps - 1) : 0;
      const data = Float64Array.from(
        { length: steps },
        (_, i) =>
          given.number('base') ** (i < steps / 2 ? start + i * by : end - (steps - 1 - i) * by),
      );
      return finished(given, rounded(given.dtype() ?? 'float32', [steps], data, made('logspace')));
    },
  ),
  builtin(`randint_like(Tensor input, int low, int? high=None, ${likeOptions})`, (given) => {
    const input = given.tensor('input');
    const [from, to] = given.has('high')
      ? [given.number('low'), given.number('high')]
      : [0, given.number('low')];
    const { generator } = session();
    const data = Float64Array.from({ length: input.size }, () => generator.integer(from, to));
    return finished(
      given,
      rounded(given.dtype() ?? input.dtype, input.shape, data, made('randint', to)),
    );
  }),
  ...literalNames.map(literal),
  ...sized('zeros', zeros),
  ...sized('ones', ones),
  ...sized('empty', zeros),
  ...sized('rand', uniform),
  ...sized('randn', normal),
  builtin(`full(ints size, Scalar fill_value, *, ${options})`, (given) => {
    const fill = given.value('fill_value');
    const dtype = given.dtype() ?? (fill instanceof Tensor ? fill.dtype : inferred(fill));
    const shape = checkedShape('full', given.numbers('size'));
    const value = fillOf(given, dtype);
    return finished(given, filled(dtype, shape, value, made('full')));
  }),
  builtin(`full_like(Tensor input, Scalar fill_value, ${likeOptions})`, (given) => {
    const input = given.tensor('input');
    const dtype = given.dtype() ?? input.dtype;
    const origin = { op: 'full_like', from: [] };
    const value = fillOf(given, dtype);
    return finished(given, filled(dtype, input.shape, value, origin));
  }),
  builtin(`eye(int n, int? m=None, *, ${options})`, (given) => {
    const rows = given.number('n');
    const columns = given.optionalNumber('m') ?? rows;
    const shape = checkedShape('eye', [rows, columns]);
    const data = Float64Array.from({ length: rows * columns }, (_, i) =>
      Number(Math.floor(i / columns) === i % columns),
    );
    return finished(given, rounded(given.dtype() ?? 'float32', shape, data, made('eye')));
  }),
  builtin(`linspace(Scalar start, Scalar end, int steps, *, ${options})`, (given) => {
    const start = given.number('start');
    const end = given.number('end');
    const steps = given.number('steps');
    checkedShape('linspace', [steps]);
    const by = steps > 1 ? (end - start) / (steps - 1) : 0;
    // PyTorch counts the second half from the end.
    const data = Float64Array.from({ length: steps }, (_, i) =>
      i < steps / 2 ? start + i * by : end - (steps - 1 - i) * by,
    );
    return finished(given, rounded(given.dtype() ?? 'float32', [steps], data, made('linspace')));
  }),
  builtin(`randperm(int n, *, ${options}, any generator=None)`, (given) => {
    const n = given.number('n');
    checkedShape('randperm', [n]);
    return rounded(
      given.dtype() ?? 'int64',
      [n],
      session().generator.permutation(n),
      made('randperm'),
    );
  }),
  builtin('poisson(Tensor input, *, any generator=None)', (given) => {
    const rates = given.tensor('input');
    const { generator } = session();
    const data = values(rates).map((rate) => poissonDraw(rate, () => generator.uniform('float64')));
    return rounded(rates.dtype, rates.shape, data, made('poisson'));
  }),
  builtin('bernoulli(Tensor input, any p=None, *, any generator=None)', (given) => {
    return bernoulliOf(given.tensor('input'), given.optionalNumber('p'));
  }),
  builtin(`normal(any mean, any std=1.0, ints? size=None, *, ${options})`, (given) => {
    const mean = given.optionalTensor('mean');
    const std = given.optionalTensor('std');
    const shape = mean?.shape ?? std?.shape ?? given.optionalNumbers('size') ?? [];
    const dtype = mean?.dtype ?? std?.dtype ?? 'float32';
    const centre = mean ? values(mean) : null;
    const spread = std ? values(std) : null;
    const data = session()
      .generator.normals(sizeOf(shape), dtype)
      .map(
        (z, i) => z * (spread?.[i] ?? given.number('std')) + (centre?.[i] ?? given.number('mean')),
      );
    return rounded(dtype, shape, data, made('randn'));
  }),
  builtin('from_numpy(any array)', (given) => {
    const array = given.value('array');
    if (array instanceof NumpyArray) return array.tensor;
    throw typeError(`expected np.ndarray (got ${typeName(array)})`);
  }),
  builtin('complex(Tensor real, Tensor imag)', (given) => {
    const real = given.tensor('real');
    const origin = { op: 'complex', from: [real, given.tensor('imag')] };
    const imaginary = values(given.tensor('imag')).slice();
    return fromValues('complex64', real.shape, values(real).slice(), origin, imaginary);
  }),
];

/** Functions whose arguments have no fixed places: `randint(high, size)` and `randint(low, high, size)`. */
export const looseFunctions: readonly Callable[] = [
  loose(
    'randint',
    ['low', 'high', 'size', 'dtype', 'device', 'requires_grad', 'generator'],
    randint,
  ),
  loose('arange', ['start', 'end', 'step', 'dtype', 'device', 'requires_grad'], arange),
];

function loose(name: string, keywords: readonly string[], run: (given: Given) => Tensor): Callable {
  const signature = keywords.map((keyword) => `any ${keyword}=None`).join(', ');
  return new Callable(name, (args) => {
    const rest = new Tuple(args.positional);
    const inner = builtin(`${name}(*, ${signature}, any rest=None)`, run);
    return inner.call({ positional: [], keywords: new Map([...args.keywords, ['rest', rest]]) });
  });
}
