import type { ParameterValue } from '../losses/contract';

/** What is fitted to the points: one number, or a line `intercept + slope · x`. */
export type Model = 'location' | 'line';

/** A regression loss with its parameters; those left out have the contract's default. */
export interface FitLoss {
  /** The loss's id: `HuberLoss`. */
  readonly loss: string;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

/** Points as columns of the same length. `x` is wanted for a line. */
export interface Points {
  readonly y: readonly number[];
  readonly x?: readonly number[];
}

/** Residuals as they are, or divided by the normal-consistent MAD of a preliminary fit's residuals. */
export type ScaleChoice = 'raw' | 'mad';

/**
 * `drag`: an answer for the next frame, from the last answer and a few starts. `settled`: the whole search. Ask for it when the
 * pointer is released.
 */
export type Quality = 'drag' | 'settled';

/** Points with the model to fit to them. */
export interface Problem {
  readonly model: Model;
  readonly points: Points;
  readonly scale: ScaleChoice;
  /** Of the starts that are drawn: the same seed, the same search. */
  readonly seed: number;
  readonly quality: Quality;
}

/** Why nothing can be fitted. A point is named by its index. */
export type Refusal =
  | { readonly kind: 'refused'; readonly reason: 'no-points' }
  /** A line through one point, a place of one point with a scale by MAD. */
  | { readonly kind: 'refused'; readonly reason: 'one-point' | 'two-points' }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-finite';
      readonly point: number;
      readonly column: 'x' | 'y';
    }
  /** Beyond ±`limit`, where float32 has no square of a residual. */
  | {
      readonly kind: 'refused';
      readonly reason: 'too-large';
      readonly point: number;
      readonly column: 'x' | 'y';
      readonly limit: number;
    }
  /** No slope: every x is this one. */
  | { readonly kind: 'refused'; readonly reason: 'all-x-equal'; readonly at: number }
  /** A location whose points are all one value: every loss fits it, nothing is to be compared. */
  | { readonly kind: 'refused'; readonly reason: 'all-points-equal'; readonly at: number }
  /** More than half of the residuals of the preliminary fit are alike: the MAD is 0, but for rounding. */
  | { readonly kind: 'refused'; readonly reason: 'scale-zero' }
  | { readonly kind: 'refused'; readonly reason: 'columns-differ' }
  | { readonly kind: 'refused'; readonly reason: 'too-many-points'; readonly limit: number }
  /** Our own failure. */
  | { readonly kind: 'refused'; readonly reason: 'failed'; readonly detail: string }
  /** Not a loss of one prediction and one target, or a parameter that it does not take. */
  | {
      readonly kind: 'refused';
      readonly reason: 'loss';
      readonly loss: string;
      readonly detail: string;
    };

/** Parameters of the model: `[theta]`, or `[intercept, slope]`. */
export type Parameters = readonly number[];

/** A place where the objective is lower than all around. */
export interface Minimum {
  readonly params: Parameters;
  /** The mean of the loss there, from `evaluate`. */
  readonly value: number;
  /** Location: the two ends where all between them minimises as well. */
  readonly interval?: readonly [number, number];
}

/** How far the search for the least value went. */
export type Certainty =
  /** No value is lower: the loss is convex, or a location's whole range was searched by bounds. */
  | 'exact'
  /** The lowest of a seeded search over many starts. */
  | 'multi-start'
  /** While dragging: the lowest of a few starts. */
  | 'provisional';

/** Columns with one entry per point, at the fit. All but `residual` and `weight` sum or average over the points as they say. */
export interface FitPoints {
  /** Prediction − target, in the units of y. */
  readonly residual: Float64Array;
  /** ρ: the loss of the point, of the residual divided by the scale. */
  readonly rho: Float64Array;
  /** ψ: the derivative of ρ, of the residual divided by the scale, with PyTorch's choice at kinks. */
  readonly psi: Float64Array;
  /** w = ψ / residual (divided by the scale), its limit at 0; Infinity at a kink at 0. */
  readonly weight: Float64Array;
  /** The point's part of the total loss; sums to 1, all 0 where the total is 0. */
  readonly share: Float64Array;
  /** −∂(mean loss)/∂theta, or ∂intercept, of this point alone: which way and how hard it pulls the fit. Positive pulls up. */
  readonly pull: Float64Array;
  /** Line: −∂(mean loss)/∂slope of this point alone, about the mean of x. Positive turns the line up to the right. */
  readonly turn?: Float64Array;
}

/** Where the ropes do not balance by themselves: points at a kink hold the rest, by any pull within their subgradient. */
export interface Held {
  readonly points: readonly number[];
  /** What they hold together: minus the sum of all other pulls. */
  readonly pull: number;
}

/** One loss fitted. */
export interface Fit {
  readonly kind: 'fit';
  readonly loss: FitLoss;
  readonly params: Parameters;
  /**
   * The mean of the loss over the points at `params`: of ρ from `evaluate`, or of the integral of its ψ where float32 has lost ρ's digits.
   */
  readonly value: number;
  /** Location: every theta between minimises (absolute loss with an even number of points). `params` is its middle. */
  readonly interval?: readonly [number, number];
  /** Line: corners of the set of minimisers, where it is more than one point. */
  readonly corners?: readonly Parameters[];
  /** Every minimum found, the lowest first; `minima[0]` is the fit. */
  readonly minima: readonly Minimum[];
  readonly certainty: Certainty;
  readonly settled: boolean;
  /** What residuals were divided by; 1 for raw. */
  readonly scale: number;
  readonly points: FitPoints;
  readonly held?: Held;
}

/** What residuals were divided by, and where it comes from. */
export interface Scale {
  readonly choice: ScaleChoice;
  readonly value: number;
  /** The preliminary fit of the MAD: the median, or the line of least absolute residuals. */
  readonly preliminary?: Parameters;
}

/** One entry per loss, in the order asked: a loss may be refused alone. */
export interface Fits {
  readonly kind: 'fits';
  readonly scale: Scale;
  readonly fits: readonly (Fit | Refusal)[];
}
