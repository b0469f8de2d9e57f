import { axes, domains, partOf, type Axis, type Interval } from './axes';
import { scalings, shows, type Scaling, type Show } from './curves';

/** What the user compares. */
export interface Comparison {
  readonly axis: Axis;
  readonly losses: readonly string[];
  readonly show: Show;
  readonly scaling: Scaling;
  /** Where the cursor stands, on the axis. */
  readonly at: number;
  /** The part of the axis that is shown. */
  readonly view: Interval;
}

/** Losses that lines and labels can still tell apart. */
export const mostLosses = 8;

const opening: Readonly<Record<Axis, readonly string[]>> = {
  residual: ['MSELoss', 'L1Loss', 'HuberLoss', 'TukeyBiweightLoss'],
  margin: ['ZeroOneLoss', 'HingeLoss', 'BCEWithLogitsLoss', 'SquaredHingeLoss'],
  probability: ['BCELoss', 'SigmoidFocalLoss'],
  angle: ['CosineEmbeddingLoss', 'ArcFaceLoss'],
};

const cursor: Readonly<Record<Axis, number>> = {
  residual: 2,
  margin: -1,
  probability: 0.2,
  angle: 60,
};

/** The comparison that an axis opens with. */
export function openingOf(axis: Axis): Comparison {
  return {
    axis,
    losses: opening[axis],
    show: 'loss',
    scaling: 'none',
    at: cursor[axis],
    view: domains[axis],
  };
}

function among<T extends string>(values: readonly T[], text: string | null, fallback: T): T {
  return values.find((value) => value === text) ?? fallback;
}

function viewOf(text: string | null, { axis, view }: Comparison): Interval {
  const [from = Number.NaN, to = Number.NaN] = (text ?? '').split(',').map(Number);
  return text !== null && to - from > 0 && to - from < 1e6 ? partOf(axis, [from, to]) : view;
}

/** Reads a comparison from the query of a link; null where it holds none. What is malformed takes the opening's value. */
export function readComparison(query: string): Comparison | null {
  const entries = new URLSearchParams(query);
  const losses = entries.get('compare');
  if (losses === null) return null;
  const fallback = openingOf(among(axes, entries.get('axis'), 'residual'));
  const at = Number(entries.get('at') ?? Number.NaN);
  return {
    ...fallback,
    losses: [...new Set(losses.split(',').filter((id) => /^\w{1,40}$/.test(id)))].slice(
      0,
      mostLosses,
    ),
    show: among(shows, entries.get('show'), 'loss'),
    scaling: among(scalings, entries.get('scale'), 'none'),
    at: Number.isFinite(at) ? at : fallback.at,
    view: viewOf(entries.get('x'), fallback),
  };
}

/** The query that `readComparison` reads; what the opening has is left out. */
export function writeComparison({ axis, losses, show, scaling, at, view }: Comparison): string {
  const fallback = openingOf(axis);
  const isUsual = view.every((end, i) => end === fallback.view[i]);
  return [
    `compare=${losses.join(',')}`,
    axis === 'residual' ? '' : `axis=${axis}`,
    show === 'loss' ? '' : `show=${show}`,
    scaling === 'none' ? '' : `scale=${scaling}`,
    at === fallback.at ? '' : `at=${String(at)}`,
    isUsual ? '' : `x=${view.join(',')}`,
  ]
    .filter((part) => part !== '')
    .join('&');
}
