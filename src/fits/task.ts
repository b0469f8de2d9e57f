import type { FitLoss, Fits, Minimum, Parameters, Problem, Refusal } from './problem';

/** A range with evenly spaced points, both ends among them. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** Every loss fitted to the points. */
export interface FitTask {
  readonly kind: 'fits';
  readonly problem: Problem;
  readonly losses: readonly FitLoss[];
}

/** Location: the mean loss as a function of theta. */
export interface ProfileTask {
  readonly kind: 'profile';
  readonly problem: Problem;
  readonly losses: readonly FitLoss[];
  readonly theta: Range;
}

export interface Profile {
  readonly loss: FitLoss;
  readonly theta: Float64Array;
  readonly value: Float64Array;
  /** d value / d theta. */
  readonly slope: Float64Array;
  /** Every minimum of the whole function, the lowest first, inside the range or not. */
  readonly minima: readonly Minimum[];
}

export interface Profiles {
  readonly kind: 'profiles';
  readonly profiles: readonly (Profile | Refusal)[];
}

/** Line: the mean loss over a grid of slopes and intercepts. */
export interface SurfaceTask {
  readonly kind: 'surface';
  readonly problem: Problem;
  readonly loss: FitLoss;
  /** Chosen about the fit and the spread of the points when absent. */
  readonly slope?: Range;
  /** The height of the line at `pivot`. */
  readonly intercept?: Range;
  /** Where the height is measured; the mean of x when absent, so that the valley is not a diagonal. 0 is the intercept proper. */
  readonly pivot?: number;
}

export interface Surface {
  readonly kind: 'surface';
  readonly pivot: number;
  readonly slope: Float64Array;
  /** Heights of the line at the pivot. */
  readonly intercept: Float64Array;
  /** Row-major: one row per intercept, slopes fastest. */
  readonly value: Float32Array;
  /** With the height at the pivot for its first parameter. */
  readonly minima: readonly Minimum[];
}

/** Line: plain gradient descent on the surface, in standardised x, so that one rate suits both parameters. */
export interface DescentTask {
  readonly kind: 'descent';
  readonly problem: Problem;
  readonly loss: FitLoss;
  /** Where it begins, `[height at pivot, slope]`; drawn from the problem's seed when absent. */
  readonly start?: Parameters;
  /** Learning rate in units of 1 / (largest curvature of the loss); 0.5 when absent. */
  readonly rate?: number;
  readonly steps?: number;
  readonly pivot?: number;
}

export interface Descent {
  readonly kind: 'descent';
  readonly pivot: number;
  /** `steps + 1` places. */
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
  readonly value: Float64Array;
  /** The size of the gradient at each place. */
  readonly gradient: Float64Array;
  readonly rate: number;
  /** `diverged` where a value was no longer finite, and the path ends before it. */
  readonly end: 'arrived' | 'steps' | 'diverged';
}

/** The estimate of every loss while points go bad. */
export interface BreakdownTask {
  readonly kind: 'breakdown';
  readonly problem: Problem;
  readonly losses: readonly FitLoss[];
  readonly study:
    /** One point goes to infinity, upwards in y or (leverage) to the right in x. */
    | { readonly kind: 'one-point'; readonly point: number; readonly along: 'x' | 'y' }
    /** A growing fraction of the points, in an order drawn by the seed, is put far away, at one place. */
    | { readonly kind: 'replace'; readonly along: 'x' | 'y' };
}

export interface BreakdownPath {
  readonly loss: FitLoss;
  /** Per step: the parameters. */
  readonly params: readonly Parameters[];
  /** Per step: the largest |difference| of predictions at the good points from the fit of the good points, in their MADs. */
  readonly shift: Float64Array;
  /** `replace`: the smallest fraction that carries the fit away with it; null when none up to one half does. */
  readonly breakdownPoint: number | null;
  /** `one-point`: the largest n · shift of all steps, sup |IF| as far as one point can show it; Infinity where it still grows at the end. */
  readonly grossErrorSensitivity: number | null;
  /** `one-point`: whether the fit comes back once the point is far enough away. */
  readonly letsGo: boolean | null;
}

