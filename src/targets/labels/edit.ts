import { convert } from './convert';
import type { Form, Labels } from './labels';

function replaced(labels: Labels, row: number, values: readonly number[]): Labels {
  return { ...labels, rows: labels.rows.map((own, i) => (i === row ? values : own)) };
}

/** One number set. In a one-hot row a 1 takes the place of the other. */
export function setCell(labels: Labels, row: number, column: number, value: number): Labels {
  const own = labels.rows[row] ?? [];
  const isMoved = labels.form === 'one-hot' && value === 1;
  const values = own.map((old, i) => (i === column ? value : isMoved ? 0 : old));
  return replaced(labels, row, values);
}

/** What a click makes of a cell of two values. */
export function flipped(labels: Labels, row: number, column: number): Labels {
  const value = labels.rows[row]?.[column] ?? 0;
  if (labels.form === 'sign' || labels.form === 'pairs') {
    return setCell(labels, row, column, value === 1 ? -1 : 1);
  }
  return setCell(labels, row, column, value === 1 ? 0 : 1);
}

const twoClasses: Labels = { form: 'index', rows: [[1], [0], [1], [1], [0]] };

/** Labels that every form can say, to begin with in one that could not follow. */
export function beginIn(form: Form): Labels {
  const converted = convert(twoClasses, form);
  return converted.kind === 'none' ? twoClasses : converted.labels;
}

const mostRows = 20;

/** One triplet more, or one less. */
export function withTriplet(labels: Labels): Labels {
  const last = labels.rows.at(-1) ?? [0, 1, 2];
  return labels.rows.length >= mostRows ? labels : { ...labels, rows: [...labels.rows, last] };
}

export function withoutTriplet(labels: Labels): Labels {
  return labels.rows.length <= 1 ? labels : { ...labels, rows: labels.rows.slice(0, -1) };
}
