import { ReturnTuple, Tuple } from '../python/values';
import { binary, div, maximum, minimum, sub } from '../torch/binary';
import * as order from '../torch/order';
import * as reduce from '../torch/reduce';
import { castTo } from '../torch/select';
import { mul, add } from '../torch/binary';
import { fromValues, values, type Tensor } from '../torch/tensor';
import { reshape, squeeze } from '../torch/views';
import { builtin, type Builtin } from './builtin';
import type { Given } from './given';
import { runtimeError } from '../python/errors';

const self = (given: Given): Tensor => given.tensor('input');

const pair = (kind: string, { values: found, indices }: order.Picked): ReturnTuple =>
  new ReturnTuple(kind, { values: found, indices });

/** `max` and `min`: of all elements, of two tensors, or along a dimension. */
function extremes(op: 'max' | 'min'): Builtin {
  return builtin(
    `${op}(Tensor input, any dim=None, bool keepdim=False, any other=None)`,
    (given) => {
      const other = given.optionalTensor('dim') ?? given.optionalTensor('other');
      if (other) return op === 'max' ? maximum(self(given), other) : minimum(self(given), other);
      if (!given.has('dim')) return reduce.extreme(op, self(given));
      const along = given.number('dim');
      return pair(op, reduce.extremeAlong(op, self(given), along, given.boolean('keepdim')));
    },
  );
}

/** `amax`: ties share the gradient. */
function extremeOver(
  op: 'max' | 'min',
  input: Tensor,
  dims: readonly number[],
  keep: boolean,
): Tensor {
  const all = dims.length === 0 ? input.shape.map((_, i) => i) : dims;
  const x = input;
  const best = [...all]
    .toSorted((a, b) => (b < 0 ? b + x.dim : b) - (a < 0 ? a + x.dim : a))
    .reduce((own, dim) => reduce.extremeAlong(op, own, dim, true).values, detachedCopy(x));
  const data = values(best);
  const isBest = binary({ op: 'eq', value: (a, b) => Number(a === b) }, detachedCopy(x), best);
  const count = reduce.sum(isBest, all, true);
  const share = div(isBest, count);
  const picked = reduce.sum(mul(share, x), all, true);
  // The values themselves, exactly; the gradient of the shares.
  const exact = binary(
    { op: `a${op}`, value: (_a, b) => b, left: (grad) => grad },
    picked,
    fromValues(x.dtype, best.shape, data),
  );
  exact.origin = { op: `a${op}`, from: [x] };
  return keep ? exact : squeeze(exact, all);
}

const detachedCopy = (x: Tensor): Tensor => fromValues(x.dtype, x.shape, values(x));

function quantile(input: Tensor, q: number, dim: number | null, keep: boolean): Tensor {
  if (!(q >= 0 && q <= 1)) throw runtimeError('quantile() q values must be in the range [0, 1]');
  const flat = dim === null ? reshape(input, [-1]) : input;
  const along = dim ?? 0;
  const sorted = order.sortAlong(flat, along, false).values;
  const at = q * ((flat.shape.at(along) ?? 1) - 1);
  const low = Math.floor(at);
  const high = Math.ceil(at);
  const pick = (k: number): Tensor =>
    order.kthvalue(sorted, k + 1, along, keep && dim !== null).values;
  return add(pick(low), mul(sub(pick(high), pick(low)), at - low));
}