export interface Breakdown {
  readonly kind: 'breakdown';
  /** Per step: how far the point is from the middle of the good points, in their MADs (in y) or standard deviations (in x); or the fraction replaced. */
  readonly steps: Float64Array;
  /** One MAD of the good points about their preliminary fit, in the units of y. */
  readonly mad: number;
  readonly paths: readonly (BreakdownPath | Refusal)[];
}

/** Whether suspects hide each other, and how much say their x alone gives them. */
export interface MaskingTask {
  readonly kind: 'masking';
  readonly problem: Problem;
  readonly losses: readonly FitLoss[];
  /** Indices of the points under suspicion. */
  readonly suspects: readonly number[];
}

/** Residuals of the suspects, in MADs of the residuals of the fit that they are held against. One entry per suspect. */
export interface MaskingRow {
  readonly loss: FitLoss;
  /** Against the fit of all points: small for a suspect that has pulled the fit to itself. */
  readonly among: Float64Array;
  /** Against the fit without this suspect alone. */
  readonly alone: Float64Array;
  /** Against the fit without any suspect: large for what is out of line. Masked is large here and small in the other two. */
  readonly without: Float64Array;
}

export interface Masking {
  readonly kind: 'masking';
  /** Per point of the problem: its leverage (diagonal of the hat matrix), 1/n for a location. Depends on x alone. */
  readonly leverage: Float64Array;
  readonly rows: readonly (MaskingRow | Refusal)[];
}

/** The noise that a loss believes in: exp(−ρ) / Z. */
export interface DensityTask {
  readonly kind: 'density';
  readonly losses: readonly FitLoss[];
  /** Of the residual, divided by the scale. */
  readonly residual: Range;
}

export type Density =
  | {
      readonly kind: 'density';
      readonly loss: FitLoss;
      readonly residual: Float64Array;
      readonly density: Float64Array;
      /** Z. */
      readonly normaliser: number;
    }
  /** ρ grows too slowly for exp(−ρ) to have a finite integral; `bounded`: ρ stops growing. */
  | {
      readonly kind: 'improper';
      readonly loss: FitLoss;
      readonly because: 'bounded' | 'heavy';
    };

export interface Densities {
  readonly kind: 'densities';
  readonly densities: readonly (Density | Refusal)[];
}

/** The efficiency at the normal distribution along a parameter. */
export interface EfficiencyTask {
  readonly kind: 'efficiency';
  /** Each with the values of one of its parameters to go through; the loss's own value alone when absent. */
  readonly losses: readonly {
    readonly loss: FitLoss;
    readonly along?: { readonly parameter: string; readonly values: readonly number[] };
  }[];
}

export interface Efficiency {
  readonly loss: FitLoss;
  /**
   * (E ψ′)² / E ψ², residuals standard normal: the variance of the mean over that of the estimate, where the estimate is centred. Per value
   * of `along`, or one.
   */
  readonly efficiency: Float64Array;
  /** sup |ψ| / E ψ′: the most that one bad point in many can do, Infinity where ψ is not bounded. */
  readonly grossErrorSensitivity: Float64Array;
}

export interface Efficiencies {
  readonly kind: 'efficiencies';
  readonly efficiencies: readonly (Efficiency | Refusal)[];
}

/** Everything the worker can be asked about points, with what it answers. */
export interface TaskResults {
  readonly fits: Fits;
  readonly profile: Profiles;
  readonly surface: Surface;
  readonly descent: Descent;
  readonly breakdown: Breakdown;
  readonly masking: Masking;
  readonly density: Densities;
  readonly efficiency: Efficiencies;
}

export type Task =
  | FitTask
  | ProfileTask
  | SurfaceTask
  | DescentTask
  | BreakdownTask
  | MaskingTask
  | DensityTask
  | EfficiencyTask;

/** What a task is answered with: its result, or why the whole of it is refused. */
export type TaskResult<T extends Task = Task> = TaskResults[T['kind']] | Refusal;
