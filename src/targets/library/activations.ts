import { runtimeError, Unsupported } from '../python/errors';
import { erf } from '../torch/erf';
import { unary } from '../torch/unary';
import { div, mul } from '../torch/binary';
import { softmax } from '../torch/softmax';
import type { Tensor } from '../torch/tensor';
import { neg } from '../torch/unary';
import type { Given } from './given';

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
const selu = { alpha: 1.6732632423543772, scale: 1.0507009873554805 };

/** An activation that `F` has as a function of options, and `nn` as a module of the same ones. */
interface Activation {
  /** The class in `nn`; null where there is none that we know. */
  readonly module: string | null;
  /** The options after `input`, as a signature. */
  readonly options: string;
  readonly run: (input: Tensor, given: Given) => Tensor;
}

const bounded =
  (low: number, high: number) =>
  (input: Tensor): Tensor =>
    unary(
      'clamp',
      {
        value: (x) => Math.min(Math.max(x, low), high),
        slope: (g, x) => (x > low && x < high ? g : 0),
      },
      input,
    );

function gelu(input: Tensor, given: Given): Tensor {
  if (given.text('approximate') === 'tanh') throw new Unsupported("gelu(approximate='tanh')");
  return unary(
    'gelu',
    {
      value: (x) => (x * (1 + erf(x / Math.SQRT2))) / 2,
      slope: (g, x) => g * ((1 + erf(x / Math.SQRT2)) / 2 + x * normalDensity(x)),
      kernel: 'GeluKernelImpl',
    },
    input,
  );
}

/** What drops nothing; a real dropout draws from a generator that is not rebuilt here. */
function dropout(input: Tensor, given: Given): Tensor {
  const p = given.number('p');
  if (p < 0 || p > 1) {
    throw runtimeError(`dropout probability has to be between 0 and 1, but got ${p}`);
  }
  if (p === 0 || given.value('training') === false) return input;
  if (p === 1) return mul(input, 0);
  throw new Unsupported('dropout while training: the numbers that it drops');
}

export const activations: Readonly<Record<string, Activation>> = {
  leaky_relu: {
    module: 'LeakyReLU',
    options: 'negative_slope=0.01, inplace=False',
    run: (input, given) => {
      const slope = given.number('negative_slope');
      return unary(
        'leaky_relu',
        { value: (x) => (x > 0 ? x : x * slope), slope: (g, x) => (x > 0 ? g : g * slope) },
        input,
      );
    },
  },
  elu: {
    module: 'ELU',
    options: 'alpha=1.0, inplace=False',
    run: (input, given) => {
      const alpha = given.number('alpha');
      return unary(
        'elu',
        {
          value: (x) => (x > 0 ? x : alpha * Math.expm1(x)),
          slope: (g, x) => (x > 0 ? g : g * alpha * Math.exp(x)),
        },
        input,
      );
    },
  },
  selu: {
    module: 'SELU',
    options: 'inplace=False',
    run: (input) =>
      unary(
        'selu',
        {
          value: (x) => selu.scale * (x > 0 ? x : selu.alpha * Math.expm1(x)),
          slope: (g, x) => g * selu.scale * (x > 0 ? 1 : selu.alpha * Math.exp(x)),
        },
        input,
      ),
  },
  gelu: { module: 'GELU', options: "approximate='none'", run: gelu },
  silu: {
    module: 'SiLU',
    options: 'inplace=False',
    run: (input) =>
      unary(
        'silu',
        {
          value: (x) => x * sigmoid(x),
          slope: (g, x) => g * sigmoid(x) * (1 + x * (1 - sigmoid(x))),
        },
        input,
      ),
  },
  mish: {
    module: 'Mish',
    options: 'inplace=False',
    run: (input) =>
      unary(
        'mish',
        {
          value: (x) => x * Math.tanh(Math.log1p(Math.exp(x))),
          slope: (g, x) => {
            const soft = Math.tanh(Math.log1p(Math.exp(x)));
            return g * (soft + x * sigmoid(x) * (1 - soft * soft));
          },
        },
        input,
      ),
  },
  hardtanh: {
    module: 'Hardtanh',
    options: 'min_val=-1.0, max_val=1.0, inplace=False',
    run: (input, given) => bounded(given.number('min_val'), given.number('max_val'))(input),
  },
  relu6: { module: 'ReLU6', options: 'inplace=False', run: bounded(0, 6) },
  hardsigmoid: {
    module: 'Hardsigmoid',
    options: 'inplace=False',
    run: (input) =>
      unary(
        'hardsigmoid',
        {
          value: (x) => Math.min(Math.max(x + 3, 0), 6) / 6,
          slope: (g, x) => (x > -3 && x < 3 ? g / 6 : 0),
        },
        input,
      ),
  },
  softsign: {
    module: 'Softsign',
    options: '',
    run: (input) => {
      const size = unary(
        'abs',
        { value: (x) => 1 + Math.abs(x), slope: (g, x) => g * Math.sign(x) },
        input,
      );
      return div(input, size);
    },
  },
  softmin: {
    module: null,
    options: 'dim=-1, _stacklevel=3, dtype=None',
    run: (input, given) => softmax(neg(input), given.number('dim')),
  },
  dropout: { module: null, options: 'p=0.5, training=True, inplace=False', run: dropout },
};
