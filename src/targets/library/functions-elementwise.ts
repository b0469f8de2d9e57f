import { runtimeError } from '../python/errors';
import { add, binary, bitwiseOp, compare, div, mul, sub, type Binary } from '../torch/binary';
import { category } from '../torch/dtype';
import { erf } from '../torch/erf';
import type { Operand } from '../torch/operands';
import { castTo, where } from '../torch/select';
import { fromValues, Tensor, values } from '../torch/tensor';
import { floor, nearest, trunc, unary } from '../torch/unary';
import { builtin, type Builtin } from './builtin';
import type { Given } from './given';

const self = (given: Given): Tensor => given.tensor('input');

function ofTwo(name: string, run: (a: Tensor, b: Operand) => Tensor): Builtin {
  return builtin(`${name}(Tensor input, Operand other)`, (given) =>
    run(self(given), given.operand('other')),
  );
}

const withoutDerivative = (name: string) => (): never => {
  throw runtimeError(`derivative for ${name} is not implemented`);
};

const rules: readonly Binary[] = [
  {
    op: 'fmod',
    value: (x, y) => x % y,
    left: (g) => g,
    right: (g, x, y) => -g * Math.trunc(x / y),
  },
  {
    op: 'atan2',
    value: Math.atan2,
    left: (g, x, y) => (g * y) / (x * x + y * y),
    right: (g, x, y) => (-g * x) / (x * x + y * y),
    floating: true,
  },
  {
    op: 'hypot',
    value: (x, y) => Math.hypot(x, y),
    left: (g, x, _y, out) => (g * x) / out,
    right: (g, _x, y, out) => (g * y) / out,
  },
  {
    op: 'fmax',
    value: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.max(x, y)),
    left: (g, x, y) => (x >= y || Number.isNaN(y) ? g : 0),
    right: (g, x, y) => (x >= y || Number.isNaN(y) ? 0 : g),
  },
  {
    op: 'fmin',
    value: (x, y) => (Number.isNaN(x) ? y : Number.isNaN(y) ? x : Math.min(x, y)),
    left: (g, x, y) => (x <= y || Number.isNaN(y) ? g : 0),
    right: (g, x, y) => (x <= y || Number.isNaN(y) ? 0 : g),
  },
  {
    op: 'logaddexp',
    value: (x, y) => {
      const top = Math.max(x, y);
      return Number.isFinite(top) ? top + Math.log1p(Math.exp(-Math.abs(x - y))) : top;
    },
    left: (g, x, _y, out) => g * Math.exp(x - out),
    right: (g, _x, y, out) => g * Math.exp(y - out),
  },
  {
    op: 'heaviside',
    value: (x, y) => (x === 0 ? y : Number(x > 0)),
    left: withoutDerivative('aten::heaviside'),
  },
  {
    op: 'copysign',
    value: (x, y) => Math.abs(x) * (y < 0 || Object.is(y, -0) ? -1 : 1),
    left: (g, x, _y, out) => (x === 0 ? 0 : (g * out) / x),
    right: () => 0,
    floating: true,
  },
];

/** `div(a, b, rounding_mode=…)`. */
function divided(given: Given): Tensor {
  const mode = given.value('rounding_mode');
  const quotient = div(self(given), given.operand('other'));
  if (mode === null) return quotient;
  if (mode !== 'floor' && mode !== 'trunc') {
    throw runtimeError(
      `div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '${given.text('rounding_mode')}'`,
    );
  }
  const whole = mode === 'floor' ? floor(quotient) : trunc(quotient);
  const other = given.operand('other');
  const isWhole = category(self(given).dtype) < 2 && !(typeof other === 'number');
  const dtype = self(given).dtype;
  return isWhole && (!(other instanceof Tensor) || category(other.dtype) < 2)
    ? castTo(whole, dtype)
    : whole;
}

function nanToNum(given: Given): Tensor {
  const largest = { float64: Number.MAX_VALUE, float16: 65504 }[self(given).dtype as string];
  const most = largest ?? 3.4028234663852886e38;
  const replacement = {
    nan: given.optionalNumber('nan') ?? 0,
    high: given.optionalNumber('posinf') ?? most,
    low: given.optionalNumber('neginf') ?? -most,
  };
  return unary(
    'nan_to_num',
    {
      value: (x) => {
        if (Number.isNaN(x)) return replacement.nan;
        if (x === Infinity) return replacement.high;
        return x === -Infinity ? replacement.low : x;
      },
      slope: (g, x) => (Number.isFinite(x) ? g : 0),
    },
    self(given),
  );
}

function isclose(given: Given): Tensor {
  const [rtol, atol] = [given.number('rtol'), given.number('atol')];
  const isEqualNaN = given.boolean('equal_nan');
  const value = (x: number, y: number): number =>
    Number(
      x === y ||
        Math.abs(x - y) <= atol + rtol * Math.abs(y) ||
        (isEqualNaN && Number.isNaN(x) && Number.isNaN(y)),
    );
  return binary({ op: 'isclose', value, comparison: true }, self(given), given.operand('other'));
}

