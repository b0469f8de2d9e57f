import type { Call, Evaluation } from '../../compute/api';
import type { Localized, LossContract, ParameterValue } from '../../losses/contract';
import type { Framework, Spelling } from '../../losses/elsewhere';
import { isFloating, type TensorData } from '../../tensors/tensor';
import { layOutCall } from './layout';
import { nestedLiteral, type Nested } from './literal';
import type { CodeLine } from './python';

/** What is said instead of a program where PyTorch refuses the call. */
export const refused: Localized = {
  en: 'PyTorch refuses this call: there is no number to hold others to.',
  zh: 'PyTorch 拒绝这次调用：没有可供对照的数值。',
};

const imports: Readonly<Record<Framework, readonly string[]>> = {
  numpy: ['import numpy as np'],
  keras: ['import keras', 'import numpy as np', 'from keras import ops'],
  optax: ['import jax', 'import jax.numpy as jnp', 'import numpy as np', 'import optax'],
};

/** What stands before the loss, in each framework's words; null where it has none. */
function preLines(
  pre: ParameterValue | undefined,
  input: string,
  framework: Framework,
): readonly string[] | null {
  if (typeof pre !== 'string') return [];
  const [name = '', axis = '-1'] = pre.split(/\(dim=|\)/);
  const call = `(${input}, axis=${axis})`;
  if (framework === 'optax')
    return ['log_softmax', 'softmax', 'sigmoid'].includes(name)
      ? [`${input} = jax.nn.${name}${name === 'sigmoid' ? `(${input})` : call}`]
      : null;
  const exponentials = [
    `shifted = ${input} - ${input}.max(axis=${axis}, keepdims=True)`,
    `total = np.exp(shifted).sum(axis=${axis}, keepdims=True)`,
  ];
  if (name === 'log_softmax') return [...exponentials, `${input} = shifted - np.log(total)`];
  if (name === 'softmax') return [...exponentials, `${input} = np.exp(shifted) / total`];
  return name === 'sigmoid' ? [`${input} = 1 / (1 + np.exp(-${input}))`] : null;
}

function python(value: Nested, np: string): Nested {
  if (typeof value !== 'string') return value.map((item) => python(item, np));
  return value.replace('torch.', `${np}.`);
}

/** The module that makes the arrays: Keras's own where its functions are written out, since NumPy's do not mix with its tensors. */
function arraysOf(framework: Framework, lines: readonly string[]): 'np' | 'jnp' | 'ops' {
  if (framework === 'optax') return 'jnp';
  return framework === 'keras' && lines.some((line) => /\bops\./.test(line)) ? 'ops' : 'np';
}

function arrayLines(
  name: string,
  tensor: TensorData,
  framework: Framework,
  module: ReturnType<typeof arraysOf>,
  width: number,
): readonly string[] {
  // Keras takes a mean over the last axis, which a scalar does not have.
  const shape = framework === 'keras' && tensor.shape.length === 0 ? [1] : tensor.shape;
  const kind = isFloating(tensor.dtype) ? 'float32' : 'int32';
  const dtype = { name: 'dtype', value: module === 'ops' ? `'${kind}'` : `${module}.${kind}` };
  if (tensor.data.length === 0) {
    const size = shape.length === 1 ? `${String(shape[0])},` : shape.join(', ');
    return [`${name} = ${module}.zeros((${size}), dtype=${dtype.value})`];
  }
  const literal = python(nestedLiteral({ ...tensor, shape }), module === 'jnp' ? 'jnp' : 'np');
  const more = isFloating(tensor.dtype) ? [dtype] : [];
  return layOutCall(`${name} = `, `${module}.array`, [{ value: literal }, ...more], width);
}

function literalOf(value: Exclude<ParameterValue, TensorData>, np: string): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return `'${value}'`;
  if (Number.isFinite(value)) return String(value);
  return value < 0 ? `-${np}.inf` : `${np}.inf`;
}

/** The parameters that the lines name, as assignments. */
function parameterLines(
  call: Call,
  contract: LossContract,
  lines: readonly string[],
  framework: Framework,
  module: ReturnType<typeof arraysOf>,
  width: number,
): readonly string[] {
  return contract.parameters.flatMap((spec) => {
    const isNamed = lines.some((line) => new RegExp(`\\b${spec.name}\\b`).test(line));
    const value = call.params[spec.name] ?? spec.default;
    if (!isNamed || value === null) return [];
    if (typeof value === 'object') return arrayLines(spec.name, value, framework, module, width);
    return [`${spec.name} = ${literalOf(value, framework === 'optax' ? 'jnp' : 'np')}`];
  });
}

/** The number on screen, held to by the program itself; on NaN and ∞ frameworks part. */
function assertion(
  evaluation: Evaluation | null,
  framework: Framework,
  width: number,
): readonly CodeLine[] {
  if (evaluation?.kind !== 'value') return [];
  const { value } = evaluation;
  if (!value.data.every(Number.isFinite)) return [];
  const literal = python(nestedLiteral({ ...value, dtype: 'float32' }), 'np');
  const given = framework === 'numpy' ? 'loss' : 'np.asarray(loss)';
  return layOutCall(
    '',
    'np.testing.assert_allclose',
    [
      { value: given },
      { value: literal },
      { name: 'rtol', value: '1e-4' },
      { name: 'atol', value: '1e-6' },
    ],
    width,
  ).map((text) => ({ text, tone: 'loss' }));
}

/**
 * A program that makes the call in another framework and holds its loss to the number on screen; null where the framework cannot say the call. Nothing
 * is asserted where the framework's number is known to be another.
 */
export function elsewhereOf(
  call: Call,
  contract: LossContract,
  framework: Framework,
  spelling: Spelling,
  evaluation: Evaluation | null,
  width: number,
): readonly CodeLine[] | null {
  const before = preLines(call.params.pre, Object.keys(call.inputs)[0] ?? 'input', framework);
  const { lines } = spelling;
  // What PyTorch refuses has no number to hold the others to.
  if (!lines || !before || evaluation?.kind === 'raises') return null;
  const all = [...before, ...lines];
  const module = arraysOf(framework, all);
  const used = imports[framework].filter((line) => {
    const name = line.split(' ').at(-1) ?? '';
    return name === 'np' || all.some((text) => text.includes(`${name}.`)) || name === 'jnp';
  });
  const tensors = Object.entries({ ...call.inputs, ...call.targets }).flatMap(([name, tensor]) =>
    arrayLines(name, tensor, framework, module, width),
  );
  const texts = [
    ...used,
    '',
    ...parameterLines(call, contract, all, framework, module, width),
    ...tensors,
    ...all,
  ];
  return [
    ...texts.map((text) => ({ text })),
    ...(spelling.differs === true ? [] : assertion(evaluation, framework, width)),
  ];
}
