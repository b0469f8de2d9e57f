/**
 * ρ and ψ of a loss at many residuals, by the worker's `sweep`. The values are float32's.
 */
export type Sample = (residuals: readonly number[]) => {
  readonly rho: ArrayLike<number>;
  readonly psi: ArrayLike<number>;
};

/** Cells per octave of the residual. */
const perOctave = 16;
/** The first cell ends at 2^-8 of the scale; the octaves begin there. */
const firstOctave = -8;
const firstEnd = 2 ** firstOctave;
const indexBase = (1023 + firstOctave) << 4;
/** Where a jump at 0 is looked for, in scales. */
const besideZero = 2 ** -20;

/** Numbers per cell: ρ at its start, then ψ = a + b·t + c·t² for t in 0…1, the start and the width. */
const stride = 6;

interface Side {
  readonly cells: Float64Array;
  readonly count: number;
  readonly endRho: number;
  readonly endPsi: number;
  readonly end: number;
  /** ψ beside 0, which is not 0 at a kink. */
  readonly jump: number;
  /** ψ at every sampled distance. */
  readonly psi: readonly number[];
  readonly roughness: number;
}

const word = new Float64Array(1);
const bits = new Uint32Array(word.buffer);
const highWord = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * A loss as a function of the residual, fast: cells of equal ratio, ψ a parabola through three samples in each and ρ its integral, so that
 * value, derivative and curvature agree. The solvers iterate on it; what is shown comes from `evaluate`.
 */
export interface LossCurve {
  /** Writes ρ, ψ and ψ′ at a residual. */
  readonly look: (residual: number, into: Float64Array) => void;
  /** ψ never falls: one valley. */
  readonly convex: boolean;
  /** ψ is constant on either side of 0 (absolute and pinball loss). */
  readonly straight: boolean;
  /** ψ just above and just below 0: `[0, 0]` where it is smooth. */
  readonly jump: readonly [below: number, above: number];
  /** The length at which the loss changes its character. */
  readonly scale: number;
  /**
   * How far the sampled ρ is from the integral of ψ, beyond float32's rounding: Tukey's with a large c is a difference of two large numbers,
   * and log-cosh of a small residual too. ψ has no such trouble.
   */
  readonly roughness: number;
  /** The largest |ψ| in the table. */
  readonly steepest: number;
  /** Beyond this residual ψ is 0 (Tukey); Infinity where it has no end. */
  readonly horizon: number;
  /** The least and the largest ψ′ between two residuals, for a loss that is not convex. */
  readonly bends: (from: number, to: number, into: Float64Array) => void;
}

function distances(octaves: number): number[] {
  const marks = [firstEnd / 2, firstEnd];
  for (let octave = 0; octave < octaves; octave += 1)
    for (let cell = 0; cell < perOctave; cell += 1) {
      const base = 2 ** (firstOctave + octave);
      marks.push(base * (1 + (cell + 0.5) / perOctave), base * (1 + (cell + 1) / perOctave));
    }
  return marks;
}

function sideOf(sign: 1 | -1, scale: number, octaves: number, sample: Sample): Side {
  const marks = distances(octaves).map((mark) => mark * scale);
  const { rho, psi } = sample([0, besideZero * scale, ...marks].map((mark) => sign * mark));
  // The first sample is for ρ at 0 alone: Charbonnier's is eps there.
  const slope = (i: number) => sign * (psi[i + 1] ?? Number.NaN);
  const height = (i: number) => rho[i + 1] ?? Number.NaN;
  const nearZero = slope(0);
  // A smooth ψ so close to 0 is smaller than at the first cell's end by the ratio of the distances, but for rounding.
  const jump = Math.abs(nearZero) > 0.05 * Math.abs(slope(2)) ? nearZero : 0;
  const cells = new Float64Array(stride * (marks.length / 2));
  const slopes = [jump];
  let [start, startPsi, startRho, count, roughness] = [0, jump, rho[0] ?? 0, 0, 0];
  for (let i = 0; i < marks.length; i += 2) {
    const [middle, end] = [slope(i + 1), slope(i + 2)];
    if (!Number.isFinite(middle + end + height(i + 2))) break;
    const to = marks[i + 1] ?? start;
    const width = to - start;
    const b = 4 * middle - 3 * startPsi - end;
    const c = 2 * (startPsi + end) - 4 * middle;
    cells.set([startRho, startPsi, b, c, start, width], count * stride);
    startRho += width * (startPsi + b / 2 + c / 3);
    const off = Math.abs(height(i + 2) - startRho) - 1e-6 * Math.abs(startRho);
    roughness = Math.max(roughness, off);
    slopes.push(middle, end);
    [start, startPsi, count] = [to, end, count + 1];
  }
  return {
    cells,
    count,
    endRho: startRho,
    endPsi: startPsi,
    end: start,
    jump,
    psi: slopes,
    roughness,
  };
}

