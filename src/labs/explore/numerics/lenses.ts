import type { Call, Evaluation } from '../../../compute/api';
import { tensor, vector } from '../../../tensors/tensor';

/** One way to compute a loss, with its code and its numbers over a range. */
export interface Form {
  readonly code: string;
  readonly call: Call;
  /** Numbers per position: the first is the one that moves. */
  readonly columns: number;
  /** The argument whose gradient is watched; `input` without it. */
  readonly by?: string;
}

/** The loss as its formula is written, beside the form that float32 needs. */
export interface Lens {
  readonly xs: readonly number[];
  /** The highest loss that the plot shows, where the stable form climbs out of sight. */
  readonly top?: number;
  /** What moves, where it is not the input. */
  readonly moved?: string;
  readonly naive: Form;
  readonly stable: Form;
}

const steps = 96;
const limit = 120;
const xs = Array.from({ length: steps + 1 }, (_, i) => -limit + (2 * limit * i) / steps);
/** Probabilities, variances, rates: from 0 on. */
const upwards = (to: number) => Array.from({ length: 41 }, (_, i) => (to * i) / 40);
const none = { reduction: 'none' } as const;
type Params = Call['params'];

function line(loss: string, label: number, params: Params, at: readonly number[]): Call {
  return {
    ...none,
    loss,
    params,
    inputs: { input: vector([...at]) },
    targets: { target: vector(at.map(() => label)) },
  };
}

/** Rows of two classes: the true one's number moves, the other's is `other`. */
function rows(loss: string, params: Params, at: readonly number[], other = 0): Call {
  return {
    ...none,
    loss,
    params,
    inputs: {
      input: tensor(
        [at.length, 2],
        at.flatMap((x) => [x, other]),
      ),
    },
    targets: {
      target: vector(
        at.map(() => 0),
        'int64',
      ),
    },
  };
}

const probabilities = upwards(1);
const variances = upwards(2);
const rates = upwards(8);

function gaussian(eps: number, at: readonly number[]): Call {
  return {
    ...none,
    loss: 'GaussianNLLLoss',
    params: { eps },
    inputs: { input: vector(at.map(() => 1)), var: vector([...at]) },
    targets: { target: vector(at.map(() => 0)) },
  };
}

function divergence(params: Params, targets: readonly number[]): Call {
  return {
    ...none,
    loss: 'KLDivLoss',
    params,
    inputs: { input: vector(targets.map(() => -1)) },
    targets: { target: vector([...targets]) },
  };
}

/** The lens over its usual positions, or over others. */
export type LensOver = (xs?: readonly number[]) => Lens;

const over =
  (usual: readonly number[], lens: (at: readonly number[]) => Omit<Lens, 'xs'>): LensOver =>
  (at = usual) => ({ xs: at, ...lens(at) });

// Two classes, the other's logit 0: log(eˣ + e⁰) − x is log(1 + e⁻ˣ).
const written = (code: string, at: readonly number[]): Form => ({
  code,
  call: line('SoftMarginLoss', 1, {}, at),
  columns: 1,
});
const softmax = (code: string, at: readonly number[]): Form => ({
  code,
  call: rows('CrossEntropyLoss', {}, at),
  columns: 2,
});
const withLogits = (code: string, at: readonly number[]): Form => ({
  code,
  call: line('BCEWithLogitsLoss', 1, {}, at),
  columns: 1,
});

/** A row of a softmax over similarities: x is by how much its own column leads. */
const similarities = (moved: string, code: string): LensOver =>
  over(xs, (at) => ({
    moved,
    naive: written('(1 + (-x).exp()).log()', at),
    stable: softmax(code, at),
  }));

