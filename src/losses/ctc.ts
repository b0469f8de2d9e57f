import { sizeOf, type Shape } from '../tensors/tensor';
import type { LossState } from './contract';
import { backwardMass, ctcGradient, forwardMass, lossOf, type CtcSequence } from './ctc-paths';
import { NotExpressible, type Tensor, type Tf } from './forward';
import { pinned } from './pinned';

/*
 * `F.ctc_loss`. Like `ops.ts`, of which this is the part about sequences, it holds a backward formula by hand: step by step in
 * tensors the paths of a hundred steps would take longer than a frame. Both passes run in float64 over plain numbers.
 */

/** What tells the sequences of a batch apart. */
export interface CtcOptions {
  readonly state: LossState;
  readonly blank: number;
  readonly zeroInfinity: boolean;
}

/** PyTorch keeps the masses in float32: their rounding is what its gradient shows of a certain path. */
const kept32 = Math.fround;

function numbersOf(state: LossState, name: string): readonly number[] {
  return state.targets[name]?.data ?? [];
}

/** How many labels each sequence has. */
export function targetLengths(state: LossState): readonly number[] {
  return numbersOf(state, 'target_lengths');
}

/** The labels of each sequence: rows of `(N, S)`, or pieces of a list. PyTorch cuts off what stands behind the point. */
export function labelsOf(state: LossState): readonly (readonly number[])[] {
  const { data = [], shape = [] } = state.targets['targets'] ?? {};
  const row = shape.length === 2 ? (shape[1] ?? 0) : null;
  let start = 0;
  return targetLengths(state).map((length, n) => {
    const from = row === null ? start : n * row;
    start += length;
    return data.slice(from, from + length).map(Math.trunc);
  });
}

/** The sequences of `(T, N, C)`, or the one of `(T, C)`, read from flat numbers. */
function sequencesOf(
  shape: Shape,
  data: ArrayLike<number>,
  { state, blank }: Omit<CtcOptions, 'zeroInfinity'>,
): readonly CtcSequence[] {
  const classes = shape.at(-1) ?? 0;
  const batch = shape.length === 3 ? (shape[1] ?? 0) : 1;
  const lengths = numbersOf(state, 'input_lengths');
  const [longest = 0] = shape;
  return labelsOf(state).map((labels, n) => {
    const steps = lengths[n] ?? longest;
    const outside = labels.some((label) => label < 0 || label >= classes);
    if (steps > longest || outside || n >= batch)
      throw new NotExpressible('labels or lengths beyond the tensors');
    return {
      steps,
      classes,
      blank,
      labels,
      at: (step, label) => data[(step * batch + n) * classes + label] ?? NaN,
    };
  });
}

/** The loss of each sequence, `(N)` or `()`; the gradient is PyTorch's exp(lp) − posterior, that of the logits. */
export function ctc(tf: Tf, logProbabilities: Tensor, options: CtcOptions): Tensor {
  const { shape } = logProbabilities;
  const batch = shape.length === 3 ? (shape[1] ?? 0) : 1;
  const lossShape = shape.length === 3 ? [batch] : [];
  const losses = (data: ArrayLike<number>) =>
    sequencesOf(shape, data, options).map((sequence) =>
      lossOf(sequence, forwardMass(sequence, kept32)),
    );
  return pinned(
    tf,
    logProbabilities,
    (x) => {
      const all = losses(x.dataSync<'float32'>());
      const kept = all.map((loss) => (options.zeroInfinity && loss === Infinity ? 0 : loss));
      return tf.tensor(Float32Array.from(kept), lossShape, 'float32');
    },
    (upstream, x) => {
      const data = x.dataSync<'float32'>();
      const above = upstream.dataSync<'float32'>();
      const gradient = new Float32Array(sizeOf(shape));
      sequencesOf(shape, data, options).forEach((sequence, n) => {
        const alpha = forwardMass(sequence, kept32);
        const loss = kept32(lossOf(sequence, alpha));
        if (options.zeroInfinity && loss === Infinity) return;
        const own = ctcGradient(sequence, { alpha, loss }, kept32);
        const { classes } = sequence;
        own.forEach((slope, i) => {
          const step = Math.floor(i / classes);
          gradient[(step * batch + n) * classes + (i % classes)] = slope * (above[n] ?? 0);
        });
      });
      return tf.tensor(gradient, [...shape], 'float32');
    },
  );
}

/** Where a path may be at each step, as probabilities, row by row `(N, T, 2S + 1)`: by the forward mass alone, and by the whole path. */
export function ctcLattice(tf: Tf, x: Tensor, options: CtcOptions) {
  const sequences = sequencesOf(x.shape, x.dataSync<'float32'>(), options);
  const steps = x.shape[0] ?? 0;
  const width = 2 * Math.max(0, ...sequences.map(({ labels }) => labels.length)) + 1;
  const shape = [sequences.length, steps, width];
  const reached = new Float32Array(sizeOf(shape));
  const visited = new Float32Array(sizeOf(shape));
  sequences.forEach((sequence, n) => {
    const own = 2 * sequence.labels.length + 1;
    const alpha = forwardMass(sequence, kept32);
    const loss = kept32(lossOf(sequence, alpha));
    const beta = backwardMass(sequence, kept32);
    for (let t = 0; t < sequence.steps; t += 1)
      for (let s = 0; s < own; s += 1) {
        const at = (n * steps + t) * width + s;
        const label = s % 2 === 0 ? sequence.blank : (sequence.labels[(s - 1) / 2] ?? 0);
        const [a, b] = [alpha[t * own + s] ?? -Infinity, beta[t * own + s] ?? -Infinity];
        reached[at] = Math.exp(a);
        const mass = Math.exp(a + b - sequence.at(t, label) + loss);
        visited[at] = Number.isFinite(mass) ? mass : 0;
      }
  });
  return {
    reached: tf.tensor(reached, shape, 'float32'),
    visited: tf.tensor(visited, shape, 'float32'),
  };
}
