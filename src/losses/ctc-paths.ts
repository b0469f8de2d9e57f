/** One sequence of a batch: log-probabilities (T, C) read through `at`, and its labels. */
export interface CtcSequence {
  readonly steps: number;
  readonly classes: number;
  readonly blank: number;
  readonly labels: readonly number[];
  readonly at: (step: number, label: number) => number;
}

function logSum(a: number, b: number, c: number): number {
  const top = Math.max(a, b, c);
  if (top === -Infinity) return -Infinity;
  return Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top)) + top;
}

/** The label at a place of the sequence with blanks between and around. */
function labelAt({ blank, labels }: CtcSequence, place: number): number {
  return place % 2 === 0 ? blank : (labels[(place - 1) / 2] ?? blank);
}

/** log α: the mass of all paths that reach each place by each step, (T, 2S + 1) row-major. */
export function forwardMass(sequence: CtcSequence, round: (x: number) => number): Float64Array {
  const { steps, labels } = sequence;
  const width = 2 * labels.length + 1;
  const alpha = new Float64Array(steps * width).fill(-Infinity);
  alpha[0] = sequence.at(0, sequence.blank);
  if (labels.length > 0) alpha[1] = sequence.at(0, labelAt(sequence, 1));
  for (let t = 1; t < steps; t++) {
    for (let s = 0; s < width; s++) {
      const own = labelAt(sequence, s);
      const before = (back: number): number => alpha[(t - 1) * width + s - back] ?? -Infinity;
      const skips = s > 1 && labelAt(sequence, s - 2) !== own;
      const mass = logSum(before(0), s > 0 ? before(1) : -Infinity, skips ? before(2) : -Infinity);
      alpha[t * width + s] = round(round(mass) + sequence.at(t, own));
    }
  }
  return alpha;
}

/** log β: the mass of all paths from each place at each step to the end. */
export function backwardMass(sequence: CtcSequence, round: (x: number) => number): Float64Array {
  const { steps, labels } = sequence;
  const width = 2 * labels.length + 1;
  const beta = new Float64Array(steps * width).fill(-Infinity);
  const last = (steps - 1) * width;
  beta[last + width - 1] = sequence.at(steps - 1, sequence.blank);
  if (width > 1) beta[last + width - 2] = sequence.at(steps - 1, labelAt(sequence, width - 2));
  for (let t = steps - 2; t >= 0; t--) {
    for (let s = width - 1; s >= 0; s--) {
      const own = labelAt(sequence, s);
      const after = (ahead: number): number =>
        s + ahead < width ? (beta[(t + 1) * width + s + ahead] ?? -Infinity) : -Infinity;
      const skips = s + 2 < width && labelAt(sequence, s + 2) !== own;
      const mass = logSum(after(0), after(1), skips ? after(2) : -Infinity);
      beta[t * width + s] = round(round(mass) + sequence.at(t, own));
    }
  }
  return beta;
}

/** −log of the probability of the labels. */
export function ctcLoss(sequence: CtcSequence, round: (x: number) => number): number {
  const { steps, labels } = sequence;
  if (steps === 0) return labels.length === 0 ? 0 : Infinity;
  const width = 2 * labels.length + 1;
  const alpha = forwardMass(sequence, round);
  const end = steps * width - 1;
  if (labels.length === 0) return -(alpha[(steps - 1) * width] ?? 0);
  return -logSum(alpha[end] ?? -Infinity, alpha[end - 1] ?? -Infinity, -Infinity);
}

/**
 * What PyTorch returns as the gradient for the log-probabilities, (T, C): exp(lp) − posterior, which is the gradient for the
 * logits before log_softmax, not the derivative of the loss in lp.
 */
export function ctcGradient(
  sequence: CtcSequence,
  loss: number,
  round: (x: number) => number,
): Float64Array {
  const { steps, classes } = sequence;
  const width = 2 * sequence.labels.length + 1;
  const gradient = new Float64Array(steps * classes);
  if (steps === 0) return gradient;
  const alpha = forwardMass(sequence, round);
  const beta = backwardMass(sequence, round);
  for (let t = 0; t < steps; t++) {
    const collected = new Float64Array(classes).fill(-Infinity);
    // The last step collects only the two places a path may end in.
    const from = t === steps - 1 ? Math.max(width - 2, 0) : 0;
    for (let s = width - 1; s >= from; s--) {
      const label = labelAt(sequence, s);
      const mass = round((alpha[t * width + s] ?? 0) + (beta[t * width + s] ?? 0));
      const before = collected[label];
      if (before === undefined) continue;
      // The two ends are assigned, so that a label equal to the blank overwrites it.
      const isFirst = before === -Infinity || t === steps - 1;
      collected[label] = isFirst ? mass : round(logSum(before, mass, -Infinity));
    }
    for (let c = 0; c < classes; c++) {
      const lp = sequence.at(t, c);
      gradient[t * classes + c] =
        round(Math.exp(lp)) - round(Math.exp(round(round((collected[c] ?? 0) + loss) - lp)));
    }
  }
  return gradient;
}
