import { isFloating, sizeOf, type Dtype, type TensorData } from '../../tensors/tensor';

/** Tensors beyond this are told by their shape. */
const mostWritten = 400;

function element(value: number, dtype: Dtype): string {
  if (dtype === 'bool') return value === 0 ? 'False' : 'True';
  if (Number.isNaN(value)) return "float('nan')";
  if (!Number.isFinite(value)) return value < 0 ? "float('-inf')" : "float('inf')";
  const text = String(value);
  return isFloating(dtype) && !/[.e]/.test(text) ? `${text}.` : text;
}

function nested({ dtype, shape, data }: TensorData): string {
  const [count, ...rest] = shape;
  if (count === undefined) return element(data[0] ?? Number.NaN, dtype);
  const inner = sizeOf(rest);
  const rows = Array.from({ length: count }, (_, i) =>
    nested({ dtype, shape: rest, data: data.slice(i * inner, (i + 1) * inner) }),
  );
  return `[${rows.join(', ')}]`;
}

/** The dtypes that a literal has by itself. */
const plain: readonly Dtype[] = ['float32', 'int64', 'bool'];

/** Python that makes a tensor: its literal, or for large ones a factory of its shape. */
export function pythonLiteral(tensor: TensorData): string {
  const { dtype, shape } = tensor;
  const size = sizeOf(shape);
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  if (size > mostWritten || (size === 0 && shape.length > 0)) {
    const most = tensor.data.reduce((a, b) => Math.max(a, b), 1);
    if (isFloating(dtype)) return `torch.randn(${sizes})`;
    return `torch.randint(0, ${most + 1}, (${sizes}))`;
  }
  const option = plain.includes(dtype) ? '' : `, dtype=torch.${dtype}`;
  return `torch.tensor(${nested(tensor)}${option})`;
}
