import { contractOf } from '../losses/index';
import type { LossState, ParameterValue, Reduction } from '../losses/contract';
import type { TensorData } from '../tensors/tensor';
import { Unreadable, Unsupported } from './python/errors';
import type { Value } from './python/values';
import { verdictOn, type CodeVerdict } from './run-code';
import { simulate, type Overrides, type Simulation } from './simulate';
import { argumentNames, lossNamed } from './loss-names';
import { lossCallIn } from './source/calls';
import { statementsOf, textAt } from './source/statements';
import { activationOf, ancestors } from './traps/provenance';
import { Tensor, toData } from './torch/tensor';

/** Cells beyond this are not handed over: the tensor is told by its shape. */
const mostCells = 400;

/** A tensor of the code, for the screen. */
export interface InspectedTensor {
  /** The variable. */
  readonly name: string;
  /** The loss's argument that it is, by PyTorch's name; null for any other variable. */
  readonly argument: string | null;
  /** `data` is cut off after a few hundred elements. */
  readonly tensor: TensorData;
  readonly requiresGrad: boolean;
  /** The expression that is assigned, as it is written; null where it is no plain assignment. */
  readonly expression: string | null;
  /** Whether it is what an expression in the call came to: `logits.softmax(1)`. */
  readonly isPassed: boolean;
}

/** What stands before the loss, by the way the prediction came to be. */
export type Layer =
  'model' | 'linear' | 'softmax' | 'log_softmax' | 'sigmoid' | 'log' | 'tanh' | 'relu' | 'exp';

/** All that the simulator shows of a piece of code. */
export interface Inspection {
  readonly verdict: CodeVerdict;
  /** The loss that the code calls. */
  readonly loss: string | null;
  /** Arguments of the call in its order, then other variables. */
  readonly tensors: readonly InspectedTensor[];
  readonly layers: readonly Layer[];
  /** The call as the other labs take it; null where they cannot show it. */
  readonly state: (LossState & { readonly loss: string; readonly reduction: Reduction }) | null;
}

function cut(tensor: Tensor): TensorData {
  const data = toData(tensor);
  return data.data.length > mostCells ? { ...data, data: data.data.slice(0, mostCells) } : data;
}

/** The first variable that an argument's text names. */
function variableIn(text: string, variables: ReadonlyMap<string, Value>): string | null {
  for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) {
    if (variables.get(word) instanceof Tensor) return word;
  }
  return null;
}

/** The arguments of the loss's call that are variables: variable → argument. */
function rolesOf(
  code: string,
  loss: string | null,
  variables: ReadonlyMap<string, Value>,
): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  const names = loss === null ? [] : argumentNames(loss);
  const call = lossCallIn(code);
  let position = 0;
  for (const arg of call?.args ?? []) {
    const name = arg.keyword ?? names[position++];
    const variable = variableIn(textAt(code, arg), variables);
    if (variable !== null && name !== undefined && !roles.has(variable)) roles.set(variable, name);
  }
  return roles;
}

function tensorsOf(
  code: string,
  loss: string | null,
  variables: ReadonlyMap<string, Value>,
): readonly InspectedTensor[] {
  const roles = rolesOf(code, loss, variables);
  const statements = statementsOf(code);
  const own = [...variables].filter(([name]) => name !== 'loss');
  const views = own.flatMap(([name, value]): readonly InspectedTensor[] => {
    if (!(value instanceof Tensor)) return [];
    const statement = statements.findLast((candidate) => candidate.name === name);
    return [
      {
        name,
        argument: roles.get(name) ?? null,
        tensor: cut(value),
        requiresGrad: value.requiresGrad,
        expression: statement ? textAt(code, statement.value) : null,
        isPassed: false,
      },
    ];
  });
  const order = [...roles.keys()];
  const rank = ({ name, argument }: InspectedTensor) =>
    argument === null ? order.length : order.indexOf(name);
  return views.toSorted((a, b) => rank(a) - rank(b));
}

