import { readNumber, spellNumber } from '../../src/tensors/json';
import { runCode } from '../../src/targets/run-code';
import type { Tensor } from '../../src/targets/torch/tensor';
import type { Overrides } from '../../src/targets/simulate';
import type { TensorData } from '../../src/tensors/tensor';
import type { Verdict } from '../../src/targets/verdict';
import {
  type Answer,
  type RecordedGradient,
  type RecordedTensor,
  type Scenario,
  type Spelled,
} from './scenario';

const mostPrinted = 40;

/** What the app says of a scenario; `problem` where it cannot say anything. */
export interface OwnAnswer extends Answer {
  readonly problem?: string;
  readonly trap?: string;
}

/** A recorded draw stands for the random factory that assigned the variable of its name. */
function overridesOf({ input, target }: Scenario): Overrides {
  const recorded = { ...input, ...target };
  return (name: string, value: Tensor): TensorData | null => {
    const own = Object.hasOwn(recorded, name) ? recorded[name] : undefined;
    const isDraw = value.origin.from.length === 0 && /^rand|^bernoulli/.test(value.origin.op);
    if (!own?.data || !isDraw || value.dtype === 'complex64') return null;
    const isSame = own.dtype === value.dtype && own.shape?.join() === value.shape.join();
    return isSame
      ? { dtype: value.dtype, shape: value.shape, data: own.data.map(readNumber) }
      : null;
  };
}

function recordedValue({ dtype, shape, data }: TensorData): RecordedTensor {
  return data.length > mostPrinted
    ? { dtype, shape }
    : { dtype, shape, data: data.map(spellNumber) };
}

/** Pairs as Python prints complex numbers. */
function spellComplex(data: readonly number[]): readonly Spelled[] {
  return Array.from({ length: data.length / 2 }, (_, i) => {
    const [re, im] = [data[2 * i] ?? 0, data[2 * i + 1] ?? 0];
    return `(${re}${im < 0 || Object.is(im, -0) ? '-' : '+'}${Math.abs(im)}j)`;
  });
}

function complexGradient(data: readonly number[]): RecordedGradient {
  const sizes = spellComplex(data).map((_, i) =>
    Math.hypot(data[2 * i] ?? 0, data[2 * i + 1] ?? 0),
  );
  const summary = {
    allZero: data.every((value) => value === 0),
    anyNaN: data.some(Number.isNaN),
    maxAbs: spellNumber(sizes.reduce((a, b) => Math.max(a, b), 0)),
  };
  return sizes.length > mostPrinted ? summary : { ...summary, data: spellComplex(data) };
}

function recordedGradient({ data, dtype }: TensorData): RecordedGradient {
  if (dtype === 'complex64') return complexGradient(data);
  const most = data.reduce((a, b) => (Number.isNaN(b) ? NaN : Math.max(a, Math.abs(b))), 0);
  const summary = {
    allZero: data.every((value) => value === 0),
    anyNaN: data.some(Number.isNaN),
    maxAbs: spellNumber(most),
  };
  return data.length > mostPrinted ? summary : { ...summary, data: data.map(spellNumber) };
}

function outcomeName(verdict: Verdict): Answer['outcome'] {
  if (verdict.kind === 'raises') return 'error';
  if (verdict.kind !== 'unknown' && verdict.warnings.length > 0) return 'warning';
  return verdict.kind === 'trap' ? 'silent' : 'ok';
}

const nothing: Answer = {
  outcome: 'ok',
  stage: 'done',
  exceptionType: null,
  message: null,
  warnings: [],
  value: null,
  grads: null,
};

/** Gradients of the variables that the scenario records, or of all leaves where it records none. */
function gradsOf(
  grads: Readonly<Record<string, TensorData>>,
  { input, target }: Scenario,
): Answer['grads'] {
  const recorded = { ...input, ...target };
  const names = Object.keys(grads).filter(
    (name) => Object.keys(recorded).length === 0 || Object.hasOwn(recorded, name),
  );
  const own = names.map((name) => [name, recordedGradient(grads[name] ?? empty)] as const);
  return own.length > 0 ? Object.fromEntries(own) : null;
}

const empty: TensorData = { dtype: 'float32', shape: [0], data: [] };

/** Runs a scenario's code through the interpreter that reads what users paste. */
export function answer(scenario: Scenario): OwnAnswer {
  const verdict = runCode(scenario.code, {
    loss: scenario.loss,
    overrides: overridesOf(scenario),
  });
  if (verdict.kind === 'unreadable') {
    return {
      ...nothing,
      outcome: 'error',
      problem: `unreadable at ${verdict.at}: ${verdict.expected.code}`,
    };
  }
  if (verdict.kind === 'unknown') return { ...nothing, outcome: 'error', problem: verdict.detail };
  if (verdict.kind === 'incomplete') {
    const message = `name '${verdict.name}' is not defined`;
    return { ...nothing, outcome: 'error', stage: 'forward', exceptionType: 'NameError', message };
  }
  const { outcome, warnings } = verdict;
  const common = {
    outcome: outcomeName(verdict),
    warnings,
    value: outcome ? recordedValue(outcome.value) : null,
  };
  if (verdict.kind === 'raises') {
    const { stage, type, message } = verdict.exception;
    return { ...common, stage, exceptionType: type, message, grads: null };
  }
  const isUndefined = verdict.kind === 'trap' && verdict.trap.id === 'undefined-behaviour';
  return {
    ...common,
    stage: 'done',
    exceptionType: null,
    message: null,
    grads: gradsOf(verdict.outcome.grads, scenario),
    ...(verdict.kind === 'trap' ? { trap: verdict.trap.id } : {}),
    ...(isUndefined ? { undefinedBehaviour: true } : {}),
  };
}
