import { bind } from '../python/bind';
import { call } from '../python/evaluate';
import { sizeOf } from '../../tensors/tensor';
import { Unsupported } from '../python/errors';
import { Callable, Class, Instance, type Arguments, type Value } from '../python/values';
import { add, mul, sub } from '../torch/binary';
import { wrapDim } from '../torch/dimensions';
import { index } from '../torch/indexing';
import { mean, variance } from '../torch/reduce';
import { matmul, requireSameDtype } from '../torch/matmul';
import { session, warn } from '../torch/session';
import { logSoftmax, softmax } from '../torch/softmax';
import { fromValues, rounded, Tensor } from '../torch/tensor';
import { applyUnary, logsigmoid, neg, softplus } from '../torch/unary';
import { flatten, matrixTranspose, reshape } from '../torch/views';
import { activations } from './activations';
import { cosineSimilarity, pairwiseDistance } from './distances';
import { Given } from './given';
import { parsePythonSignature } from './python-function';
import { castTo } from '../torch/select';

/** `self` counts among the arguments of methods. */
const withSelf = (own: Arguments): Arguments => ({ ...own, positional: [null, ...own.positional] });

/** A layer of `torch.nn` without state: its constructor's arguments, and what it does to its inputs. */
function layer(
  name: string,
  init: string,
  forward: string,
  run: (options: Given, given: Given) => Value,
): Class {
  const initSignature = parsePythonSignature(`self, ${init}`);
  const forwardSignature = parsePythonSignature(`self, ${forward}`);
  const type: Class = new Class(name, moduleClass, new Map(), (args) => {
    const options = new Given(bind(`${name}.__init__`, initSignature, withSelf(args)).values);
    return new Instance(type, (callArgs) =>
      run(options, new Given(bind(`${name}.forward`, forwardSignature, withSelf(callArgs)).values)),
    );
  });
  return type;
}

/** `nn.Module`, the base of the user's classes. */
export const moduleClass: Class = new Class(
  'Module',
  null,
  new Map(),
  () => new Instance(moduleClass, null),
);

/** The dimension that `softmax` takes when none is given, with the warning about it. */
function softmaxDim(name: string, input: Tensor, given: Given): number {
  const dim = given.optionalNumber('dim');
  if (dim !== null) return dim;
  warn(
    'UserWarning',
    `Implicit dimension choice for ${name} has been deprecated. Change the call to include dim=X as an argument.`,
  );
  return input.dim === 0 || input.dim === 1 || input.dim === 3 ? 0 : 1;
}

function inDtype(given: Given): Tensor {
  const dtype = given.dtype();
  return dtype ? castTo(given.tensor('input'), dtype) : given.tensor('input');
}

/** `F.softmax` and `F.log_softmax`, which may lack a dimension. */
export function softmaxOf(given: Given): Tensor {
  const input = inDtype(given);
  return softmax(input, softmaxDim('softmax', input, given));
}

export function logSoftmaxOf(given: Given): Tensor {
  const input = inDtype(given);
  return logSoftmax(input, softmaxDim('log_softmax', input, given));
}

/** `F.linear`. */
export function linear(input: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  // With a bias PyTorch looks at the dtypes before the shapes, the bias's first; without, at the shapes first.
  if (bias) {
    requireSameDtype(bias, weight, 'self');
    requireSameDtype(input, weight);
  }
  const product = matmul(input, matrixTranspose(weight));
  return bias ? add(product, bias) : product;
}

/** Kaiming's uniform initialisation, as `nn.Linear` draws it: weights first, then the bias. */
function initialised(shape: readonly number[], bound: number): Tensor {
  const size = shape.reduce((a, b) => a * b, 1);
  const data = session()
    .generator.uniforms(size, 'float32')
    .map((u) => Math.fround(u * Math.fround(2 * bound) - Math.fround(bound)));
  const parameter = fromValues('float32', shape, data, { op: 'parameter', from: [] });
  parameter.requiresGrad = true;
  return parameter;
}

const linearSignature = parsePythonSignature(
  'self, in_features, out_features, bias=True, device=None, dtype=None',
);

const linearClass: Class = new Class('Linear', moduleClass, new Map(), (args) => {
  const given = new Given(bind('Linear.__init__', linearSignature, withSelf(args)).values);
  const [inputs, outputs] = [given.number('in_features'), given.number('out_features')];
  const bound = 1 / Math.sqrt(inputs);
  const weight = initialised([outputs, inputs], bound);
  const bias = given.boolean('bias') ? initialised([outputs], bound) : null;
  const forward = parsePythonSignature('self, input');
  const instance = new Instance(linearClass, (callArgs) => {
    const own = bind('Linear.forward', forward, withSelf(callArgs));
    return linear(new Given(own.values).tensor('input'), weight, bias);
  });
  instance.attributes.set('weight', weight);
  instance.attributes.set('bias', bias);
  return instance;
});

const sequential: Class = new Class('Sequential', moduleClass, new Map(), ({ positional }) => {
  const instance = new Instance(sequential, ({ positional: [input = null] }) =>
    positional.reduce<Value>(
      (value, step) => call(step, { positional: [value], keywords: new Map() }),
      input,
    ),
  );
  return instance;
});

