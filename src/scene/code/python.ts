import type { Call, Evaluation, Raised } from '../../compute/api';
import { callOrder, throughPre } from '../../losses/call-order';
import type { LossContract, ParameterValue } from '../../losses/contract';
import { printTensor } from '../../tensors/print-tensor';
import { isFloating, type TensorData } from '../../tensors/tensor';
import { layOutCall, type Argument } from './layout';
import { floatLiteral, nestedLiteral } from './literal';

/** One line of code; `comment` is what Python prints there, or raises. */
export interface CodeLine {
  readonly text: string;
  readonly comment?: string;
  readonly tone?: 'loss' | 'gradient' | 'raises';
}

/** How the loss is called: an object of `torch.nn`, or a function of `torch.nn.functional`. */
export type CallForm = 'module' | 'functional';

/** Columns of a file, as most formatters have them. */
const columns = 88;

function quote(text: string): string {
  return `'${text}'`;
}

function isTensor(value: ParameterValue | undefined): value is TensorData {
  return typeof value === 'object' && value !== null;
}

function tensorLines(
  name: string,
  tensor: TensorData,
  requiresGrad: boolean,
  width: number,
): readonly string[] {
  const { dtype, shape, data } = tensor;
  const isEmpty = data.length === 0;
  const isDefault = dtype === 'float32' || (!isEmpty && (dtype === 'int64' || dtype === 'bool'));
  const more: readonly Argument[] = [
    ...(isDefault ? [] : [{ name: 'dtype', value: `torch.${dtype}` }]),
    ...(requiresGrad ? [{ name: 'requires_grad', value: 'True' }] : []),
  ];
  if (isEmpty) {
    const sizes = shape.map((size) => ({ value: String(size) }));
    return layOutCall(`${name} = `, 'torch.zeros', [...sizes, ...more], width);
  }
  return layOutCall(
    `${name} = `,
    'torch.tensor',
    [{ value: nestedLiteral(tensor) }, ...more],
    width,
  );
}

/** A tensor's assignment as code: `target = torch.tensor([1, 0, 4])`. */
export function tensorCode(name: string, tensor: TensorData, requiresGrad: boolean): string {
  return tensorLines(name, tensor, requiresGrad, columns).join('\n');
}

function parameterLiteral(value: Exclude<ParameterValue, TensorData>, isInteger: boolean): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quote(value);
  return isInteger ? String(value) : floatLiteral(value);
}

/** The name of a class's function in torch.nn.functional: SmoothL1Loss is smooth_l1_loss. */
function functionOf(id: string): string {
  return id.replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();
}

/** What differs from PyTorch's defaults, in the order of PyTorch's signature. */
function optionsOf(call: Call, contract: LossContract): readonly Argument[] {
  const options = contract.parameters.flatMap((spec): readonly Argument[] => {
    const value = call.params[spec.name];
    if (value === undefined || value === spec.default) return [];
    if (spec.kind === 'choice' && spec.code && typeof value === 'string')
      return [{ name: spec.code.argument, value: spec.code.choices[value] ?? 'None' }];
    return [
      {
        name: spec.name,
        value: isTensor(value) ? spec.name : parameterLiteral(value, spec.kind === 'integer'),
      },
    ];
  });
  return call.reduction === 'mean'
    ? options
    : [...options, { name: 'reduction', value: quote(call.reduction) }];
}

/** The names that require a gradient: what is asked for, or every prediction that can have one. */
function differentiated(call: Call, contract: LossContract): ReadonlySet<string> {
  const asked =
    call.differentiate ??
    contract.inputs.filter((spec) => spec.differentiable).map((spec) => spec.name);
  const tensors = { ...call.inputs, ...call.targets };
  return new Set(asked.filter((name) => isFloating(tensors[name]?.dtype ?? 'int64')));
}

