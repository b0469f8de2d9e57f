import { csvFormatRows } from 'd3-dsv';
import { spellNumber } from '../../tensors/json';
import type { ParameterValue } from '../../losses/contract';
import type { Fit, FitLoss, Fits, Model, Points, Scale } from '../problem';

/** A loss with its parameters, as a column's name: `HuberLoss(delta=1)`. */
export function nameOf({ loss, params }: FitLoss): string {
  const parameters = Object.entries(params).map(([name, value]) => `${name}=${told(value)}`);
  return parameters.length === 0 ? loss : `${loss}(${parameters.join(', ')})`;
}

function told(value: ParameterValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function fitted({ fits }: Fits): readonly Fit[] {
  return fits.filter((fit) => fit.kind === 'fit');
}

function numbers(values: ArrayLike<number>, i: number): string {
  return String(values[i] ?? '');
}

/** The points with, per loss, residual, ρ, ψ and weight: one row per point, RFC 4180 but for the newline. */
export function pointsCsv({ x, y }: Points, fits: Fits | null): string {
  const all = fits ? fitted(fits) : [];
  const header = [
    ...(x ? ['x'] : []),
    'y',
    ...all.flatMap(({ loss }) =>
      ['residual', 'rho', 'psi', 'weight'].map((column) => `${column} ${nameOf(loss)}`),
    ),
  ];
  const rows = y.map((value, i) => [
    ...(x ? [numbers(x, i)] : []),
    String(value),
    ...all.flatMap(({ points }) =>
      [points.residual, points.rho, points.psi, points.weight].map((column) => numbers(column, i)),
    ),
  ]);
  return `${csvFormatRows([header, ...rows])}\n`;
}

/** One row per loss: its parameters, the mean loss, how sure it is. */
export function fitsCsv(model: Model, fits: Fits): string {
  const names = model === 'location' ? ['theta'] : ['intercept', 'slope'];
  const header = ['loss', ...names, 'mean loss', 'least', 'most', 'scale', 'certainty'];
  const rows = fitted(fits).map(({ loss, params, value, interval, scale, certainty }) => [
    nameOf(loss),
    ...params.map(String),
    String(value),
    interval ? String(interval[0]) : '',
    interval ? String(interval[1]) : '',
    String(scale),
    certainty,
  ]);
  return `${csvFormatRows([header, ...rows])}\n`;
}

function spelled(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return spellNumber(value);
  return value instanceof Float64Array ? [...value] : value;
}

interface Written {
  readonly model: Model;
  readonly scale: Scale;
  readonly points: Points;
  readonly fits: Fits['fits'];
}

/** Everything: the points, and of each loss the fit with its columns. Infinities are spelled as words. */
export function fitsJson(model: Model, points: Points, { scale, fits }: Fits): string {
  const content: Written = { model, scale, points, fits };
  return `${JSON.stringify(content, spelled, 1)}\n`;
}