/** Functions that sort, rank and pick. */
export const orderFunctions: readonly Builtin[] = [
  extremes('max'),
  extremes('min'),
  ...(['max', 'min'] as const).map((op) =>
    builtin(`a${op}(Tensor input, ints? dim=None, bool keepdim=False)`, (given) =>
      extremeOver(op, self(given), given.optionalNumbers('dim') ?? [], given.boolean('keepdim')),
    ),
  ),
  builtin('aminmax(Tensor input, *, int? dim=None, bool keepdim=False)', (given) => {
    const dims = given.optionalNumbers('dim') ?? [];
    const of = (op: 'max' | 'min') => extremeOver(op, self(given), dims, given.boolean('keepdim'));
    return new ReturnTuple('aminmax', { min: of('min'), max: of('max') });
  }),
  builtin('sort(Tensor input, int dim=-1, bool descending=False, bool stable=False)', (given) =>
    pair('sort', order.sortAlong(self(given), given.number('dim'), given.boolean('descending'))),
  ),
  builtin(
    'argsort(Tensor input, int dim=-1, bool descending=False, bool stable=False)',
    (given) =>
      order.sortAlong(self(given), given.number('dim'), given.boolean('descending')).indices,
  ),
  builtin('topk(Tensor input, int k, int dim=-1, bool largest=True, bool sorted=True)', (given) =>
    pair(
      'topk',
      order.topk(self(given), given.number('k'), given.number('dim'), given.boolean('largest')),
    ),
  ),
  builtin('kthvalue(Tensor input, int k, int dim=-1, bool keepdim=False)', (given) =>
    pair(
      'kthvalue',
      order.kthvalue(self(given), given.number('k'), given.number('dim'), given.boolean('keepdim')),
    ),
  ),
  builtin('median(Tensor input, int? dim=None, bool keepdim=False)', (given) => {
    if (given.has('dim')) {
      return pair(
        'median',
        order.medianAlong(self(given), given.number('dim'), given.boolean('keepdim')),
      );
    }
    return order.medianAlong(reshape(self(given), [-1]), 0, false).values;
  }),
  builtin('mode(Tensor input, int dim=-1, bool keepdim=False)', (given) =>
    pair('mode', order.modeAlong(self(given), given.number('dim'), given.boolean('keepdim'))),
  ),
  builtin('unique(Tensor input, bool sorted=True)', (given) => order.unique(self(given))),
  builtin('bincount(Tensor input, any weights=None, int minlength=0)', (given) =>
    order.bincount(self(given), given.number('minlength')),
  ),
  builtin('quantile(Tensor input, float q, int? dim=None, bool keepdim=False)', (given) =>
    quantile(self(given), given.number('q'), given.optionalNumber('dim'), given.boolean('keepdim')),
  ),
  builtin('count_nonzero(Tensor input, ints? dim=None)', (given) =>
    reduce.sum(
      binary({ op: 'ne', value: (x) => Number(x !== 0), comparison: true }, self(given), 0n),
      given.optionalNumbers('dim'),
    ),
  ),
  builtin(
    'std_mean(Tensor input, any dim=None, bool keepdim=False, *, int correction=1)',
    (given) => momentsOf(given, true),
  ),
  builtin(
    'var_mean(Tensor input, any dim=None, bool keepdim=False, *, int correction=1)',
    (given) => momentsOf(given, false),
  ),
  builtin('nansum(Tensor input, ints? dim=None, bool keepdim=False)', (given) =>
    reduce.sum(withoutNaN(self(given)), given.optionalNumbers('dim'), given.boolean('keepdim')),
  ),
  builtin('nanmean(Tensor input, ints? dim=None, bool keepdim=False)', (given) => {
    const [dims, keep] = [given.optionalNumbers('dim'), given.boolean('keepdim')];
    const isNumber = binary({ op: 'eq', value: (x) => Number(!Number.isNaN(x)) }, self(given), 0n);
    const count = castTo(reduce.sum(isNumber, dims, keep), self(given).dtype);
    return div(reduce.sum(withoutNaN(self(given)), dims, keep), count);
  }),
];

function momentsOf(given: Given, root: boolean): Tuple {
  const dims = given.optionalNumbers('dim');
  const keep = given.boolean('keepdim');
  const spread = reduce.variance(self(given), dims, given.number('correction'), root, keep);
  return new Tuple([spread, reduce.mean(self(given), dims, keep)]);
}

const withoutNaN = (input: Tensor): Tensor =>
  binary(
    {
      op: 'nan_to_num',
      value: (x) => (Number.isNaN(x) ? 0 : x),
      left: (g, x) => (Number.isNaN(x) ? 0 : g),
    },
    input,
    0n,
  );
