import type { Call, Evaluation } from '../../../compute/api';
import type { ParameterValue } from '../../../losses/contract';
import type { TensorData } from '../../../tensors/tensor';

/** Why a NaN or an infinity stands there: a key of the catalogue's `causes`. */
export type Cause =
  | 'nan-given'
  | 'infinity-given'
  | 'empty-mean'
  | 'all-ignored'
  | 'zero-weights'
  | 'log-of-negative'
  | 'zero-times-infinity'
  | 'log-of-zero'
  | 'norm-of-zero'
  | 'overflow'
  | 'undefined';

function isTensor(value: ParameterValue | undefined): value is TensorData {
  return typeof value === 'object' && value !== null;
}

function isFiniteEverywhere(evaluation: Evaluation): boolean {
  return (
    evaluation.kind !== 'value' ||
    (evaluation.value.data.every(Number.isFinite) &&
      Object.values(evaluation.grads).every((gradient) => gradient.every(Number.isFinite)))
  );
}

/** The cause of the first NaN or infinity in what a call returned, or null when all is finite. */
export function causeOf(call: Call, evaluation: Evaluation): Cause | null {
  if (evaluation.kind !== 'value' || isFiniteEverywhere(evaluation)) return null;
  const { params, inputs, targets, reduction } = call;
  const given = [
    ...Object.values(inputs),
    ...Object.values(targets),
    ...Object.values(params).filter(isTensor),
  ];
  const numbers = given.flatMap((tensor) => tensor.data);
  if (numbers.some(Number.isNaN)) return 'nan-given';
  const averaged = reduction === 'mean' || reduction === 'batchmean';
  if (averaged && given.some((tensor) => tensor.data.length === 0)) return 'empty-mean';
  if (averaged && byIndex(call)) {
    const counted = countedTargets(call);
    if (counted.length === 0) return 'all-ignored';
    const { weight } = params;
    if (isTensor(weight) && counted.every((target) => weight.data[target] === 0)) {
      return 'zero-weights';
    }
  }
  return causeInside(call, numbers, evaluation);
}

function byIndex({ loss, targets }: Call): boolean {
  return (
    (loss === 'CrossEntropyLoss' || loss === 'NLLLoss') && !targets.target?.dtype.includes('float')
  );
}

function countedTargets({ params, targets }: Call): readonly number[] {
  const ignored = params.ignore_index ?? -100;
  return (targets.target?.data ?? []).filter((target) => target !== ignored);
}

/** What goes wrong inside the loss, once its arguments are numbers and its denominator is none. */
function causeInside(call: Call, numbers: readonly number[], evaluation: Evaluation): Cause {
  const { loss, params, inputs, targets } = call;
  const isNaNAnswer =
    evaluation.kind === 'value' &&
    [evaluation.value.data, ...Object.values(evaluation.grads)].flat().some(Number.isNaN);
  if (loss === 'KLDivLoss' && params.log_target !== true) {
    const target = targets.target?.data ?? [];
    if (target.some((value) => value < 0)) return 'log-of-negative';
    if (inputs.input?.data.includes(-Infinity)) {
      return isNaNAnswer ? 'zero-times-infinity' : 'log-of-zero';
    }
  }
  if (loss === 'NLLLoss' && inputs.input?.data.includes(-Infinity)) return 'log-of-zero';
  if (numbers.some((value) => Math.abs(value) === Infinity)) return 'infinity-given';
  if (loss === 'TripletMarginLoss' && params.eps === 0) return 'norm-of-zero';
  return isNaNAnswer ? 'undefined' : 'overflow';
}
