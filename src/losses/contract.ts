import type { Dtype, TensorData } from '../tensors/tensor';

/** The catalogue's groups, as the article has them. */
export type Family = 'regression' | 'classification' | 'ranking';

/** PyTorch's reductions; `batchmean` is KLDivLoss's alone. */
export type Reduction = 'none' | 'mean' | 'sum' | 'batchmean';

/** A sentence in both languages. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** What the numbers of an argument stand for. */
export type Meaning =
  | 'real'
  | 'logit'
  | 'log-probability'
  | 'probability'
  | 'distance'
  | 'variance'
  | 'length'
  | 'score'
  | 'embedding'
  | 'class index'
  | 'class probability'
  | 'binary label'
  | 'sign';

/** A tensor argument of the call: a prediction (`inputs`) or a target (`targets`). */
export interface ArgumentSpec {
  /** PyTorch's argument name: `input`, `target`, `anchor`. */
  readonly name: string;
  readonly meaning: Meaning;
  /** Legal shapes by named dimension: `[['C'], ['N', 'C'], ['N', 'C', 'd1']]`; `['*']` is any. */
  readonly shapes: readonly (readonly string[])[];
  readonly dtypes: readonly Dtype[];
  /** Slider limits on screen, inclusive. Values beyond are legal for the loss unless `legal` says otherwise. */
  readonly range: readonly [number, number];
  /** Other limits, where a parameter changes what the numbers are. */
  readonly rangeWhen?: {
    readonly parameter: string;
    readonly is: ParameterValue;
    readonly range: readonly [number, number];
  };
  /** Slider step. */
  readonly step: number;
  /** What the loss means a legal value to be, where it is narrower than the reals. */
  readonly legal?:
    { readonly values: readonly number[] } | { readonly min?: number; readonly max?: number };
  /** Whether moving it makes sense to differentiate: true for predictions. */
  readonly differentiable: boolean;
  /** Whether a call may leave it out. */
  readonly optional?: boolean;
}

/** Values a parameter can take in a call; tensors are class weights and the like; null is PyTorch's None. */
export type ParameterValue = number | boolean | string | TensorData | null;

export type ParameterSpec =
  | {
      readonly kind: 'number';
      /** PyTorch's argument name. */
      readonly name: string;
      readonly default: number;
      /** Slider limits, inclusive. */
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly scale?: 'linear' | 'log';
      /** Where it may be infinite: above (the p of a norm) or below (the shape of a general loss). */
      readonly infinite?: 'above' | 'below';
      /** Values at which the loss is one with a name of its own, in rising order. */
      readonly landmarks?: readonly { readonly at: number; readonly name: string }[];
    }
  | {
      readonly kind: 'integer';
      readonly name: string;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'boolean'; readonly name: string; readonly default: boolean }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly default: string;
      readonly choices: readonly string[];
      /** Where PyTorch takes no text but a function: its argument's name, and each choice as Python. */
      readonly code?: {
        readonly argument: string;
        readonly choices: Readonly<Record<string, string>>;
      };
    }
  | {
      /** An optional tensor: `weight` (C), `pos_weight` (C); null until the user asks for it. */
      readonly kind: 'tensor';
      readonly name: string;
      readonly default: null;
      /** Named dimensions: `['C']`; `['*']` broadcasts against the input. */
      readonly shape: readonly string[];
      readonly min: number;
      readonly max: number;
      readonly step: number;
    };