/** The lenses by loss: those that hide a logarithm or an exponential. */
export const lenses = {
  CrossEntropyLoss: over(xs, (at) => ({
    naive: written('(1 + (0 - x).exp()).log()', at),
    stable: softmax('F.cross_entropy(x, y)', at),
  })),
  BCEWithLogitsLoss: over(xs, (at) => ({
    naive: written('(1 + (-x).exp()).log()', at),
    stable: withLogits('F.binary_cross_entropy_with_logits(x, one)', at),
  })),
  BCELoss: over(probabilities, (at) => ({
    top: 5,
    naive: { code: '-p.log()', call: rows('NLLLoss', { pre: 'log' }, at, 1), columns: 2 },
    stable: {
      code: 'F.binary_cross_entropy(p, one)',
      call: line('BCELoss', 1, {}, at),
      columns: 1,
    },
  })),
  MultiLabelSoftMarginLoss: over(xs, (at) => ({
    naive: written('(1 + (-x).exp()).log()', at),
    stable: {
      code: 'F.multilabel_soft_margin_loss(x, one)',
      call: {
        ...none,
        loss: 'MultiLabelSoftMarginLoss',
        params: {},
        inputs: { input: tensor([at.length, 1], [...at]) },
        targets: {
          target: tensor(
            [at.length, 1],
            at.map(() => 1),
          ),
        },
      },
      columns: 1,
    },
  })),
  LogCoshLoss: over(xs, (at) => ({
    naive: {
      code: 'r.cosh().log()',
      call: line('LogCoshLoss', 0, { form: 'naive' }, at),
      columns: 1,
    },
    stable: {
      code: 'r + F.softplus(-2 * r) - log(2)',
      call: line('LogCoshLoss', 0, {}, at),
      columns: 1,
    },
  })),
  SoftMarginLoss: over(xs, (at) => ({
    naive: written('F.soft_margin_loss(x, one)', at),
    stable: withLogits('F.binary_cross_entropy_with_logits(x, one)', at),
  })),
  KLDivLoss: over(probabilities, (at) => ({
    moved: 'target',
    naive: {
      code: 'y * (y.log() - x)',
      call: divergence(
        { log_target: true },
        at.map((y) => Math.log(y)),
      ),
      columns: 1,
    },
    stable: { code: 'F.kl_div(x, y)', call: divergence({}, at), columns: 1 },
  })),
  PoissonNLLLoss: over(rates, (at) => ({
    naive: {
      code: 'x - y * x.log()',
      call: line('PoissonNLLLoss', 4, { log_input: false, eps: 0 }, at),
      columns: 1,
    },
    stable: {
      code: 'F.poisson_nll_loss(x, y, log_input=False)',
      call: line('PoissonNLLLoss', 4, { log_input: false }, at),
      columns: 1,
    },
  })),
  GaussianNLLLoss: over(variances, (at) => ({
    top: 6,
    moved: 'var',
    naive: {
      code: '(var.log() + (x - y) ** 2 / var) / 2',
      call: gaussian(0, at),
      columns: 1,
      by: 'var',
    },
    stable: {
      code: 'F.gaussian_nll_loss(x, y, var)',
      call: gaussian(1e-6, at),
      columns: 1,
      by: 'var',
    },
  })),
  InfoNCELoss: similarities('(s₀ − s₁)/τ', 'F.cross_entropy(s / tau, labels)'),
  NTXentLoss: similarities('(s₀ − s₁)/τ', 'F.cross_entropy(s / tau, labels)'),
  ArcFaceLoss: similarities('s·(cos₀ − cos₁)', 'F.cross_entropy(s * cos, labels)'),
} as const satisfies Readonly<Record<string, LensOver>>;

/** A form's numbers, and the position nearest to 0 at which each stops being finite. */
export interface Found {
  readonly loss: readonly number[];
  readonly infinite: number | null;
  /** Whether the loss itself is NaN there, not infinite. */
  readonly isNaN: boolean;
  readonly nan: number | null;
  /** Whether it happens at one position alone. */
  readonly isAlone: boolean;
}

/** Reads a form's answer; null until it is there. */
export function foundIn(
  { columns, by = 'input' }: Form,
  evaluation: Evaluation | undefined,
  at: readonly number[] = xs,
): Found | null {
  if (evaluation?.kind !== 'value') return null;
  const loss = evaluation.value.data;
  const grads = evaluation.grads[by] ?? [];
  const nearest = (broken: readonly number[]) =>
    broken.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null;
  const infinite = at.filter((_, i) => !Number.isFinite(loss[i]));
  const nan = at.filter((_, i) => Number.isNaN(grads[i * columns]));
  return {
    loss,
    infinite: nearest(infinite),
    isNaN: at.some((_, i) => Number.isNaN(loss[i])),
    nan: nearest(nan),
    isAlone: Math.max(infinite.length, nan.length) === 1,
  };
}
