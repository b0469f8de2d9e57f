import type { Dtype } from '../../src/tensors/tensor';

/** A number as the files spell it: NaN and infinities are strings. */
export type Spelled = number | boolean | string;

/** A tensor as the files record it; with more than 40 elements it has no data. */
export interface RecordedTensor {
  readonly dtype?: Dtype;
  readonly shape?: readonly number[];
  readonly data?: readonly Spelled[];
}

export interface RecordedGradient {
  readonly allZero: boolean;
  readonly anyNaN: boolean;
  readonly maxAbs: Spelled;
  readonly data?: readonly Spelled[];
}

export type OutcomeName = 'error' | 'warning' | 'silent' | 'ok';

export interface Answer {
  readonly outcome: OutcomeName;
  readonly stage: 'constructor' | 'forward' | 'backward' | 'done';
  readonly exceptionType: string | null;
  readonly message: string | null;
  readonly warnings: readonly { readonly category: string; readonly message: string }[];
  readonly value: RecordedTensor | null;
  readonly grads: Readonly<Record<string, RecordedGradient>> | null;
  readonly undefinedBehaviour?: boolean;
}

/** One scenario; the recorded answer may be absent. */
export interface Scenario extends Partial<Answer> {
  readonly id: string;
  readonly loss: string;
  readonly category?: string;
  readonly code: string;
  /** The code put right. */
  readonly fixCode?: string;
  readonly input?: Readonly<Record<string, RecordedTensor>>;
  readonly target?: Readonly<Record<string, RecordedTensor>>;
}