const close = 'float rtol=1e-5, float atol=1e-8, bool equal_nan=False';

function rounded(given: Given): Tensor {
  const decimals = given.number('decimals');
  if (decimals === 0) return nearest(self(given));
  const scale = 10 ** decimals;
  return div(nearest(mul(self(given), scale)), scale);
}

/** Elementwise functions besides the operators. */
export const elementwiseFunctions: readonly Builtin[] = [
  ...rules.map((rule) => ofTwo(rule.op, (a, b) => binary(rule, a, b))),
  builtin('div(Tensor input, Operand other, *, any rounding_mode=None)', divided),
  builtin('divide(Tensor input, Operand other, *, any rounding_mode=None)', divided),
  builtin('round(Tensor input, *, int decimals=0)', rounded),
  builtin('subtract(Tensor input, Operand other, *, Scalar alpha=1)', (given) =>
    sub(self(given), mulBy(given.operand('other'), given.number('alpha'))),
  ),
  builtin('rsub(Tensor input, Operand other, *, Scalar alpha=1)', (given) =>
    sub(given.operand('other'), mulBy(self(given), given.number('alpha'))),
  ),
  ...(
    [
      ['greater', 'gt'],
      ['greater_equal', 'ge'],
      ['less', 'lt'],
      ['less_equal', 'le'],
      ['not_equal', 'ne'],
    ] as const
  ).map(([name, op]) => ofTwo(name, (a, b) => compare(op, a, b))),
  ofTwo('logical_xor', (a, b) => bitwiseOp('xor', compare('ne', a, 0n), compare('ne', b, 0n))),
  ...(['and', 'or', 'xor'] as const).map((op) =>
    ofTwo(`bitwise_${op}`, (a, b) => bitwiseOp(op, a, b)),
  ),
  builtin(`isclose(Tensor input, Tensor other, ${close})`, isclose),
  builtin(`allclose(Tensor input, Tensor other, ${close})`, (given) =>
    values(isclose(given)).every((own) => own === 1),
  ),
  builtin('equal(Tensor input, Tensor other)', (given) => {
    const [a, b] = [self(given), given.tensor('other')];
    const other = values(b);
    return a.shape.join() === b.shape.join() && values(a).every((x, i) => x === other[i]);
  }),
  builtin('isin(Tensor input, Tensor test_elements)', (given) => {
    const among = new Set(values(given.tensor('test_elements')));
    const data = values(self(given)).map((x) => Number(among.has(x)));
    return fromValues('bool', self(given).shape, data, { op: 'isin', from: [self(given)] });
  }),
  builtin('lerp(Tensor input, Tensor end, Operand weight)', (given) =>
    add(self(given), mul(sub(given.tensor('end'), self(given)), given.operand('weight'))),
  ),
  builtin('addcmul(Tensor input, Tensor tensor1, Tensor tensor2, *, Scalar value=1)', (given) =>
    add(
      self(given),
      mul(mul(given.tensor('tensor1'), given.tensor('tensor2')), given.number('value')),
    ),
  ),
  builtin('addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, *, Scalar value=1)', (given) =>
    add(
      self(given),
      mul(div(given.tensor('tensor1'), given.tensor('tensor2')), given.number('value')),
    ),
  ),
  builtin(
    'nan_to_num(Tensor input, float? nan=None, float? posinf=None, float? neginf=None)',
    nanToNum,
  ),
  builtin('erf(Tensor input)', (given) =>
    unary(
      'erf',
      {
        value: erf,
        slope: (g, x) => (g * 2 * Math.exp(-x * x)) / Math.sqrt(Math.PI),
        floating: true,
      },
      self(given),
    ),
  ),
  builtin('logit(Tensor input, float? eps=None)', (given) => {
    const eps = given.optionalNumber('eps');
    const inside = (x: number): number => (eps === null ? x : Math.min(Math.max(x, eps), 1 - eps));
    return unary(
      'logit',
      {
        value: (x) => Math.log(inside(x) / (1 - inside(x))),
        slope: (g, x) => (eps !== null && (x < eps || x > 1 - eps) ? 0 : g / (x * (1 - x))),
        floating: true,
      },
      self(given),
    );
  }),
  builtin('where(Tensor input, Tensor condition, Operand other)', (given) =>
    where(given.tensor('condition'), self(given), given.operand('other')),
  ),
  builtin('is_complex(Tensor input)', (given) => self(given).dtype === 'complex64'),
  builtin('is_floating_point(Tensor input)', (given) => category(self(given).dtype) === 2),
];

const mulBy = (operand: Operand, factor: number): Operand =>
  factor === 1 ? operand : mul(operand, factor);