const elementwise = (name: string, run: (input: Tensor) => Tensor): Class =>
  layer(name, 'inplace=False', 'input', (_, given) => run(given.tensor('input')));

/** `F.layer_norm` over the last dimensions, without weights. */
export function layerNorm(input: Tensor, dims: number, eps: number): Tensor {
  const over = Array.from({ length: dims }, (_, i) => i - dims);
  const centred = sub(input, mean(input, over, true));
  return mul(centred, applyUnary('rsqrt', add(variance(input, over, 0, false, true), eps)));
}

const embedding: Class = new Class('Embedding', moduleClass, new Map(), (args) => {
  const signature = parsePythonSignature('self, num_embeddings, embedding_dim, padding_idx=None');
  const given = new Given(bind('Embedding.__init__', signature, withSelf(args)).values);
  const shape = [given.number('num_embeddings'), given.number('embedding_dim')];
  const data = session().generator.normals(sizeOf(shape), 'float32');
  const weight = rounded('float32', shape, data, { op: 'parameter', from: [] });
  weight.requiresGrad = true;
  const instance = new Instance(embedding, ({ positional: [rows = null] }) => {
    if (!(rows instanceof Tensor)) throw new Unsupported('an embedding of what is no tensor');
    return index(weight, [{ kind: 'tensor', tensor: rows }]);
  });
  instance.attributes.set('weight', weight);
  return instance;
});

/** `nn.Dropout` does nothing after `eval()`; what it drops while training is not rebuilt here. */
const dropout: Class = new Class('Dropout', moduleClass, new Map(), (args) => {
  const signature = parsePythonSignature('self, p=0.5, inplace=False');
  const given = new Given(bind('Dropout.__init__', signature, withSelf(args)).values);
  let isTraining = true;
  const instance: Instance = new Instance(dropout, ({ positional: [input = null] }) => {
    if (isTraining && given.number('p') > 0) {
      throw new Unsupported('dropout while training: the numbers that it drops');
    }
    return input;
  });
  instance.attributes.set(
    'eval',
    new Callable('eval', () => {
      isTraining = false;
      return instance;
    }),
  );
  return instance;
});

const layers: readonly Class[] = [
  embedding,
  dropout,
  ...Object.values(activations).flatMap(({ module, options, run }) =>
    module === null
      ? []
      : [layer(module, options, 'input', (chosen, given) => run(given.tensor('input'), chosen))],
  ),
  layer('Softmin', 'dim=None', 'input', (options, given) => {
    const input = given.tensor('input');
    return softmax(neg(input), softmaxDim('softmin', input, options));
  }),
  layer(
    'LayerNorm',
    'normalized_shape, eps=1e-5, elementwise_affine=True, bias=True',
    'input',
    (options, given) =>
      layerNorm(
        given.tensor('input'),
        options.numbers('normalized_shape').length,
        options.number('eps'),
      ),
  ),
  layer('Unflatten', 'dim, unflattened_size', 'input', (options, given) => {
    const input = given.tensor('input');
    const at = wrapDim(options.number('dim'), input.dim);
    return reshape(input, input.shape.toSpliced(at, 1, ...options.numbers('unflattened_size')));
  }),
  moduleClass,
  linearClass,
  sequential,
  elementwise('Sigmoid', (input) => applyUnary('sigmoid', input)),
  elementwise('Tanh', (input) => applyUnary('tanh', input)),
  elementwise('ReLU', (input) => applyUnary('relu', input)),
  elementwise('LogSigmoid', logsigmoid),
  elementwise('Identity', (input) => input),
  layer('Softplus', 'beta=1.0, threshold=20.0', 'input', (options, given) =>
    softplus(given.tensor('input'), options.number('beta'), options.number('threshold')),
  ),
  layer('Softmax', 'dim=None', 'input', (options, given) => {
    const input = given.tensor('input');
    return softmax(input, softmaxDim('softmax', input, options));
  }),
  layer('LogSoftmax', 'dim=None', 'input', (options, given) => {
    const input = given.tensor('input');
    return logSoftmax(input, softmaxDim('log_softmax', input, options));
  }),
  layer('Flatten', 'start_dim=1, end_dim=-1', 'input', (options, given) =>
    flatten(given.tensor('input'), options.number('start_dim'), options.number('end_dim')),
  ),
  layer('PairwiseDistance', 'p=2.0, eps=1e-6, keepdim=False', 'x1, x2', (options, given) =>
    pairwiseDistance(
      given.tensor('x1'),
      given.tensor('x2'),
      options.number('p'),
      options.number('eps'),
      options.boolean('keepdim'),
    ),
  ),
  layer('CosineSimilarity', 'dim=1, eps=1e-8', 'x1, x2', (options, given) =>
    cosineSimilarity(
      given.tensor('x1'),
      given.tensor('x2'),
      options.number('dim'),
      options.number('eps'),
    ),
  ),
];

export const layerClasses: ReadonlyMap<string, Class> = new Map(
  layers.map((type) => [type.name, type]),
);
