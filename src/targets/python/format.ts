import { Tensor, values } from '../torch/tensor';
import { repr, str } from './represent';
import type { Value } from './values';

/** A field of an f-string. */
export function formatted(value: Value, spec: string, asRepr: boolean): string {
  if (spec === '') return asRepr ? repr(value) : str(value);
  const own = value instanceof Tensor && value.size === 1 ? (values(value)[0] ?? 0) : value;
  const [, digits = '6', type = ''] = /^[<>^+ ]?\d*(?:\.(\d+))?([a-z%]?)$/.exec(spec) ?? [];
  const places = Math.min(Number(digits), 50);
  if (typeof own !== 'number' && typeof own !== 'bigint') return str(own);
  const amount = Number(own);
  if (type === 'f') return amount.toFixed(places);
  if (type === '%') return `${(amount * 100).toFixed(places)}%`;
  if (type === 'e') return amount.toExponential(places).replace(/e([+-])(\d)$/, 'e$10$2');
  if (type === 'd') return String(own);
  if (spec.includes('.')) return String(Number(amount.toPrecision(Math.max(places, 1))));
  return str(own);
}
