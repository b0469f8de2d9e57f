import { formatExponential, formatFixed } from './python-format';
import { isFloating, sizeOf, type Dtype, type Shape, type TensorData } from './tensor';

/** PyTorch's defaults: digits after the point, elements shown whole, rows and columns kept at an edge, columns of a line. */
const precision = 4;
const threshold = 1000;
const edge = 3;
const lineWidth = 80;

/** How the numbers of one tensor are written, after `torch/_tensor_str.py`. */
interface Formatter {
  readonly width: number;
  readonly format: (value: number) => string;
}

function formatterOf(dtype: Dtype, values: readonly number[]): Formatter {
  if (!isFloating(dtype)) {
    const print = dtype === 'bool' ? (value: number) => (value === 0 ? 'False' : 'True') : String;
    return padded(print, Math.max(1, ...values.map((value) => print(value).length)));
  }
  const shown = values.filter((value) => Number.isFinite(value) && value !== 0);
  const sizes = shown.map(Math.abs);
  const least = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const isWhole = shown.every((value) => Number.isInteger(value));
  const isScientific =
    shown.length > 0 && (largest / least > 1000 || largest > 1e8 || least < 1e-4);
  const write = isScientific
    ? (value: number) => formatExponential(value, precision)
    : isWhole
      ? (value: number) => formatFixed(value, 0) + (Number.isFinite(value) ? '.' : '')
      : (value: number) => formatFixed(value, precision);
  return padded(write, Math.max(1, ...shown.map((value) => write(value).length)));
}

function padded(write: (value: number) => string, width: number): Formatter {
  return { width, format: (value) => write(value).padStart(width) };
}

/** Positions along a dimension that are shown; null stands for the ellipsis. */
function shownOf(count: number, summarize: boolean): readonly (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i);
  if (!summarize || count <= 2 * edge) return all;
  return [...all.slice(0, edge), null, ...all.slice(-edge)];
}

/** The elements that are shown, which alone decide the format. */
function shownValues(shape: Shape, data: readonly number[], summarize: boolean): readonly number[] {
  const [count, ...rest] = shape;
  if (count === undefined || !summarize) return data;
  const inner = sizeOf(rest);
  return shownOf(count, true).flatMap((i) =>
    i === null ? [] : shownValues(rest, data.slice(i * inner, (i + 1) * inner), true),
  );
}

function printLevel(
  shape: Shape,
  data: readonly number[],
  indent: number,
  formatter: Formatter,
  summarize: boolean,
): string {
  const [count, ...rest] = shape;
  if (count === undefined) return formatter.format(data[0] ?? Number.NaN);
  if (rest.length === 0) {
    const texts = shownOf(count, summarize).map((i) =>
      i === null ? ' ...' : formatter.format(data[i] ?? Number.NaN),
    );
    const perLine = Math.max(1, Math.floor((lineWidth - indent) / (formatter.width + 2)));
    const lines: string[] = [];
    for (let i = 0; i < texts.length; i += perLine) {
      lines.push(texts.slice(i, i + perLine).join(', '));
    }
    return `[${lines.join(`,\n${' '.repeat(indent + 1)}`)}]`;
  }
  const inner = sizeOf(rest);
  const slices = shownOf(count, summarize).map((i) =>
    i === null
      ? '...'
      : printLevel(rest, data.slice(i * inner, (i + 1) * inner), indent + 1, formatter, summarize),
  );
  return `[${slices.join(`,${'\n'.repeat(rest.length)}${' '.repeat(indent + 1)}`)}]`;
}

/** What follows the numbers: the size of an empty tensor, a dtype that the numbers do not show. */
function suffixesOf({ dtype, shape, data }: TensorData): readonly string[] {
  const isEmpty = data.length === 0;
  const size = `size=(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  const isPlain = dtype === 'float32' || (!isEmpty && (dtype === 'int64' || dtype === 'bool'));
  return [
    ...(isEmpty && shape.length !== 1 ? [size] : []),
    ...(isPlain ? [] : [`dtype=torch.${dtype}`]),
  ];
}

/**
 * A tensor exactly as Python's `print` shows it in PyTorch 2.13 with default options: `tensor([[0.5000, 1.0000]])`. `more` are further suffixes:
 * `requires_grad=True`. Values are taken as they are: round them to the dtype first.
 */
export function printTensor(tensor: TensorData, more: readonly string[] = []): string {
  const prefix = 'tensor(';
  const { dtype, shape, data } = tensor;
  const summarize = data.length > threshold;
  const formatter = formatterOf(dtype, shownValues(shape, data, summarize));
  const body =
    data.length === 0 ? '[]' : printLevel(shape, data, prefix.length, formatter, summarize);
  let text = prefix + body;
  let lastLine = text.length - text.lastIndexOf('\n') + 1;
  for (const suffix of [...suffixesOf(tensor), ...more]) {
    if (lastLine + suffix.length + 2 > lineWidth) {
      text += `,\n${' '.repeat(prefix.length)}${suffix}`;
      lastLine = prefix.length + suffix.length;
    } else {
      text += `, ${suffix}`;
      lastLine += suffix.length + 2;
    }
  }
  return `${text})`;
}
