import { isFloating, type Dtype, type TensorData } from '../../tensors/tensor';

/** Python's spelling of a float: the shortest that is the same number, with a point. */
export function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return 'torch.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-torch.inf' : 'torch.inf';
  if (Object.is(value, -0)) return '-0.';
  const text = String(value);
  if (/[.e]/.test(text)) return text.replace('e+', 'e');
  return `${text}.`;
}

/** The shortest decimal that PyTorch reads as the same float32. */
function shortestFloat32(value: number): number {
  if (!Number.isFinite(value)) return value;
  const single = Math.fround(value);
  for (let digits = 1; digits <= 9; digits += 1) {
    const short = Number(single.toPrecision(digits));
    if (Object.is(Math.fround(short), single)) return short;
  }
  return value;
}

/** One element of a tensor of a dtype. */
function elementLiteral(value: number, dtype: Dtype): string {
  if (dtype === 'bool') return value === 0 ? 'False' : 'True';
  if (!isFloating(dtype)) return String(value);
  return floatLiteral(dtype === 'float32' ? shortestFloat32(value) : value);
}

/** Lists within lists: what a tensor's literal holds. */
export type Nested = string | readonly Nested[];

/** The nested lists of a tensor's elements. */
export function nestedLiteral({ shape, data, dtype }: TensorData): Nested {
  const [count, ...rest] = shape;
  if (count === undefined) return elementLiteral(data[0] ?? Number.NaN, dtype);
  const inner = count === 0 ? 0 : data.length / count;
  return Array.from({ length: count }, (_, i) =>
    nestedLiteral({ dtype, shape: rest, data: data.slice(i * inner, (i + 1) * inner) }),
  );
}