/** The arguments in PyTorch's order: predictions, then targets; the first one through what stands before the loss. */
function argumentsOf(call: Call, contract: LossContract): readonly Argument[] {
  const tensors = { ...call.inputs, ...call.targets };
  const { pre } = call.params;
  const keywords = contract.api.kind === 'functional' ? contract.api.keywords : [];
  return callOrder(contract, (name) => name in tensors).map((name, i) => {
    if (keywords.includes(name)) return { name, value: name };
    if (i > 0 || typeof pre !== 'string') return { value: name };
    return { value: throughPre(name, pre) };
  });
}

function code(texts: readonly string[]): readonly CodeLine[] {
  return texts.map((text) => ({ text }));
}

/** `print(…)` with what it prints: behind it where that is one line, else below it. */
function printed(
  expression: string,
  expected: string | null,
  tone: 'loss' | 'gradient',
): readonly CodeLine[] {
  const text = `print(${expression})`;
  if (expected === null) return [{ text, tone }];
  const [first = '', ...rest] = expected.split('\n');
  if (rest.length === 0) return [{ text, comment: first, tone }];
  return [{ text, tone }, ...[first, ...rest].map((comment) => ({ text: '', comment, tone }))];
}

function raisedAfter(raised: Raised | null, stage: Raised['stage']): readonly CodeLine[] {
  if (raised?.stage !== stage) return [];
  return `${raised.type}: ${raised.message}`
    .split('\n')
    .map((comment) => ({ text: '', comment, tone: 'raises' as const }));
}

function backwardLine(call: Call): string {
  const { gradOutput, reduction } = call;
  if (gradOutput) return 'loss.backward(gradient)';
  return reduction === 'none' ? 'loss.sum().backward()' : 'loss.backward()';
}

/** The upstream gradient in the loss's shape, in which a flat one may be given. */
function upstream(gradient: TensorData, evaluation: Evaluation | null): TensorData {
  return evaluation?.kind === 'value' ? { ...gradient, shape: evaluation.value.shape } : gradient;
}

function rounded(tensor: TensorData): TensorData {
  return tensor.dtype === 'float32' ? { ...tensor, data: tensor.data.map(Math.fround) } : tensor;
}

/** What `evaluation` says PyTorch prints for the loss and each gradient; nothing where there are no numbers yet. */
function outputs(
  call: Call,
  names: ReadonlySet<string>,
  evaluation: Evaluation | null,
  elsewhere: Readonly<Record<string, string>> = {},
): readonly CodeLine[] {
  const isKnown = evaluation?.kind === 'value';
  const value = isKnown ? printTensor(rounded(evaluation.value)) : null;
  const tensors = { ...call.inputs, ...call.targets };
  return [
    ...printed(names.size > 0 ? 'loss.detach()' : 'loss', value, 'loss'),
    ...[...names].flatMap((name) => {
      const data = isKnown ? evaluation.grads[name] : undefined;
      const shape = tensors[name]?.shape ?? [];
      const dtype = tensors[name]?.dtype ?? 'float32';
      const expected = data ? printTensor(rounded({ dtype, shape, data })) : null;
      return printed(elsewhere[name] ?? `${name}.grad`, expected, 'gradient');
    }),
  ];
}

/** The number on screen to five digits, held to by the program itself where it is one number; below 1e-2 to seven decimals. */
function assertion(evaluation: Evaluation | null): readonly CodeLine[] {
  const number = evaluation?.kind === 'value' ? evaluation.value.data : [];
  const [value = Number.NaN] = number;
  if (number.length !== 1 || !Number.isFinite(value)) return [];
  const places = Math.max(-2, Math.ceil(Math.log10(Math.abs(value)))) - 5;
  const literal = nestedLiteral({ dtype: 'float32', shape: [], data: [value] });
  return code([`assert abs(loss.item() - ${String(literal)}) < 1e${places}`]);
}

/**
 * A whole Python program that makes this very call in PyTorch and prints its loss and gradients, with what it prints as comments. Where the call
 * raises, the program ends there, with PyTorch's words.
 */
