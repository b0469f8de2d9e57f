import {
  Callable,
  Class,
  Instance,
  Module,
  Opaque,
  TorchDtype,
  Tuple,
  type Value,
} from '../python/values';
import { typeError } from '../python/errors';
import { str } from '../python/represent';
import { dtypeAliases, dtypeNames, promoteTypes } from '../torch/dtype';
import { session } from '../torch/session';
import { asFunction } from './builtin';
import { creationFunctions, looseFunctions } from './creation';
import { legacyConstructor } from './legacy-constructors';
import { plainFunctions, sharedFunctions } from './functions';
import { einsum, linalgFunctions, operandsOf } from './functions-products';
import { broadcastTensors } from './functions-shape';
import { functional } from './functional';
import { layerClasses } from './layers';
import { linearCrossEntropyClass } from './losses/linear-cross-entropy';
import { lossClasses } from './losses/modules';

/** `torch.nn`. */
export const nn = new Module(
  'torch.nn',
  new Map<string, Value>([
    ...layerClasses,
    ...lossClasses,
    ['LinearCrossEntropyLoss', linearCrossEntropyClass],
    ['functional', functional],
    ['Parameter', new Callable('Parameter', ({ positional: [data = null] }) => parameter(data))],
  ]),
);

function parameter(data: Value): Value {
  if (data !== null && typeof data === 'object' && 'requiresGrad' in data) data.requiresGrad = true;
  return data;
}

const constructors = [
  legacyConstructor('Tensor', 'float32'),
  legacyConstructor('FloatTensor', 'float32'),
  legacyConstructor('DoubleTensor', 'float64'),
  legacyConstructor('HalfTensor', 'float16'),
  legacyConstructor('LongTensor', 'int64'),
  legacyConstructor('IntTensor', 'int32'),
  legacyConstructor('ByteTensor', 'uint8'),
  legacyConstructor('BoolTensor', 'bool'),
];

const others: readonly Callable[] = [
  new Callable('manual_seed', ({ positional: [seed = null] }) => {
    session().generator.seed(Number(BigInt.asUintN(32, BigInt(Number(seed)))));
    return new Opaque('generator', '<torch._C.Generator>');
  }),
  new Callable('no_grad', () => new Opaque('no_grad', 'no_grad')),
  new Callable('inference_mode', () => new Opaque('no_grad', 'inference_mode')),
  new Callable('enable_grad', () => new Opaque('enable_grad', 'enable_grad')),
  new Callable('set_printoptions', () => null),
  new Callable('device', ({ positional: [name = null] }) => new Opaque('device', str(name))),
  new Callable(
    'is_tensor',
    ({ positional: [value = null] }) =>
      value !== null && typeof value === 'object' && 'requiresGrad' in value,
  ),
  new Callable(
    'Size',
    ({ positional: [sizes = null] }) =>
      new Tuple(
        sizes !== null && typeof sizes === 'object' && 'items' in sizes ? sizes.items : [],
        true,
      ),
  ),
  new Callable('einsum', ({ positional: [equation = null, ...rest] }) =>
    einsum(str(equation), operandsOf(rest)),
  ),
  new Callable('broadcast_tensors', ({ positional }) => broadcastTensors(operandsOf(positional))),
  new Callable('promote_types', ({ positional: [a = null, b = null] }) =>
    a instanceof TorchDtype && b instanceof TorchDtype
      ? new TorchDtype(promoteTypes(a.dtype, b.dtype))
      : null,
  ),
];

/** What `torch.finfo(dtype)` tells. */
const finfo = new Callable('finfo', ({ positional: [given = null] }) => {
  const dtype = given instanceof TorchDtype ? given.dtype : 'float32';
  const known: Readonly<Record<string, readonly [eps: number, max: number, tiny: number]>> = {
    float64: [2 ** -52, Number.MAX_VALUE, 2 ** -1022],
    float32: [2 ** -23, 3.4028234663852886e38, 2 ** -126],
    float16: [2 ** -10, 65504, 2 ** -14],
    bfloat16: [2 ** -7, 3.3895313892515355e38, 2 ** -126],
  };
  const [eps, max, tiny] = known[dtype] ?? [];
  if (eps === undefined || max === undefined || tiny === undefined) {
    throw typeError(
      `torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'`,
    );
  }
  return new Module(
    'finfo',
    new Map<string, Value>([
      ['eps', eps],
      ['max', max],
      ['min', -max],
      ['tiny', tiny],
      ['smallest_normal', tiny],
    ]),
  );
});

export const cuda = new Module(
  'torch.cuda',
  new Map<string, Value>([['is_available', new Callable('is_available', () => false)]]),
);

/** Optimisers take their step outside the loss: they are there to be called. */
const optimizers = ['SGD', 'Adam', 'AdamW', 'RMSprop', 'Adagrad'].map((name) => {
  const type: Class = new Class(name, null, new Map(), () => new Instance(type, null));
  return [name, type] as const;
});

const linalg = new Module(
  'torch.linalg',
  new Map<string, Value>(
    linalgFunctions.map((own) => [own.name.slice('linalg_'.length), asFunction(own)] as const),
  ),
);

const shared = new Map(sharedFunctions.map((own) => [own.name, own] as const));

/** `torch.special`: other names of functions of `torch`. */
const special = new Module(
  'torch.special',
  new Map<string, Value>(
    (
      [
        ['expit', 'sigmoid'],
        ['logit', 'logit'],
        ['erf', 'erf'],
        ['xlogy', 'xlogy'],
        ['expm1', 'expm1'],
        ['log1p', 'log1p'],
        ['softmax', 'softmax'],
        ['log_softmax', 'log_softmax'],
        ['logsumexp', 'logsumexp'],
      ] as const
    ).flatMap(([name, own]) => {
      const found = shared.get(own);
      return found ? [[name, asFunction(found)] as const] : [];
    }),
  ),
);

export const optim = new Module('torch.optim', new Map<string, Value>(optimizers));

/** `torch`. */
export const torch = new Module(
  'torch',
  new Map<string, Value>([
    ...dtypeNames.map((dtype) => [dtype, new TorchDtype(dtype)] as const),
    ...Object.entries(dtypeAliases).map(([name, dtype]) => [name, new TorchDtype(dtype)] as const),
    ...[...sharedFunctions, ...plainFunctions, ...creationFunctions].map(
      (own) => [own.name, asFunction(own)] as const,
    ),
    ...[...looseFunctions, ...others, ...constructors].map((own) => [own.name, own] as const),
    ['nn', nn],
    ['cuda', cuda],
    ['linalg', linalg],
    ['special', special],
    ['finfo', finfo],
    ['e', Math.E],
    ['optim', optim],
    ['pi', Math.PI],
    ['inf', Infinity],
    ['nan', NaN],
  ]),
);
