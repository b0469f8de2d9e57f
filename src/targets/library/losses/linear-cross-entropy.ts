import { sameShape } from '../../../tensors/tensor';
import { bind } from '../../python/bind';
import { runtimeError } from '../../python/errors';
import { call } from '../../python/evaluate';
import { repr } from '../../python/represent';
import { Class, Instance, Tuple, type Value } from '../../python/values';
import { session } from '../../torch/session';
import { fromValues, type Tensor } from '../../torch/tensor';
import { reshape } from '../../torch/views';
import { Given } from '../given';
import { linear as lastLayer } from '../layers';
import { parsePythonSignature, pythonFunction } from '../python-function';
import { crossEntropy } from './nll';
import { typeError } from '../../python/errors';
import { typeName } from '../../python/values';
import { Tensor as TensorClass } from '../../torch/tensor';

function plainTuple(shape: readonly number[]): string {
  return repr(new Tuple(shape.map((size) => BigInt(size))));
}

/** `F.linear_cross_entropy`: a linear layer and cross-entropy in one. */
export const linearCrossEntropy = pythonFunction(
  'linear_cross_entropy',
  "input, linear_weight, target, *, linear_bias=None, weight=None, reduction='mean', ignore_index=None, label_smoothing=0.0, options=None",
  (given) => {
    const input = given.tensor('input');
    const weight = given.tensor('linear_weight');
    const target = given.tensor('target');
    const bias = given.optionalTensor('linear_bias');
    requireShapes(input, weight, bias);
    const classes = weight.shape[0] ?? 0;
    const extra = weight.shape.slice(1, -1);
    const logitsShape = [...input.shape.slice(0, -1), classes, ...extra];
    if (sameShape(target.shape, logitsShape) && given.has('ignore_index')) {
      throw runtimeError('ignore_index cannot be specified when target contains probabilities');
    }
    const flat = reshape(weight, [-1, weight.shape.at(-1) ?? 1]);
    const logits = reshape(lastLayer(input, flat, bias && reshape(bias, [-1])), logitsShape);
    return call(crossEntropy, {
      positional: [logits, target],
      keywords: new Map<string, Value>([
        ['weight', given.value('weight')],
        ['reduction', given.value('reduction')],
        ['ignore_index', given.has('ignore_index') ? given.value('ignore_index') : -100n],
        ['label_smoothing', given.value('label_smoothing')],
      ]),
    });
  },
);

function requireShapes(input: Tensor, weight: Tensor, bias: Tensor | null): void {
  if (input.dim < 1 || input.dim > 2) {
    throw runtimeError(`expected input with dimensionality 1 or 2, got ${input.dim}`);
  }
  if (weight.dim < 2) {
    throw runtimeError(`expected linear_weight with dimensionality at least 2, got ${weight.dim}`);
  }
  const features = input.shape.at(-1) ?? 0;
  if (features !== weight.shape.at(-1)) {
    throw runtimeError(
      `expected equal input and linear_weight last dimensions (in_features), got ${features} and ${weight.shape.at(-1)}, respectively`,
    );
  }
  const outputs = [weight.shape[0] ?? 0, ...weight.shape.slice(1, -1)];
  if (bias && !sameShape(bias.shape, outputs)) {
    throw runtimeError(
      `expected linear_bias shape ${plainTuple(outputs)}, got ${plainTuple(bias.shape)}`,
    );
  }
  if (weight.dim > 2 && input.dim === 1) {
    throw runtimeError(
      `K-dimensional loss defined by linear_weight shape ${plainTuple(weight.shape)} requires batched input, (N, ${features}), got unbatched input with shape ${plainTuple(input.shape)}`,
    );
  }
}

const initSignature = parsePythonSignature(
  "self, in_features, num_classes, *, out_features=(), bias=False, device=None, dtype=None, reduction='mean', weight=None, ignore_index=None, label_smoothing=0.0, options=None",
);
const forwardSignature = parsePythonSignature('self, input, target');

function drawnWeight(shape: readonly number[], features: number): Tensor {
  const bound = 1 / Math.sqrt(features);
  const size = shape.reduce((a, b) => a * b, 1);
  const data = session()
    .generator.uniforms(size, 'float32')
    .map((u) => Math.fround(u * Math.fround(2 * bound) - Math.fround(bound)));
  const weight = fromValues('float32', shape, data, { op: 'parameter', from: [] });
  weight.requiresGrad = true;
  return weight;
}

/** The layer inside, whose tensors code may set. */
const layerClass: Class = new Class(
  'Linear',
  null,
  new Map(),
  () => new Instance(layerClass, null),
);

/** `nn.LinearCrossEntropyLoss`, which holds the last layer itself. */
export const linearCrossEntropyClass: Class = new Class(
  'LinearCrossEntropyLoss',
  null,
  new Map(),
  (args) => {
    const name = 'LinearCrossEntropyLoss';
    const bound = bind(`${name}.__init__`, initSignature, {
      ...args,
      positional: [null, ...args.positional],
    });
    const given = new Given(bound.values);
    const classes = given.number('num_classes');
    const weight = given.optionalTensor('weight');
    if (weight && !sameShape(weight.shape, [classes])) {
      throw runtimeError(
        `expected weight shape to be ${plainTuple([classes])}, got ${plainTuple(weight.shape)}`,
      );
    }
    const smoothing = given.number('label_smoothing');
    if (smoothing < 0 || smoothing > 1) {
      throw runtimeError(
        `expected label_smoothing to be in range [0, 1], got ${repr(given.value('label_smoothing'))}`,
      );
    }
    const outputs = given.has('out_features') ? given.list('out_features').map(Number) : [];
    const features = given.number('in_features');
    const shape = [classes, ...outputs.filter((size) => !Number.isNaN(size))];
    const total = shape.reduce((a, b) => a * b, 1);
    // Drawn in this order, stored flat, and given their shape in forward: as PyTorch does.
    const linear = new Instance(layerClass, null);
    linear.attributes.set('weight', drawnWeight([total, features], features));
    linear.attributes.set('bias', given.boolean('bias') ? drawnWeight([total], features) : null);
    const instance = new Instance(linearCrossEntropyClass, (callArgs) => {
      const inputs = new Given(
        bind(`${name}.forward`, forwardSignature, {
          ...callArgs,
          positional: [null, ...callArgs.positional],
        }).values,
      );
      for (const argument of ['input', 'target']) {
        const value = inputs.value(argument);
        if (!(value instanceof TensorClass)) throw typeError(`${argument} is a ${typeName(value)}`);
      }
      const ownTensor = (part: string) => linear.attributes.get(part) ?? null;
      const [weightNow, biasNow] = [ownTensor('weight'), ownTensor('bias')];
      if (!(weightNow instanceof TensorClass)) throw typeError('linear.weight is no tensor');
      return call(linearCrossEntropy, {
        positional: [
          inputs.value('input'),
          reshape(weightNow, [...shape, features]),
          inputs.value('target'),
        ],
        keywords: new Map<string, Value>([
          ['linear_bias', biasNow instanceof TensorClass ? reshape(biasNow, shape) : null],
          ...['weight', 'reduction', 'ignore_index', 'label_smoothing'].map(
            (option) => [option, given.value(option)] as const,
          ),
        ]),
      });
    });
    instance.attributes.set('linear', linear);
    return instance;
  },
);
