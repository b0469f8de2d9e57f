import { isFloating } from '../tensors/tensor';
import type { Localized, LossState, Reduction } from './contract';

/** The frameworks whose code is shown beside PyTorch's. */
export type Framework = 'numpy' | 'keras' | 'optax';

/** A call, as far as its spelling in another framework depends on it. */
export interface Spelled extends LossState {
  readonly reduction: Reduction;
}

/** How a framework says the call. */
export interface Spelling {
  /** Lines that end in `loss = …`, in the names of PyTorch's arguments and of the parameters; null where the framework cannot say it. */
  readonly lines: readonly string[] | null;
  /** Where the framework's number is another than PyTorch's for this very call: nothing is asserted then. */
  readonly differs?: boolean;
  /** What to know beside the code. A number in it is measured, see `conformance/frameworks.json`. */
  readonly remark?: Localized;
}

/**
 * How other frameworks spell a loss. Optional, one file in `elsewhere/`: a loss without it has PyTorch's code alone. Each spelling is run in its
 * framework by `npm run conformance:code`.
 */
export type Elsewhere = Readonly<Record<Framework, (call: Spelled) => Spelling>>;

/** Whether an expression must stand in parentheses before `.mean()`. */
function isCompound(expression: string): boolean {
  let depth = 0;
  for (const sign of expression) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if (depth === 0 && (sign === ' ' || sign === '-')) return true;
  }
  return false;
}

/** The unreduced loss as NumPy and JAX reduce it: they never do so on their own. */
export function reduced(expression: string, { reduction }: Spelled): string {
  if (reduction === 'none') return `loss = ${expression}`;
  const whole = isCompound(expression) ? `(${expression})` : expression;
  return `loss = ${whole}.${reduction === 'sum' ? 'sum' : 'mean'}()`;
}

/** A loss of one expression, elementwise, in NumPy or JAX. */
export function elementwise(
  expression: string,
  before: readonly string[] = [],
  remark?: Localized,
): (call: Spelled) => Spelling {
  return (call) => ({
    lines: [...before, reduced(expression, call)],
    ...(remark && { remark }),
  });
}

/** Keras's order of reductions; `sums` are measured: Keras's and PyTorch's on the same numbers. */
function perLastAxis(sums?: readonly [string, string]): Localized {
  const [keras = '', torch = ''] = sums ?? [];
  return {
    en: `Keras takes the mean over the last axis before it reduces: its sum is smaller by that axis’s size${sums ? ` (${keras} where PyTorch gives ${torch})` : ''}, and it gives no loss for each element.`,
    zh: `Keras 先对最后一个轴求平均再归约：它的 sum 因此小了该轴长度那么多倍${sums ? `（${keras}，而 PyTorch 给出 ${torch}）` : ''}，也得不到每个元素的损失。`,
  };
}

const oneShape = {
  en: 'PyTorch broadcasts these two shapes; here prediction and target must have one.',
  zh: 'PyTorch 会广播这两个形状；在这里预测值和标签的形状必须相同。',
};

/** A spelling for a prediction and a target of one shape: what the framework does with others is not what PyTorch does. */
export function forOneShape(
  spell: (call: Spelled) => Spelling,
  otherwise: Localized = oneShape,
): (call: Spelled) => Spelling {
  return (call) => {
    const [input] = Object.values(call.inputs);
    const [target] = Object.values(call.targets);
    return input?.shape.join() === target?.shape.join() ? spell(call) : unsaid(otherwise);
  };
}

/** What a loss class of Keras is given beside its options, in Python. */
interface KerasCall {
  readonly prediction?: string;
  readonly target?: string;
  /** What follows the call: `/ beta`. */
  readonly after?: string;
  readonly remark?: Localized;
  readonly sums?: Parameters<typeof perLastAxis>[0];
}

/** A loss class of Keras over elements, which averages over the last axis before it reduces. */
export function kerasElementwise(
  name: string,
  args = '',
  { prediction = 'input', target = 'target', after = '', remark, sums }: KerasCall = {},
): (call: Spelled) => Spelling {
  return forOneShape(({ reduction, inputs }) => {
    if (reduction === 'none') return { lines: null, remark: perLastAxis(sums) };
    const given = `(${target}, ${prediction})`;
    if (reduction === 'mean')
      return {
        lines: [`loss = keras.losses.${name}(${args})${given}${after}`],
        ...(remark && { remark }),
      };
    const options = [args, "reduction='sum'"].filter((text) => text !== '').join(', ');
    const [first] = Object.entries(inputs);
    const size = (first?.[1].shape.at(-1) ?? 1) > 1 ? ` * ${first?.[0] ?? ''}.shape[-1]` : '';
    return {
      lines: [`loss = keras.losses.${name}(${options})${given}${size}${after}`],
      remark: perLastAxis(sums),
    };
  });
}

/** The call cannot be said, with the reason. */
export function unsaid(remark: Localized): Spelling {
  return { lines: null, remark };
}

/** Whether the target holds class numbers, and not a distribution over classes. */
export function hasClassNumbers({ targets }: LossState): boolean {
  return targets.target !== undefined && !isFloating(targets.target.dtype);
}
