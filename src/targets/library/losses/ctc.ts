import { notImplementedFor, runtimeError, typeError } from '../../python/errors';
import { List, NumpyArray, Tuple, typeName, type Value } from '../../python/values';
import { div } from '../../torch/binary';
import { record } from '../../torch/autograd';
import { category, kernelRounding, roundingOf, scalarType } from '../../torch/dtype';
import { mean, sum } from '../../torch/reduce';
import { session, spend } from '../../torch/session';
import { fromValues, Tensor, values } from '../../torch/tensor';
import { squeeze, unsqueeze } from '../../torch/views';
import type { Given } from '../given';
import { ctcGradient, forwardMass, lossOf, type CtcSequence } from '../../../losses/ctc-paths';
import { lossFunction } from './loss-function';
import { reductionNamed } from './reduction';

const checking = '(while checking arguments for ctc_loss_allocate_outputs)';

/** A lengths argument: a tensor or a list of ints; null when it is neither. */
function lengthsOf(value: Value): { lengths: number[]; dtypeOk: boolean } | null {
  if (value instanceof Tensor) {
    const dtypeOk = category(value.dtype) === 1;
    return { lengths: Array.from(values(value)), dtypeOk };
  }
  if (value instanceof List || value instanceof Tuple) {
    const ints = value.items.every((item) => typeof item === 'bigint');
    return ints ? { lengths: value.items.map(Number), dtypeOk: true } : null;
  }
  return null;
}

/** How the overload parser describes an argument that did not fit. */
function described(value: Value): string {
  if (value instanceof List || value instanceof Tuple) {
    const inner = [...new Set(value.items.map(typeName))].join(', ');
    return `${typeName(value)} of [${inner}]`;
  }
  return qualified(value);
}

function qualified(value: Value): string {
  return value instanceof NumpyArray ? 'numpy.ndarray' : typeName(value);
}

const overloads = [
  {
    text: '(Tensor log_probs, Tensor targets, tuple of ints input_lengths, tuple of ints target_lengths, int blank = 0, int reduction = at::Reduction::Mean, bool zero_infinity = False)',
    tensors: false,
  },
  {
    text: '(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank = 0, int reduction = at::Reduction::Mean, bool zero_infinity = False)',
    tensors: true,
  },
];

function noOverload(args: readonly Value[]): never {
  const got = args.map(qualified).join(', ');
  const lines = overloads.map(({ text, tensors }) => {
    const marked = args.map((arg, i) => {
      const isLengths = i === 2 || i === 3;
      const fine = i < 2 || isLengths ? arg instanceof Tensor && (i < 2 || tensors) : false;
      return fine ? 'Tensor' : `!${described(arg)}!`;
    });
    return ` * ${text}\n      didn't match because some of the arguments have invalid types: (${marked.join(', ')})\n`;
  });
  throw typeError(
    `ctc_loss() received an invalid combination of arguments - got (${got}), but expected one of:\n${lines.join('')}`,
  );
}

/** Whether the arguments fit one of the two overloads: both lengths tensors, or both lists. */
function fits(given: Given, args: readonly Value[]): boolean {
  const [logProbs, targets, inputs, lengths, blank, , zeroInfinity] = args;
  const both =
    (inputs instanceof Tensor && lengths instanceof Tensor) ||
    (!(inputs instanceof Tensor) && !(lengths instanceof Tensor));
  return (
    logProbs instanceof Tensor &&
    targets instanceof Tensor &&
    both &&
    lengthsOf(given.value('input_lengths')) !== null &&
    lengthsOf(given.value('target_lengths')) !== null &&
    typeof blank === 'bigint' &&
    typeof zeroInfinity === 'boolean'
  );
}

interface Batch {
  readonly logProbs: Tensor;
  readonly targets: Tensor;
  readonly inputLengths: readonly number[];
  readonly targetLengths: readonly number[];
  readonly blank: number;
}

function outOf(name: string, bound: string, length: number): never {
  throw runtimeError(
    `Expected ${name} to have value ${bound}, but got value ${length} ${checking}`,
  );
}

