import type { Call, Evaluation } from '../../../compute/api';
import { tensor, vector } from '../../../tensors/tensor';

/** One way to compute a loss, with its code and its numbers over a range. */
export interface Form {
  readonly code: string;
  readonly call: Call;
  /** Numbers per position: the first is the one that moves. */
  readonly columns: number;
}

/** The loss as its formula is written, beside the form that float32 needs. */
export interface Lens {
  readonly xs: readonly number[];
  readonly naive: Form;
  readonly stable: Form;
}

const steps = 96;
const limit = 120;
const xs = Array.from({ length: steps + 1 }, (_, i) => -limit + (2 * limit * i) / steps);
const none = { reduction: 'none' } as const;

function line(loss: string, label: number, params: Call['params'] = {}): Call {
  return {
    ...none,
    loss,
    params,
    inputs: { input: vector([...xs]) },
    targets: { target: vector(xs.map(() => label)) },
  };
}

/** Rows of two classes: the true one's number moves, the other's is 0. */
function rows(loss: string, params: Call['params']): Call {
  return {
    ...none,
    loss,
    params,
    inputs: {
      input: tensor(
        [xs.length, 2],
        xs.flatMap((x) => [x, 0]),
      ),
    },
    targets: {
      target: vector(
        xs.map(() => 0),
        'int64',
      ),
    },
  };
}

/** The lenses by loss: those that hide a logarithm or an exponential. */
export const lenses = {
  CrossEntropyLoss: {
    xs,
    // Two classes, the other's logit 0: log(eˣ + e⁰) − x is log(1 + e⁻ˣ).
    naive: { code: '(1 + (0 - x).exp()).log()', call: line('SoftMarginLoss', 1), columns: 1 },
    stable: { code: 'F.cross_entropy(x, y)', call: rows('CrossEntropyLoss', {}), columns: 2 },
  },
  BCEWithLogitsLoss: {
    xs,
    naive: { code: '(1 + (-x).exp()).log()', call: line('SoftMarginLoss', 1), columns: 1 },
    stable: {
      code: 'F.binary_cross_entropy_with_logits(x, one)',
      call: line('BCEWithLogitsLoss', 1),
      columns: 1,
    },
  },
  LogCoshLoss: {
    xs,
    naive: {
      code: 'r.cosh().log()',
      call: line('LogCoshLoss', 0, { form: 'naive' }),
      columns: 1,
    },
    stable: {
      code: 'r + F.softplus(-2 * r) - log(2)',
      call: line('LogCoshLoss', 0),
      columns: 1,
    },
  },
  SoftMarginLoss: {
    xs,
    naive: { code: 'F.soft_margin_loss(x, one)', call: line('SoftMarginLoss', 1), columns: 1 },
    stable: {
      code: 'F.binary_cross_entropy_with_logits(x, one)',
      call: line('BCEWithLogitsLoss', 1),
      columns: 1,
    },
  },
} as const satisfies Readonly<Record<string, Lens>>;

/** A form's numbers, and the position nearest to 0 at which each stops being finite. */
export interface Found {
  readonly loss: readonly number[];
  readonly infinite: number | null;
  readonly nan: number | null;
}

function nearestTo0(at: readonly boolean[]): number | null {
  const found = xs.filter((_, i) => at[i] === true).toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return found[0] ?? null;
}

/** Reads a form's answer; null until it is there. */
export function foundIn({ columns }: Form, evaluation: Evaluation | undefined): Found | null {
  if (evaluation?.kind !== 'value') return null;
  const loss = evaluation.value.data;
  const grads = evaluation.grads.input ?? [];
  return {
    loss,
    infinite: nearestTo0(loss.map((value) => !Number.isFinite(value))),
    nan: nearestTo0(xs.map((_, i) => Number.isNaN(grads[i * columns]))),
  };
}
