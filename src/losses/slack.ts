import type { LossState, SceneSpec } from './contract';
import { NotExpressible, type ForwardArguments, type Tensor, type Tf } from './forward';
import { clampMin, maximum, relu } from './ops';
import { numberParameter, scalarState } from './states';

/** target · input: above 0 on the right side. */
export function product(tf: Tf, args: ForwardArguments): Tensor {
  return tf.mul(args.tensor('target'), args.tensor('input'));
}

/** What the score lacks of the margin, cut at 0. The torch op chosen decides the gradient at the tie: 1, 0 or 1/2. */
export function slack(tf: Tf, args: ForwardArguments): Tensor {
  const lacking = tf.sub(args.number('margin'), product(tf, args));
  const op = args.parameter('op') ?? 'clamp';
  if (op === 'clamp') return clampMin(tf, lacking);
  if (op === 'relu') return relu(tf, lacking);
  if (op === 'maximum') return maximum(tf, lacking, tf.zerosLike(lacking));
  throw new NotExpressible(`op ${JSON.stringify(op)}`);
}

/** Where target · input is the margin; none for a target of 0. */
function edge(state: LossState): number | null {
  const target = state.targets.target?.data[0] ?? 1;
  return target === 0 ? null : numberParameter(state, 'margin', 1) / target;
}

/** A score against a label of ±1, with a margin that can be dragged. */
// @__NO_SIDE_EFFECTS__
export function marginScene(
  lossRange: readonly [number, number],
  gradientRange: readonly [number, number],
  hasKink: boolean,
): SceneSpec {
  return {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-3, 3],
    lossRange,
    gradientRange,
    axis: 'logit',
    ring: 'label',
    initial: scalarState(-0.5, 1),
    kinks: (state) => {
      const at = edge(state);
      return at === null || !hasKink ? [] : [at];
    },
    brackets: (state) => {
      const at = edge(state);
      if (at === null) return [];
      const isRight = (state.targets.target?.data[0] ?? 1) > 0;
      return [{ parameter: 'margin', at, side: isRight ? 'right' : 'left' }];
    },
  };
}