function lookIn(side: Side, distance: number, scale: number, into: Float64Array): void {
  const ratio = distance / scale;
  let index = 0;
  if (ratio >= firstEnd) {
    // The exponent and the four leading bits of the mantissa are the cell's number.
    word[0] = ratio;
    index = ((bits[highWord] ?? 0) >>> 16) - indexBase + 1;
  }
  if (index >= side.count) {
    into[0] = side.endRho + side.endPsi * (distance - side.end);
    into[1] = side.endPsi;
    into[2] = 0;
    return;
  }
  const { cells } = side;
  const at = index * stride;
  const width = cells[at + 5] ?? 1;
  const t = (distance - (cells[at + 4] ?? 0)) / width;
  const [a, b, c] = [cells[at + 1] ?? 0, cells[at + 2] ?? 0, cells[at + 3] ?? 0];
  into[0] = (cells[at] ?? 0) + width * t * (a + t * (b / 2 + (t * c) / 3));
  into[1] = a + t * (b + t * c);
  into[2] = (b + 2 * c * t) / width;
}

/** Whether the samples never fall by more than float32's rounding. */
function neverFalls(values: readonly number[], tolerance: number): boolean {
  let highest = -Infinity;
  return values.every((value) => {
    highest = Math.max(highest, value);
    return value >= highest - tolerance - 2e-6 * Math.abs(highest);
  });
}

function isConstant(values: readonly number[]): boolean {
  const first = values[1] ?? 0;
  return first !== 0 && values.every((value) => Math.abs(value - first) <= 1e-6 * Math.abs(first));
}

function horizonOf(side: Side, scale: number): number {
  const last = side.psi.findLastIndex((value) => value !== 0);
  if (last === side.psi.length - 1) return Infinity;
  const cell = Math.ceil((last + 1) / 2);
  return cell * stride < side.cells.length ? (side.cells[cell * stride + 4] ?? Infinity) : scale;
}

/** Tabulates a loss out to `reach` at least. `scale` is the parameter that stretches it (delta, beta, c), else 1. */
export function tabulate(sample: Sample, scale: number, reach: number): LossCurve {
  const octaves = Math.min(120, Math.max(4, Math.ceil(Math.log2(reach / scale)))) - firstOctave;
  const above = sideOf(1, scale, octaves, sample);
  const below = sideOf(-1, scale, octaves, sample);
  const look = (residual: number, into: Float64Array) => {
    if (residual >= 0) {
      lookIn(above, residual, scale, into);
      return;
    }
    lookIn(below, -residual, scale, into);
    into[1] = -(into[1] ?? 0);
  };
  const everywhere = [...below.psi.map((value) => -value).toReversed(), ...above.psi];
  const atScale = new Float64Array(3);
  look(scale, atScale);
  const steepest = everywhere.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return {
    look,
    convex: neverFalls(everywhere, 2e-7 * Math.abs(atScale[1] ?? 0)),
    straight: isConstant(above.psi) && isConstant(below.psi),
    jump: [-below.jump, above.jump],
    scale,
    roughness: Math.max(above.roughness, below.roughness),
    steepest,
    horizon: Math.max(horizonOf(above, scale), horizonOf(below, scale)),
    bends: bendsOf(look, above, scale),
  };
}

/**
 * Bounds of ψ′ over a range, for an even loss whose ψ′ falls from its peak at 0 to its least and rises again: the ends decide, but where the
 * range holds the peak or the trough. Widened by what the table's cells do not know.
 */
function bendsOf(look: LossCurve['look'], side: Side, scale: number): LossCurve['bends'] {
  const at = new Float64Array(3);
  const bend = (residual: number) => {
    look(residual, at);
    return at[2] ?? 0;
  };
  const peak = bend(0);
  let [trough, floor] = [scale, bend(scale)];
  for (let cell = 0; cell < side.count; cell += 1)
    for (const t of [0, 0.5, 0.999]) {
      const place = (side.cells[cell * stride + 4] ?? 0) + t * (side.cells[cell * stride + 5] ?? 0);
      const here = bend(place);
      if (here < floor) [trough, floor] = [place, here];
    }
  const slack = 2e-3 * peak;
  return (from, to, into) => {
    const [first, last] = [bend(from), bend(to)];
    const holdsTrough = (from < trough && trough < to) || (from < -trough && -trough < to);
    const low = holdsTrough ? floor : Math.min(first, last);
    const high = from < 0 && to > 0 ? peak : Math.max(first, last);
    // Far from everything the slack fades with ψ′ itself.
    const width = Math.min(slack, 0.05 * Math.max(Math.abs(low), Math.abs(high)));
    into[0] = low - width;
    into[1] = high + width;
  };
}
