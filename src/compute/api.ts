import type { Task, TaskResult } from '../fits/task';
import type { ParameterValue, Reduction } from '../losses/contract';
import type { TensorData } from '../tensors/tensor';

/** One evaluation of a loss: JSON, the same shape as a golden case. */
export interface Call {
  /** The loss's id: `HuberLoss`. */
  readonly loss: string;
  /** Parameters that differ from the defaults; `pre: 'log_softmax(dim=1)'` names a torch op applied to the first input before the loss. */
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly reduction: Reduction;
  readonly inputs: Readonly<Record<string, TensorData>>;
  readonly targets: Readonly<Record<string, TensorData>>;
  /** The upstream gradient, of the value's size; ones when absent. */
  readonly gradOutput?: TensorData;
  /** Names to differentiate; every differentiable input when absent. May name floating targets. */
  readonly differentiate?: readonly string[];
  /** Ask for the definition's named intermediates and for the unreduced loss too. */
  readonly details?: boolean;
}

/** What PyTorch raises, verbatim. */
export interface Raised {
  readonly stage: 'constructor' | 'forward' | 'backward';
  /** Python's exception type: `ValueError`. */
  readonly type: string;
  readonly message: string;
}

/** A value with its gradients, or what PyTorch would raise instead. */
export type Evaluation =
  | {
      readonly kind: 'value';
      readonly value: TensorData;
      /** Gradient of `(value · gradOutput).sum()` by argument name, flat, in the argument's shape. */
      readonly grads: Readonly<Record<string, readonly number[]>>;
      /** The unreduced loss, with `details`. */
      readonly elements?: TensorData;
      /** Named intermediates of the definition, with `details`. */
      readonly terms?: Readonly<Record<string, TensorData>>;
      /** What the mean divided by, with `details` and a mean. */
      readonly denominator?: number;
    }
  | { readonly kind: 'raises'; readonly raised: Raised }
  /** Our own limit, never PyTorch's words: an unknown loss, a backend that failed. */
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string };

/** A tensor as it is computed, its numbers in a buffer that can be handed over rather than copied. */
export type PackedTensor = Omit<TensorData, 'data'> & { readonly data: Float32Array };

/** An evaluation as it is computed; `unpack` makes it plain. */
export type PackedEvaluation =
  | {
      readonly kind: 'value';
      readonly value: PackedTensor;
      readonly grads: Readonly<Record<string, Float32Array>>;
      readonly elements?: PackedTensor;
      readonly terms?: Readonly<Record<string, PackedTensor>>;
      readonly denominator?: number;
    }
  | Exclude<Evaluation, { readonly kind: 'value' }>;

export type FailureCode = 'unknown-loss' | 'not-expressible' | 'backend' | 'too-large' | 'deadline';

/** What moves along one axis of a sweep. */
export type SweepAxis =
  | {
      /** One element of an input or target tensor, flat index; every element when `index` is absent. */
      readonly tensor: string;
      readonly index?: number;
      readonly values: readonly number[];
    }
  | { readonly parameter: string; readonly values: readonly number[] };

/** A grid of evaluations along one or two axes, the first axis slowest. */
export interface SweepCall {
  readonly call: Call;
  readonly axes: readonly [SweepAxis] | readonly [SweepAxis, SweepAxis];
}

export type Sweep =
  | {
      readonly kind: 'sweep';
      /** The reduced loss per grid point (`none` is summed), row-major over the axes. */
      readonly value: Float32Array;
      /** Per differentiated argument: its gradient per grid point, `points × size` row-major. */
      readonly grads: Readonly<Record<string, Float32Array>>;
    }
  | Exclude<Evaluation, { readonly kind: 'value' }>;

/** What one frame of a picture needs, answered in one message. */
export interface Request {
  readonly evaluations: readonly Call[];
  readonly sweeps: readonly SweepCall[];
}

export interface Response {
  readonly evaluations: readonly Evaluation[];
  readonly sweeps: readonly Sweep[];
}

/** A response as it leaves the worker, where it is large. */
export interface PackedResponse {
  readonly evaluations: readonly PackedEvaluation[];
  readonly sweeps: readonly Sweep[];
}

/** Which tfjs backend answers; `cpu` only where wasm could not start, with the reason. */
export interface BackendStatus {
  readonly backend: 'wasm' | 'cpu';
  readonly reason?: string;
}

export type ToWorker =
  | { readonly kind: 'start'; readonly wasmPath: string; readonly backend?: 'wasm' | 'cpu' }
  | {
      readonly kind: 'request';
      readonly id: number;
      readonly channel: string;
      readonly request: Request;
    }
  /** Longer work, done in slices between the requests. It ends what the channel was at. */
  | { readonly kind: 'task'; readonly id: number; readonly channel: string; readonly task: Task }
  | { readonly kind: 'cancel'; readonly channel: string };

export type FromWorker =
  | { readonly kind: 'ready'; readonly status: BackendStatus }
  | { readonly kind: 'response'; readonly id: number; readonly response: Response }
  /** The same where there are so many numbers that their buffers are handed over. */
  | { readonly kind: 'packed'; readonly id: number; readonly response: PackedResponse }
  | { readonly kind: 'result'; readonly id: number; readonly result: TaskResult }
  /** How much of a task is done, 0 to 1; told now and then. */
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'error'; readonly id: number | null; readonly detail: string };

/** What the worker says about tasks, as it comes, and what is said to it. */
export interface WorkerLine {
  /** Nothing is sent while there is no worker, which `onStatus` tells. */
  readonly send: (message: ToWorker) => void;
  readonly onMessage: (listener: (message: FromWorker) => void) => () => void;
  /** Gives the worker up and starts another. */
  readonly restart: (detail: string) => void;
}

/** The main thread's end. Newest wins per channel: an older pending request of the channel resolves to `stale`. */
export interface Compute {
  readonly ask: (channel: string, request: Request) => Promise<Response | 'stale' | 'dead'>;
  /** Called at once with the present status and on each change. Returns its undo. */
  readonly onStatus: (listener: (status: ComputeStatus) => void) => () => void;
  /** The bare line to the worker, for `tasks.ts`, which the first screen does without. */
  readonly line: WorkerLine;
  readonly stop: () => void;
}

export type ComputeStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly backend: BackendStatus }
  | { readonly kind: 'restarting'; readonly detail: string }
  | { readonly kind: 'dead'; readonly detail: string };
