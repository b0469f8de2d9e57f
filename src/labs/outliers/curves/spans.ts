import { median } from 'd3';
import type { Fit } from '../../../fits/problem';
import { moved, zoomed } from '../move-axes';

/** Ends of the three plots' axes. */
export interface Spans {
  /** Residuals from one to the other. */
  readonly residual: readonly [number, number];
  readonly rho: number;
  readonly psi: number;
  readonly weight: number;
}

/** The least of 1, 2, 2.5, 4, 5, 8 times a power of ten that is not below. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 2.5, 4, 5, 8, 10].find((step) => step * power >= value * (1 - 1e-9));
  return (factor ?? 10) * power;
}

function middleOf(values: ArrayLike<number>): number {
  return median(Array.from(values, Math.abs)) ?? 0;
}

/** Axes on which the crowd of points and the thresholds are seen; what is further out stands at the edge. */
export function spansOf(fit: Fit | null): Spans {
  const points = fit?.points;
  const scale = fit?.scale ?? 1;
  const half = roundUp(Math.max(8, (3 * middleOf(points?.residual ?? [])) / scale));
  const psi = roundUp(Math.max(2.5, 1.5 * middleOf(points?.psi ?? [])));
  const rho = roundUp(Math.max(half, 1.3 * middleOf(points?.rho ?? [])));
  return { residual: [-half, half], rho, psi, weight: 2.2 };
}

/** How far the axes may be narrowed or widened against the usual ones. */
const most = 64;

/** All axes narrowed (factor under 1) or widened: residuals about one of them, the others about 0. */
export function zoomedSpans(usual: Spans, now: Spans, factor: number, about: number): Spans {
  const rho = now.rho * factor;
  if (rho > usual.rho * most || rho < usual.rho / most) return now;
  return {
    residual: zoomed(now.residual, factor, about),
    rho,
    psi: now.psi * factor,
    weight: now.weight * factor,
  };
}

/** The axis of residuals moved by a share of its width. */
export function movedSpans(now: Spans, share: number): Spans {
  return { ...now, residual: moved(now.residual, share) };
}
