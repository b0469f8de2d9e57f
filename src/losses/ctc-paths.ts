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

/** The labels with blanks between and around them, 2S + 1. */
function placesOf({ blank, labels }: CtcSequence): readonly number[] {
  return [blank, ...labels.flatMap((label) => [label, blank])];
}

/** log α: the mass of all paths that reach each place by each step, (T, 2S + 1) row-major. */
export function forwardMass(sequence: CtcSequence, round: (x: number) => number): Float64Array {
  const places = placesOf(sequence);
  const width = places.length;
  const alpha = new Float64Array(sequence.steps * width).fill(-Infinity);
  alpha[0] = sequence.at(0, sequence.blank);
  if (width > 1) alpha[1] = sequence.at(0, places[1] ?? 0);
  for (let t = 1; t < sequence.steps; t++) {
    const before = (t - 1) * width;
    for (const [s, own] of places.entries()) {
      const skips = s > 1 && places[s - 2] !== own;
      const mass = logSum(
        alpha[before + s] ?? -Infinity,
        s > 0 ? (alpha[before + s - 1] ?? -Infinity) : -Infinity,
        skips ? (alpha[before + s - 2] ?? -Infinity) : -Infinity,
      );
      alpha[before + width + s] = round(round(mass) + sequence.at(t, own));
    }
  }
  return alpha;
}

/** log β: the mass of all paths from each place at each step to the end. */
export function backwardMass(sequence: CtcSequence, round: (x: number) => number): Float64Array {
  const places = placesOf(sequence);
  const width = places.length;
  const beta = new Float64Array(sequence.steps * width).fill(-Infinity);
  const last = sequence.steps - 1;
  beta[beta.length - 1] = sequence.at(last, sequence.blank);
  if (width > 1) beta[beta.length - 2] = sequence.at(last, places[width - 2] ?? 0);
  for (let t = last - 1; t >= 0; t--) {
    const after = (t + 1) * width;
    for (const [s, own] of places.entries()) {
      const skips = s + 2 < width && places[s + 2] !== own;
      const mass = logSum(
        beta[after + s] ?? -Infinity,
        s + 1 < width ? (beta[after + s + 1] ?? -Infinity) : -Infinity,
        skips ? (beta[after + s + 2] ?? -Infinity) : -Infinity,
      );
      beta[t * width + s] = round(round(mass) + sequence.at(t, own));
    }
  }
  return beta;
}

/** −log of the probability of the labels, from the mass that `forwardMass` found. */
export function lossOf({ steps, labels }: CtcSequence, alpha: Float64Array): number {
  if (steps === 0) return labels.length === 0 ? 0 : Infinity;
  const end = alpha.at(-1) ?? -Infinity;
  if (labels.length === 0) return -end;
  return -logSum(end, alpha.at(-2) ?? -Infinity, -Infinity);
}

/**
 * What PyTorch returns as the gradient for the log-probabilities, (T, C): exp(lp) − posterior, which is the gradient for the
 * logits before log_softmax, not the derivative of the loss in lp. `alpha` and `loss` are the forward pass's.
 */
export function ctcGradient(
  sequence: CtcSequence,
  { alpha, loss }: { readonly alpha: Float64Array; readonly loss: number },
  round: (x: number) => number,
): Float64Array {
  const { steps, classes } = sequence;
  const places = placesOf(sequence);
  const width = places.length;
  const gradient = new Float64Array(steps * classes);
  if (steps === 0) return gradient;
  const beta = backwardMass(sequence, round);
  const collected = new Float64Array(classes);
  for (let t = 0; t < steps; t++) {
    collected.fill(-Infinity);
    // The last step collects only the two places a path may end in.
    const from = t === steps - 1 ? Math.max(width - 2, 0) : 0;
    for (let s = width - 1; s >= from; s--) {
      const label = places[s] ?? 0;
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