/** The arguments that are expressions, with what they came to: the variable in them is not what the loss sees. */
function withPassed(
  code: string,
  tensors: readonly InspectedTensor[],
  { calls, variables }: Simulation,
): readonly InspectedTensor[] {
  const given = calls.at(-1)?.given;
  const call = lossCallIn(code);
  return tensors.flatMap((view): readonly InspectedTensor[] => {
    const passed = view.argument === null ? null : given?.optionalTensor(view.argument);
    const names = call?.args.map((arg) => textAt(code, arg)) ?? [];
    const text = names.find((own) => variableIn(own, variables) === view.name);
    if (!passed || text === undefined || passed === variables.get(view.name)) return [view];
    return [
      { ...view, name: text, tensor: cut(passed), expression: null, isPassed: true },
      { ...view, argument: null },
    ];
  });
}

const shown = new Set<string>(['softmax', 'log_softmax', 'sigmoid', 'log', 'tanh', 'relu', 'exp']);

function layersOf(prediction: Tensor | null): readonly Layer[] {
  if (!prediction) return ['model'];
  const chain = ancestors(prediction);
  const layers = chain
    .map(({ origin }) => origin.op)
    .filter((op) => shown.has(op))
    .toReversed();
  const isLinear = chain.some(({ origin }) => origin.op === 'matmul' || origin.op === 'linear');
  const looksSoft = layers.length === 0 && activationOf(prediction);
  return [isLinear ? 'linear' : 'model', ...layers, ...(looksSoft ? [looksSoft] : [])] as Layer[];
}

function parameterOf(value: Value): ParameterValue | undefined {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Tensor) return toData(value);
  if (value === null || ['number', 'boolean', 'string'].includes(typeof value)) {
    return value as ParameterValue;
  }
  return undefined;
}

const reductions: readonly string[] = ['none', 'mean', 'sum', 'batchmean'];

/** The last call of a loss as the explore lab's scene has it. */
function stateOf({ calls }: Simulation): Inspection['state'] {
  const call = calls.at(-1);
  const contract = call && contractOf(call.loss);
  if (!call || !contract) return null;
  const inputs: Record<string, TensorData> = {};
  const targets: Record<string, TensorData> = {};
  for (const [specs, side] of [
    [contract.inputs, inputs],
    [contract.targets, targets],
  ] as const) {
    for (const { name } of specs) {
      const tensor = call.given.optionalTensor(name);
      if (tensor && tensor.size > 0 && tensor.size <= mostCells) side[name] = toData(tensor);
    }
  }
  const isWhole = [...contract.inputs, ...contract.targets].every(
    ({ name }) => name in inputs || name in targets,
  );
  if (!isWhole) return null;
  const params: Record<string, ParameterValue> = {};
  for (const spec of contract.parameters) {
    const value = parameterOf(call.given.value(spec.name));
    if (value !== undefined && value !== null && value !== spec.default) params[spec.name] = value;
  }
  const reduction = call.given.text('reduction');
  return {
    loss: contract.id,
    inputs,
    targets,
    params,
    reduction: (reductions.includes(reduction) ? reduction : 'mean') as Reduction,
  };
}

/** Runs code and gathers all that the screen shows of it: the verdict, the tensors, what stands before the loss. */
export function inspect(code: string, page: string | null, overrides?: Overrides): Inspection {
  try {
    const simulation = simulate(code, overrides ? { overrides } : {});
    const { calls, variables } = simulation;
    const loss = calls.at(-1)?.loss ?? lossNamed(code) ?? page;
    const tensors = tensorsOf(code, loss, variables);
    const first = tensors.find(({ argument }) => argument !== null);
    const given = calls.at(-1)?.given;
    const names = loss === null ? [] : argumentNames(loss);
    const called = given && names[0] !== undefined ? given.optionalTensor(names[0]) : null;
    const variable = first && variables.get(first.name);
    const prediction = called ?? (variable instanceof Tensor ? variable : null);
    return {
      verdict: verdictOn(simulation, page),
      loss,
      tensors: withPassed(code, tensors, simulation),
      layers: layersOf(prediction),
      state: stateOf(simulation),
    };
  } catch (error) {
    const nothing = { loss: page, tensors: [], layers: [], state: null };
    if (error instanceof Unreadable) {
      const verdict = { kind: 'unreadable', at: error.at, expected: error.expected } as const;
      return { ...nothing, verdict };
    }
    if (error instanceof Unsupported) {
      return { ...nothing, verdict: { kind: 'unknown', detail: error.message } };
    }
    throw error;
  }
}