function requireValid({ logProbs, targets, inputLengths, targetLengths, blank }: Batch): void {
  if (logProbs.dtype !== 'float32' && logProbs.dtype !== 'float64') {
    throw notImplementedFor('ctc_loss_cpu', scalarType(logProbs.dtype));
  }
  if (logProbs.dim !== 3) {
    throw runtimeError(
      `Expected 3-dimensional tensor, but got ${logProbs.dim}-dimensional tensor for argument #1 'log_probs' ${checking}`,
    );
  }
  if (targets.dim < 1 || targets.dim > 2) {
    throw runtimeError(
      `Expected 1 to 2 dimensions, but got ${targets.dim}-dimensional tensor for argument #2 'targets' ${checking}`,
    );
  }
  const [steps = 0, batch = 0, classes = 0] = logProbs.shape;
  if (blank < 0 || blank >= classes) throw runtimeError('blank must be in label range');
  if (inputLengths.length !== batch) {
    throw runtimeError('input_lengths must be of size batch_size');
  }
  if (targetLengths.length !== batch) {
    throw runtimeError('target_lengths must be of size batch_size');
  }
  for (const length of targetLengths) if (length < 0) outOf('target_lengths', 'at least 0', length);
  const rows = targets.dim === 1 ? targetLengths.reduce((a, b) => a + b, 0) : batch;
  if (targets.shape[0] !== rows) {
    throw runtimeError(
      `Expected tensor to have size ${rows} at dimension 0, but got size ${targets.shape[0]} for argument #2 'targets' ${checking}`,
    );
  }
  const longest = targetLengths.reduce((a, b) => Math.max(a, b), 0);
  if (targets.dim === 2 && (targets.shape[1] ?? 0) < longest) {
    throw runtimeError(
      `Expected tensor to have size at least ${longest} at dimension 1, but got size ${targets.shape[1]} for argument #2 'targets' ${checking}`,
    );
  }
  for (const length of inputLengths) {
    if (length < 0) outOf('input_lengths', 'at least 0', length);
    if (length > steps) outOf('input_lengths', `at most ${steps}`, length);
  }
}

function sequencesOf(batch: Batch): CtcSequence[] {
  const { logProbs, targets, inputLengths, targetLengths, blank } = batch;
  const [, size = 0, classes = 0] = logProbs.shape;
  const x = values(logProbs);
  const labels = Array.from(values(targets), Math.trunc);
  let start = 0;
  return inputLengths.map((steps, b) => {
    const from = targets.dim === 1 ? start : b * (targets.shape[1] ?? 0);
    const own = labels.slice(from, from + (targetLengths[b] ?? 0));
    start += targetLengths[b] ?? 0;
    if (own.some((label) => label < 0 || label >= classes)) session().undefinedBehaviour = true;
    spend(steps * (2 * own.length + 1) * 4);
    const at = (step: number, label: number): number =>
      x[(step * size + b) * classes + label] ?? NaN;
    return { steps, classes, blank, labels: own, at };
  });
}

function elementsOf(batch: Batch, zeroInfinity: boolean): Tensor {
  const { logProbs } = batch;
  const round = roundingOf(logProbs.dtype);
  const within = kernelRounding(logProbs.dtype);
  const sequences = sequencesOf(batch);
  const passes = sequences.map((sequence) => {
    const alpha = forwardMass(sequence, within);
    return { sequence, alpha, loss: round(lossOf(sequence, alpha)) };
  });
  const shown = passes.map(({ loss }) => (zeroInfinity && loss === Infinity ? 0 : loss));
  const origin = { op: 'ctc_loss', from: [logProbs, batch.targets] };
  const result = fromValues(logProbs.dtype, [passes.length], Float64Array.from(shown), origin);
  const [, size = 0, classes = 0] = logProbs.shape;
  return record(result, 'CtcLossBackward0', [logProbs], (grad) => {
    const gradient = new Float64Array(logProbs.size);
    passes.forEach(({ sequence, alpha, loss }, b) => {
      if (zeroInfinity && loss === Infinity) return;
      const own = ctcGradient(sequence, { alpha, loss }, within);
      own.forEach((value, i) => {
        const step = Math.floor(i / classes);
        gradient[(step * size + b) * classes + (i % classes)] = value * (grad[b] ?? 0);
      });
    });
    return [gradient];
  });
}

export const ctcLoss = lossFunction(
  'CTCLoss',
  'ctc_loss',
  "log_probs, targets, input_lengths, target_lengths, blank=0, reduction='mean', zero_infinity=False",
  (given) => {
    const reduction = reductionNamed(given.value('reduction'));
    const names = ['log_probs', 'targets', 'input_lengths', 'target_lengths', 'blank'];
    const args = [...names.map((name) => given.value(name)), 1n, given.value('zero_infinity')];
    if (!fits(given, args)) noOverload(args);
    const inputs = lengthsOf(given.value('input_lengths'));
    const lengths = lengthsOf(given.value('target_lengths'));
    if (!inputs?.dtypeOk) throw runtimeError('input_lengths must be integral');
    if (!lengths?.dtypeOk) throw runtimeError('target_lengths must be integral');
    const own = given.tensor('log_probs');
    const batch: Batch = {
      logProbs: own.dim === 3 ? own : unsqueeze(own, 1),
      targets: given.tensor('targets'),
      inputLengths: inputs.lengths,
      targetLengths: lengths.lengths,
      blank: given.number('blank'),
    };
    requireValid(batch);
    const elements = elementsOf(batch, given.boolean('zero_infinity'));
    if (reduction === 'sum') return sum(elements);
    if (reduction === 'none') return own.dim === 3 ? elements : squeeze(elements, [0]);
    const divisors = Float64Array.from(batch.targetLengths, (length) => Math.max(length, 1));
    return mean(div(elements, fromValues('int64', [divisors.length], divisors)));
  },
);
