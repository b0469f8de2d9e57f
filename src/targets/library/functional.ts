import { runtimeError, Unsupported } from '../python/errors';
import { Module, type Callable, type Value } from '../python/values';
import { scalarType } from '../torch/dtype';
import { index } from '../torch/indexing';
import { cat } from '../torch/views';
import { activations } from './activations';
import { spend } from '../torch/session';
import { applyUnary, logsigmoid, softplus } from '../torch/unary';
import { filled, fromValues, values, type Tensor } from '../torch/tensor';
import { asFunction, builtin } from './builtin';
import { normalize } from './distances';
import { plainFunctions } from './functions';
import { layerNorm, linear, logSoftmaxOf, softmaxOf } from './layers';
import { linearCrossEntropy } from './losses/linear-cross-entropy';
import { lossFunctions } from './losses/modules';
import { pythonFunction } from './python-function';

function oneHot(labels: Tensor, wanted: number): Tensor {
  if (labels.dtype !== 'int64') {
    throw runtimeError('one_hot is only applicable to index tensor of type LongTensor.');
  }
  const data = values(labels);
  if (labels.size === 0 && wanted <= 0) {
    throw runtimeError('Can not infer total number of classes from empty tensor.');
  }
  if (data.some((label) => label < 0)) throw runtimeError('Class values must be non-negative.');
  const classes =
    wanted === -1 ? data.reduce((most, label) => Math.max(most, label), 0) + 1 : wanted;
  if (data.some((label) => label >= classes)) {
    throw runtimeError('Class values must be smaller than num_classes.');
  }
  spend(data.length * classes);
  const result = new Float64Array(data.length * classes);
  data.forEach((label, i) => (result[i * classes + label] = 1));
  return fromValues('int64', [...labels.shape, classes], result, { op: 'one_hot', from: [labels] });
}

const own: readonly Callable[] = [
  asFunction(
    builtin('one_hot(Tensor input, int num_classes=-1)', (given) =>
      oneHot(given.tensor('input'), given.number('num_classes')),
    ),
  ),
  pythonFunction('softmax', 'input, dim=None, _stacklevel=3, dtype=None', softmaxOf),
  pythonFunction('log_softmax', 'input, dim=None, _stacklevel=3, dtype=None', logSoftmaxOf),
  pythonFunction('normalize', 'input, p=2.0, dim=1, eps=1e-12, out=None', (given) =>
    normalize(given.tensor('input'), given.number('p'), given.number('dim'), given.number('eps')),
  ),
  pythonFunction('linear', 'input, weight, bias=None', (given) =>
    linear(given.tensor('input'), given.tensor('weight'), given.optionalTensor('bias')),
  ),
  ...['relu', 'sigmoid', 'tanh'].map((name) =>
    pythonFunction(name, 'input, inplace=False', (given) =>
      applyUnary(name, given.tensor('input')),
    ),
  ),
  asFunction(builtin('logsigmoid(Tensor input)', (given) => logsigmoid(given.tensor('input')))),
  asFunction(
    builtin('softplus(Tensor input, float beta=1, float threshold=20)', (given) =>
      softplus(given.tensor('input'), given.number('beta'), given.number('threshold')),
    ),
  ),
  ...plainFunctions
    .filter(({ name }) => name === 'cosine_similarity' || name === 'pairwise_distance')
    .map(asFunction),
  ...Object.entries(activations).map(([name, { options, run }]) =>
    pythonFunction(name, options === '' ? 'input' : `input, ${options}`, (given) =>
      run(given.tensor('input'), given),
    ),
  ),
  pythonFunction('embedding', 'input, weight, padding_idx=None', (given) => {
    const rows = given.tensor('input');
    if (rows.dtype !== 'int64' && rows.dtype !== 'int32') {
      throw runtimeError(
        `Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch.${oldTensorType(rows)} instead (while checking arguments for embedding)`,
      );
    }
    return index(given.tensor('weight'), [{ kind: 'tensor', tensor: rows }]);
  }),
  pythonFunction(
    'layer_norm',
    'input, normalized_shape, weight=None, bias=None, eps=1e-5',
    (given) =>
      layerNorm(
        given.tensor('input'),
        given.numbers('normalized_shape').length,
        given.number('eps'),
      ),
  ),
  pythonFunction('pad', "input, pad, mode='constant', value=None", (given) =>
    padded(
      given.tensor('input'),
      given.numbers('pad'),
      given.optionalNumber('value') ?? 0,
      given.text('mode'),
    ),
  ),
  linearCrossEntropy,
];

function oldTensorType({ dtype }: Tensor): string {
  return `${scalarType(dtype)}Tensor`;
}

/** `F.pad` with a constant: pairs of widths from the last dimension on. */
function padded(input: Tensor, widths: readonly number[], value: number, mode: string): Tensor {
  if (mode !== 'constant' || widths.some((width) => width < 0))
    throw new Unsupported(`pad(${mode})`);
  return Array.from({ length: widths.length / 2 }, (_, i) => i).reduce((wider, i) => {
    const dim = input.dim - 1 - i;
    const edge = (width: number | undefined): Tensor[] =>
      width === undefined || width === 0
        ? []
        : [filled(wider.dtype, wider.shape.with(dim, width), value)];
    return cat([...edge(widths[2 * i]), wider, ...edge(widths[2 * i + 1])], dim);
  }, input);
}

/** `torch.nn.functional`. */
export const functional = new Module(
  'torch.nn.functional',
  new Map<string, Value>([
    ...own.map((callable) => [callable.name, callable] as const),
    ...lossFunctions,
  ]),
);
