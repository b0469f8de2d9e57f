import { inspect } from './inspect';

/** How low a loss can be brought by moving one variable of the code. */
export type LeastLoss =
  | { readonly kind: 'floor'; readonly value: number }
  /** It falls without end. */
  | { readonly kind: 'none' };

const steps = 70;
/** Below this a loss that is still falling has no floor. */
const abyss = -50;

interface Point {
  readonly data: readonly number[];
  readonly loss: number;
  readonly gradient: readonly number[];
}

function at(
  code: string,
  page: string | null,
  variable: string,
  data: readonly number[] | null,
): Point | null {
  let start: readonly number[] = [];
  const { verdict } = inspect(code, page, (name, value) => {
    if (name !== variable) return null;
    start = data ?? Array.from(value.storage.data);
    return { dtype: value.dtype, shape: value.shape, data: start };
  });
  const outcome = 'outcome' in verdict ? verdict.outcome : undefined;
  const loss = outcome?.value.shape.length === 0 ? outcome.value.data[0] : undefined;
  const gradient = outcome?.grads[variable]?.data;
  if (loss === undefined || !gradient || !Number.isFinite(loss)) return null;
  return { data: start, loss, gradient };
}

/**
 * Brings the loss of a code down by moving one of its variables along the gradient, with steps that grow while they help and shrink where they do
 * not: what no training can go below. Null where it cannot be run.
 */
export function leastLoss(code: string, page: string | null, variable: string): LeastLoss | null {
  let here = at(code, page, variable, null);
  if (!here) return null;
  let rate = here.data.length;
  for (let i = 0; i < steps; i++) {
    const { data, gradient, loss } = here;
    const next = at(
      code,
      page,
      variable,
      data.map((value, k) => value - rate * (gradient[k] ?? 0)),
    );
    if (next && next.loss < loss) {
      here = next;
      rate *= 2;
    } else rate /= 4;
    if (here.loss < abyss) return { kind: 'none' };
    if (here.gradient.every((slope) => slope === 0)) break;
  }
  return { kind: 'floor', value: here.loss };
}
