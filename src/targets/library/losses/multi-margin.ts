import { sameShape } from '../../../tensors/tensor';
import { notImplementedFor, runtimeError, valueError } from '../../python/errors';
import { record } from '../../torch/autograd';
import { kernelRounding, roundingOf, scalarType } from '../../torch/dtype';
import { sizes } from '../../torch/operands';
import { spend } from '../../torch/session';
import { fromValues, values, type Tensor } from '../../torch/tensor';
import { builtin } from '../builtin';
import type { Given } from '../given';
import { attributeError } from '../../python/errors';
import { truthy } from '../../python/iterate';
import { compareValues } from '../../python/operators';
import { typeName, type Value } from '../../python/values';
import { lossFunction } from './loss-function';
import { reductionNamed, reductionOf, requireNoGrad, type Reduction } from './reduction';

interface Frame {
  readonly rows: number;
  readonly classes: number;
}

function frameOf(input: Tensor): Frame {
  if (input.dim > 2 || input.shape.at(-1) === 0) {
    throw runtimeError(
      `Expected non-empty vector or matrix with optional 0-dim batch size, but got: ${sizes(input.shape)}`,
    );
  }
  const classes = input.shape.at(-1) ?? 1;
  return { rows: input.dim === 2 ? (input.shape[0] ?? 0) : 1, classes };
}

function requireLong(target: Tensor): void {
  if (target.dtype !== 'int64') {
    throw runtimeError(`expected scalar type Long but found ${scalarType(target.dtype)}`);
  }
}

/** These kernels are not compiled for half types. */
function requireSingleOrDouble(kernel: string, input: Tensor): void {
  if (input.dtype !== 'float32' && input.dtype !== 'float64') {
    throw notImplementedFor(kernel, scalarType(input.dtype));
  }
}

/** Sums rows into the result: a mean divides by the rows, a lone row gives a scalar. */
function finish(
  name: string,
  input: Tensor,
  { rows, classes }: Frame,
  perRow: Float64Array,
  slopes: Float64Array,
  reduction: Reduction,
  scalarRow: boolean,
): Tensor {
  const round = roundingOf(input.dtype);
  const none = reduction === 'none' && !scalarRow;
  const whole = perRow.reduce((a, b) => a + b, 0);
  const data = none ? perRow.map(round) : [round(reduction === 'mean' ? whole / rows : whole)];
  const result = fromValues(input.dtype, none ? [rows] : [], Float64Array.from(data), {
    op: name,
    from: [input],
  });
  return record(result, name, [input], (grad) => [
    slopes.map((slope, i) => {
      const own = none ? (grad[Math.floor(i / classes)] ?? 0) : (grad[0] ?? 0);
      return (reduction === 'mean' ? slope / rows : slope) * own;
    }),
  ]);
}

const multiMarginKernel = builtin(
  'multi_margin_loss(Tensor input, Tensor target, Scalar p, Scalar margin, Tensor? weight, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    const weight = given.optionalTensor('weight');
    const power = given.number('p');
    const margin = given.number('margin');
    requireNoGrad('multi_margin_loss', 'weight', weight);
    const frame = frameOf(input);
    const { rows, classes } = frame;
    if (target.dim > 1 || target.size !== rows) {
      throw runtimeError(
        `multi_margin_loss: target tensor should be 1-D with size equal to the number of input samples (batch size). Expected target size [${rows}], but got ${sizes(target.shape)}. Input has shape ${sizes(input.shape)}.`,
      );
    }
    if (weight && weight.size !== classes) {
      throw runtimeError(
        `inconsistent weight size, expected ${classes} but got ${sizes(weight.shape)}`,
      );
    }
    requireSingleOrDouble('multi_margin_loss_cpu_kernel', input);
    requireLong(target);
    if (weight && weight.dtype !== input.dtype) {
      throw runtimeError(
        `expected scalar type ${scalarType(input.dtype)} but found ${scalarType(weight.dtype)}`,
      );
    }
    const x = values(input);
    const labels = values(target);
    const weights = weight ? values(weight) : null;
    const within = kernelRounding(input.dtype);
    spend(x.length);
    const perRow = new Float64Array(rows);
    const slopes = new Float64Array(x.length);
    for (let row = 0; row < rows; row++) {
      const label = labels[row] ?? 0;
      if (label < 0 || label >= classes) throw runtimeError('target out of range');
      const scale = (weights?.[label] ?? 1) / classes;
      const base = row * classes;
      for (let d = 0; d < classes; d++) {
        if (d === label) continue;
        const z = within(within(margin - (x[base + label] ?? 0)) + (x[base + d] ?? 0));
        if (!(z > 0)) continue;
        perRow[row] = (perRow[row] ?? 0) + (power === 1 ? z : z * z) * scale;
        const slope = (power === 1 ? 1 : 2 * z) * scale;
        slopes[base + d] = slope;
        slopes[base + label] = (slopes[base + label] ?? 0) - slope;
      }
    }
    const reduction = reductionNamed(given.value('reduction'));
    return finish('multi_margin_loss', input, frame, perRow, slopes, reduction, target.dim === 0);
  },
);