export function pythonOf(
  call: Call,
  contract: LossContract,
  evaluation: Evaluation | null,
  width = columns,
  form: CallForm = 'module',
): readonly CodeLine[] {
  const raised = evaluation?.kind === 'raises' ? evaluation.raised : null;
  const names = differentiated(call, contract);
  const options = optionsOf(call, contract);
  const args = argumentsOf(call, contract);
  const parameterTensors = Object.entries(call.params).flatMap(([name, value]) =>
    isTensor(value) ? tensorLines(name, value, false, width) : [],
  );
  // What the call raises is what the function raises: the class may refuse it elsewhere.
  const isOwner = contract.api.kind === 'functional' && form === 'module' && !raised;
  const owner = isOwner ? contract.api.asClass(call.inputs) : null;
  const tensors = Object.entries({ ...call.inputs, ...call.targets }).flatMap(([name, tensor]) =>
    tensorLines(name, tensor, names.has(name) && owner?.gradients[name] === undefined, width),
  );
  const isModule = (contract.api.kind === 'nn' || owner !== null) && form === 'module';
  const callee = contract.api.function ?? `F.${functionOf(contract.id)}`;
  const construction = isModule
    ? code(
        layOutCall(
          'loss_fn = ',
          `nn.${contract.id}`,
          [...(owner?.construction ?? []), ...options],
          width,
        ),
      )
    : [];
  const given = args.filter(({ value }) => owner?.gradients[String(value)] === undefined);
  const loss = isModule
    ? layOutCall('loss = ', 'loss_fn', given, width)
    : layOutCall('loss = ', callee, [...args, ...options], width);
  const body = [
    ...(contract.api.kind === 'custom' ? code([...contract.api.source.split('\n'), '']) : []),
    ...code(parameterTensors),
    ...(owner ? [] : construction),
  ];
  const needsF = [...loss, ...body.map(({ text }) => text)].some((text) => /\bF\./.test(text));
  const before = [
    ...code([
      'import torch',
      ...(needsF ? ['import torch.nn.functional as F'] : []),
      ...(isModule ? ['from torch import nn'] : []),
      '',
    ]),
    ...body,
  ];
  if (raised?.stage === 'constructor') return [...before, ...raisedAfter(raised, 'constructor')];
  const layer = owner ? [...construction, ...code(owner.assignments)] : [];
  const forward = [...before, ...code(tensors), ...layer, ...code(loss)];
  if (raised?.stage === 'forward') return [...forward, ...raisedAfter(raised, 'forward')];
  const gradient = call.gradOutput
    ? tensorLines('gradient', upstream(call.gradOutput, evaluation), false, width)
    : [];
  const backward =
    names.size > 0 ? [...forward, ...code([...gradient, backwardLine(call)])] : forward;
  if (raised) return [...backward, ...raisedAfter(raised, 'backward')];
  return [
    ...backward,
    ...outputs(call, names, evaluation, owner?.gradients),
    ...assertion(evaluation),
  ];
}

/** The call as the simulator's code: criterion, tensors and the call itself, without imports and output. */
export function callCode(call: Call, contract: LossContract): string {
  const lines = pythonOf(call, contract, {
    kind: 'raises',
    raised: { stage: 'backward', type: '', message: '' },
  });
  const texts = lines.map(({ text }) => text).filter((text) => !/^(?:import|from) /.test(text));
  const end = texts.findIndex((text) => /\.backward\(/.test(text));
  return `${texts
    .slice(0, end === -1 ? undefined : end)
    .join('\n')
    .trim()}\n`;
}

/** The program as text. */
export function textOf(lines: readonly CodeLine[]): string {
  const widest = Math.max(
    0,
    ...lines.filter((line) => line.comment !== undefined).map((line) => line.text.length),
  );
  return lines
    .map(({ text, comment }) => {
      if (comment === undefined) return text;
      return text === '' ? `# ${comment}` : `${text.padEnd(widest)}  # ${comment}`;
    })
    .join('\n')
    .concat('\n');
}
