import { callOrder, throughPre } from '../losses/call-order';
import type { LossContract, ParameterValue } from '../losses/contract';
import { contractOf } from '../losses/index';
import { isFloating, sameShape, type TensorData } from '../tensors/tensor';
import { conclude } from './conclude';
import { lossClasses } from './library/losses/modules';
import { PythonError, Unreadable, Unsupported } from './python/errors';
import type { Value } from './python/values';
import { simulate } from './simulate';
import { evaluateTensor, given } from './read-tensor';
import { freshSession, inSession } from './torch/session';
import type { Tensor } from './torch/tensor';
import { roundingOf } from './torch/dtype';
import type { JudgedCall, Verdict } from './verdict';

/** A tensor of the call, made the way it was typed if that is known. */
function argument(
  name: string,
  data: TensorData,
  call: JudgedCall,
  known: ReadonlyMap<string, Value>,
): Tensor {
  const own = given({ ...data, data: data.data.map(roundingOf(data.dtype)) });
  const text = call.typed?.[name];
  const made = text === undefined ? null : evaluateTensor(text, known);
  const isSame = made && made.dtype === own.dtype && sameShape(made.shape, own.shape);
  if (isSame) own.origin = { op: 'contiguous', from: [made] };
  return own;
}

/** A number without a fraction is an int, as in the code that is shown for the call. */
function toPython(value: ParameterValue): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return given(value);
}

/** Arguments in the order of `forward`; a missing one is left for PyTorch to complain about. */
function argumentNames(
  contract: LossContract | undefined,
  names: ReadonlySet<string>,
): readonly string[] {
  const order = contract ? callOrder(contract, (name) => names.has(name)) : [];
  return [...order, ...[...names].filter((name) => !order.includes(name))];
}

/** An option by the variable that holds it, or as code where PyTorch takes a function. */
function optionOf(contract: LossContract | undefined, call: JudgedCall, name: string): string {
  const spec = contract?.parameters.find((one) => one.name === name);
  if (spec?.kind !== 'choice' || !spec.code) return `${name}=option_${name}`;
  const choice = call.params[name];
  const code = typeof choice === 'string' ? spec.code.choices[choice] : undefined;
  return `${spec.code.argument}=${code ?? 'None'}`;
}

function codeOf(
  call: JudgedCall,
  contract: LossContract | undefined,
  params: readonly string[],
): string {
  const names = argumentNames(
    contract,
    new Set([...Object.keys(call.inputs), ...Object.keys(call.targets)]),
  );
  const [first] = names;
  const { pre } = call.params;
  const hasPre = typeof pre === 'string' && first !== undefined;
  const args = names.map((name) => (hasPre && name === first ? throughPre(name, pre) : name));
  const options = params.map((name) => optionOf(contract, call, name));
  if (contract && contract.api.kind !== 'nn') {
    const keywords = names.map((name, i) => `${name}=${args[i]}`);
    const source = contract.api.kind === 'custom' ? `${contract.api.source}\n\n` : '';
    return `${source}loss = ${contract.api.function}(${[...keywords, ...options].join(', ')})\n`;
  }
  return `loss_fn = nn.${call.loss}(${options.join(', ')})\nloss = loss_fn(${args.join(', ')})\n`;
}

/** What PyTorch does with a call, and whether that is what was meant. */
export function judge(call: JudgedCall): Verdict {
  const contract = contractOf(call.loss);
  if (!lossClasses.has(call.loss) && (contract?.api.kind ?? 'nn') === 'nn') {
    return { kind: 'unknown', detail: `no loss is called ${call.loss}` };
  }
  const options = Object.entries(call.params).filter(([name]) => name !== 'pre');
  const code = codeOf(call, contract, [...options.map(([name]) => name), 'reduction']);
  try {
    const variables = inSession(freshSession(), () => argumentsOf(call));
    for (const [name, value] of options) variables.set(`option_${name}`, toPython(value));
    variables.set('option_reduction', call.reduction);
    return conclude(simulate(code, { variables }), call.loss);
  } catch (error) {
    const isOurs = error instanceof Unsupported || error instanceof Unreadable;
    if (isOurs || error instanceof PythonError) return { kind: 'unknown', detail: error.message };
    throw error;
  }
}

function argumentsOf(call: JudgedCall): Map<string, Value> {
  const variables = new Map<string, Value>();
  for (const [name, data] of Object.entries(call.targets)) {
    variables.set(name, argument(name, data, call, variables));
  }
  for (const [name, data] of Object.entries(call.inputs)) {
    const tensor = argument(name, data, call, variables);
    tensor.requiresGrad = isFloating(data.dtype);
    variables.set(name, tensor);
  }
  return variables;
}