/** `p != 1 and p != 2`, which asks a tensor for its truth. */
export function requireMarginPower(p: Value): void {
  const isOther = (power: bigint): boolean => truthy(compareValues('!=', p, power));
  if (isOther(1n) && isOther(2n)) throw valueError('only p == 1 and p == 2 supported');
}

function requireVector(given: Given): void {
  const weight = given.value('weight');
  if (weight === null) return;
  const own = given.optionalTensor('weight');
  if (!own) throw attributeError(`'${typeName(weight)}' object has no attribute 'dim'`);
  if (own.dim !== 1) throw valueError('weight must be one-dimensional');
}

export const multiMarginLoss = lossFunction(
  'MultiMarginLoss',
  'multi_margin_loss',
  "input, target, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction='mean'",
  (given) => {
    const reduction = reductionOf(given);
    requireMarginPower(given.value('p'));
    requireVector(given);
    const names = ['input', 'target', 'p', 'margin', 'weight'];
    return multiMarginKernel.call({
      positional: [...names.map((name) => given.value(name)), reduction],
      keywords: new Map(),
    });
  },
);

/** Target rows are lists of labels; reading stops at the first −1. */
const multiLabelMarginKernel = builtin(
  'multilabel_margin_loss(Tensor input, Tensor target, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    const frame = frameOf(input);
    const { rows, classes } = frame;
    const fits =
      input.dim <= 1
        ? target.dim <= 1 && target.size === classes
        : sameShape(target.shape, input.shape);
    if (!fits) {
      throw runtimeError(
        `inconsistent target size: ${sizes(target.shape)} for input of size: ${sizes(input.shape)}`,
      );
    }
    const reduction = reductionNamed(given.value('reduction'));
    const scalar = target.dim <= 1;
    if (input.size === 0) {
      const none = new Float64Array(rows);
      return finish('multilabel_margin_loss', input, frame, none, none, reduction, scalar);
    }
    const labels = values(target);
    if (labels.some((label) => Math.trunc(label) < -1 || Math.trunc(label) >= classes)) {
      throw runtimeError("argument #2 'target' is out of range");
    }
    requireSingleOrDouble('multilabel_margin_loss_forward_out_frame', input);
    requireLong(target);
    const x = values(input);
    const within = kernelRounding(input.dtype);
    spend(x.length * classes);
    const perRow = new Float64Array(rows);
    const slopes = new Float64Array(x.length);
    for (let row = 0; row < rows; row++) {
      const base = row * classes;
      const listed = Array.from(labels.subarray(base, base + classes));
      const end = listed.findIndex((label) => label < 0);
      const own = end < 0 ? listed : listed.slice(0, end);
      const isTarget = new Set(own);
      for (const label of own) {
        for (let d = 0; d < classes; d++) {
          if (isTarget.has(d)) continue;
          const z = within(within(1 - (x[base + label] ?? 0)) + (x[base + d] ?? 0));
          if (!(z > 0)) continue;
          perRow[row] = (perRow[row] ?? 0) + z / classes;
          slopes[base + d] = (slopes[base + d] ?? 0) + 1 / classes;
          slopes[base + label] = (slopes[base + label] ?? 0) - 1 / classes;
        }
      }
    }
    return finish('multilabel_margin_loss', input, frame, perRow, slopes, reduction, scalar);
  },
);

export const multiLabelMarginLoss = lossFunction(
  'MultiLabelMarginLoss',
  'multilabel_margin_loss',
  "input, target, size_average=None, reduce=None, reduction='mean'",
  (given) => {
    const reduction = reductionOf(given);
    return multiLabelMarginKernel.call({
      positional: [given.value('input'), given.value('target'), reduction],
      keywords: new Map(),
    });
  },
);
