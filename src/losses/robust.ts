import { realInput, realTarget } from './arguments';
import type { LossContract, LossState, ParameterSpec } from './contract';
import type { ForwardArguments, Tensor, Tf } from './forward';
import { numberParameter, scalarState } from './states';

/** What tells one regression loss that `torch.nn` lacks from another. */
interface Robust {
  readonly id: string;
  readonly short: string;
  readonly called?: LossContract['called'];
  readonly isDelicate?: boolean;
  readonly aliases: readonly string[];
  /** The function as Python, with the name that `api` calls it by. */
  readonly api: Omit<Extract<LossContract['api'], { kind: 'custom' }>, 'kind'>;
  readonly parameters?: readonly ParameterSpec[];
  /** Parameters that the picture opens with, where the defaults hide what the loss is. */
  readonly opening?: LossState['params'];
  readonly lossRange: readonly [number, number];
  readonly gradientRange: readonly [number, number];
  /** The parameter that is a distance from the target, drawn as brackets. */
  readonly threshold?: { readonly name: string; readonly default: number };
  /** Whether the gradient jumps at the target. */
  readonly hasKink?: boolean;
}

/** The contract of a regression loss that `torch.nn` lacks: elementwise, on prediction minus true value. */
// @__NO_SIDE_EFFECTS__
export function robust(own: Robust): LossContract {
  const { threshold } = own;
  return {
    id: own.id,
    family: 'regression',
    short: own.short,
    ...(own.called && { called: own.called }),
    aliases: own.aliases,
    api: { kind: 'custom', ...own.api },
    inputs: [realInput],
    targets: [realTarget],
    parameters: own.parameters ?? [],
    reductions: ['mean', 'sum', 'none'],
    defaultReduction: 'mean',
    ...(own.isDelicate && { isDelicate: true }),
    batch: 'elementwise',
    scene: {
      kind: 'line',
      input: 'input',
      target: 'target',
      domain: [-4, 6],
      lossRange: own.lossRange,
      gradientRange: own.gradientRange,
      axis: 'residual',
      ring: 'position',
      initial: scalarState(4, 0, own.opening),
      kinks: (state) => (own.hasKink ? (state.targets.target?.data ?? []) : []),
      ...(threshold && {
        brackets: (state) => {
          const target = state.targets.target?.data[0] ?? 0;
          const width = numberParameter(state, threshold.name, threshold.default);
          return [
            { parameter: threshold.name, at: target - width, side: 'left' },
            { parameter: threshold.name, at: target + width, side: 'right' },
          ];
        },
      }),
    },
  };
}

/** input − target. */
export function residualOf(tf: Tf, args: ForwardArguments): Tensor {
  return tf.sub(args.tensor('input'), args.tensor('target'));
}

/** (residual / c)². */
export function scaledSquare(tf: Tf, args: ForwardArguments): Tensor {
  return tf.square(tf.div(residualOf(tf, args), args.number('c')));
}