/** Everything a loss's picture may depend on, as plain numbers. */
export interface LossState {
  readonly inputs: Readonly<Record<string, TensorData>>;
  readonly targets: Readonly<Record<string, TensorData>>;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

/** Values on the x axis at which the gradient jumps or PyTorch picks a side, for the current target and parameters. */
export type Kinks = (state: LossState) => readonly number[];

/** Which picture a loss gets, with the state it opens in. See docs/design.md, "Scenes". */
export type SceneSpec =
  | {
      readonly kind: 'line';
      /** The input on the x axis. */
      readonly input: string;
      readonly target: string;
      /** The x axis when nothing was zoomed. */
      readonly domain: readonly [number, number];
      /** The loss axis when nothing was zoomed. */
      readonly lossRange: readonly [number, number];
      /** The gradient axis when nothing was zoomed. */
      readonly gradientRange: readonly [number, number];
      readonly initial: LossState;
      readonly kinks: Kinks;
      /** Thresholds drawn as brackets on the lane and dragged there: parameter name and where it stands. */
      readonly brackets?: (state: LossState) => readonly {
        readonly parameter: string;
        readonly at: number;
        readonly side: 'left' | 'right';
      }[];
      /** What x means against y, so only like is pinned over like: `residual` (x−y), `logit`, `probability`, `distance`, `margin` (y·x). */
      readonly axis: 'residual' | 'logit' | 'probability' | 'distance' | 'margin';
      /** Whether the ring stands on the x axis at the target's value (regression) or is a switch of labels (0/1, ±1). */
      readonly ring: 'position' | 'label';
      /** Losses that lie over it from the start: it is understood beside them. */
      readonly beside?: readonly string[];
    }
  | {
      readonly kind: 'classes';
      readonly input: string;
      readonly target: string;
      readonly initial: LossState;
      /** The forms the target may take; the first is PyTorch's usual one. */
      readonly forms: readonly ('index' | 'probabilities' | 'multi-hot' | 'index list')[];
      /** What the dragged bars hold. NLL's bars hold logits that pass `pre: 'log_softmax(dim=1)'` before the loss; scores pass no softmax at all. */
      readonly bars: 'logits' | 'log-probabilities' | 'scores';
      /** Whether the classes of more than two dimensions stand last, not behind `N`. */
      readonly classesLast?: boolean;
    }
  | {
      readonly kind: 'distributions';
      readonly input: string;
      readonly target: string;
      readonly initial: LossState;
    }
  | {
      readonly kind: 'pair';
      readonly x: string;
      readonly y: string;
      readonly target: string;
      /** Both axes, when nothing was zoomed. */
      readonly domain: readonly [number, number];
      readonly initial: LossState;
      /** A likelihood over two unlike numbers: the axes of its plane and the step of descent that a pull draws, as the parameters have them. Two scores have none. */
      readonly likelihood?: (params: LossState['params']) => {
        readonly x: readonly [number, number];
        readonly y: readonly [number, number];
        readonly rate: number;
      };
    }
  | {
      /** Log-probabilities over time, the labels that they are to spell, and how much of each counts. */
      readonly kind: 'sequence';
      readonly input: string;
      readonly targets: string;
      readonly inputLengths: string;
      readonly targetLengths: string;
      readonly initial: LossState;
    }
  | {
      /** Two vectors whose angle counts: their first two coordinates are drawn. */
      readonly kind: 'circle';
      readonly first: string;
      readonly second: string;
      readonly target: string;
      readonly domain: readonly [number, number];
      readonly initial: LossState;
    }
  | {
      /** Vectors on a circle beside the matrix of their similarities: each row looks for one column. */
      readonly kind: 'similarity';
      /** Whether products count and not angles: lengths matter, and the classes share the plane out between them. */
      readonly products?: boolean;
      /** The argument that moves each column's product, where there is one. */
      readonly bias?: string;
      /** The argument whose vectors are the rows. */
      readonly rows: string;
      /** The argument whose vectors are the columns. */
      readonly columns: string;
      /** Whether rows and columns are both arguments stacked, and no vector is compared with itself. */
      readonly stacked?: boolean;
      /** The argument that says which column each row looks for; without it, row i looks for its own i. */
      readonly target?: string;
      readonly domain: readonly [number, number];
      readonly initial: LossState;
    }
  | {
      /** Numbers between 0 and 1 over a mask of 0 and 1, one column per pixel. */
      readonly kind: 'overlap';
      readonly input: string;
      readonly target: string;
      readonly initial: LossState;
    }
  | {
      readonly kind: 'embedding';
      readonly anchor: string;
      readonly positive: string;
      readonly negative: string;
      readonly domain: readonly [number, number];
      readonly initial: LossState;
    };

/** How a class of `torch.nn` is given the tensors that it owns, in Python; null where it cannot be. */
export type ClassCode = (inputs: LossState['inputs']) => {
  /** What the class is built with, besides its options. */
  readonly construction: readonly { readonly name: string; readonly value: string }[];
  readonly assignments: readonly string[];
  /** Where the gradient of each tensor that it owns is found, by input. */
  readonly gradients: Readonly<Record<string, string>>;
} | null;

/**
 * A loss as data: what the catalogue, the sliders, the target panel, the code export and the link derive from. Small and
 * without sentences, since every thread holds all of them; the sentences are the definition's `prose`.
 */
export interface LossContract {
  /** PyTorch's class name where there is one: `CrossEntropyLoss`. */
  readonly id: string;
  readonly family: Family;
  /** Short name at a line's end: `MSE`. */
  readonly short: string;
  /** The name that it has at some of its parameters: `Barron = Cauchy`. */
  readonly called?: (params: LossState['params']) => string;
  /** What else people type to find it, in both languages and pinyin. */
  readonly aliases: readonly string[];
  /** How PyTorch spells it: a class of `torch.nn`, or our own function of torch ops. */
  readonly api:
    | {
        readonly kind: 'nn';
        /** The function below it, where it is not called as the class in snake case: `F.kl_div`. */
        readonly function?: string;
      }
    /** A class of `torch.nn` that owns some of the tensors, called as the function below it; `keywords` are passed by name. */
    | {
        readonly kind: 'functional';
        readonly function: string;
        readonly keywords: readonly string[];
        readonly asClass: ClassCode;
      }
    | { readonly kind: 'custom'; readonly function: string; readonly source: string };
  readonly inputs: readonly ArgumentSpec[];
  readonly targets: readonly ArgumentSpec[];
  /** The arguments in PyTorch's order, where predictions do not all stand before the targets. */
  readonly order?: readonly string[];
  readonly parameters: readonly ParameterSpec[];
  readonly reductions: readonly Reduction[];
  readonly defaultReduction: Reduction;
  readonly scene: SceneSpec;
  /** Whether it hides a logarithm or an exponential that float32 does not bear as the formula is written. */
  readonly isDelicate?: boolean;
  /**
   * How a sweep adds an axis in front. `elementwise`: any leading axis broadcasts. `rows`: the axis is merged into the
   * batch. `stacked`: rows interact, and every op looks at the last axes alone, so that what stands in front are calls of their
   * own. `coupled`: rows interact, and each step is evaluated on its own.
   */
  readonly batch: 'elementwise' | 'rows' | 'stacked' | 'coupled';
}
