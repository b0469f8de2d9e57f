import * as v from 'valibot';
import { isFloating, sizeOf, type Dtype, type TensorData } from '../tensors/tensor';
import { drawOf, torchRandn } from '../tensors/torch-random';

/** Dtypes as a link may name them. */
const dtypes = [
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'complex64',
  'int64',
  'int32',
  'int16',
  'int8',
  'uint8',
  'bool',
] as const satisfies readonly Dtype[];

const numeral = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf)$|^nan$/i;

function toNumber(text: string): number {
  const word = text.toLowerCase();
  if (word.endsWith('inf')) return word.startsWith('-') ? -Infinity : Infinity;
  return Number(word);
}

/** A number as people write it, with `inf`, `-inf` and `nan`. */
export const numberText = v.pipe(v.string(), v.trim(), v.regex(numeral), v.transform(toNumber));

export const finiteText = v.pipe(numberText, v.finite());

export const integerText = v.pipe(numberText, v.safeInteger());

export const booleanText = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.picklist(['true', 'false', '1', '0']),
  v.transform((word) => word === 'true' || word === '1'),
);

/** Two ends of an axis, the lower first, no further out than a million. */
export const rangeText = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.tuple([finiteText, finiteText]),
  v.check(([low, high]) => low < high && Math.abs(low) <= 1e6 && Math.abs(high) <= 1e6),
  v.transform(([low, high]): readonly [number, number] => [low, high]),
);

/** Words parted by commas. */
export const listText = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').filter((word) => word !== '')),
);

/** The shortest text that reads back as the same number. */
export function printValue(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

function printNested(tensor: TensorData, dimension: number, start: number): string {
  const size = tensor.shape[dimension];
  if (size === undefined) return printValue(tensor.data[start] ?? Number.NaN);
  const step = sizeOf(tensor.shape.slice(dimension + 1));
  const rows = Array.from({ length: size }, (_, row) =>
    printNested(tensor, dimension + 1, start + row * step),
  );
  return `[${rows.join(',')}]`;
}

/** Numbers that a link may have drawn. */
const mostDrawn = 40_000;

function printDraw(tensor: TensorData): string | null {
  const draw = drawOf(tensor);
  return draw ? `randn(${tensor.shape.join(',')};seed=${draw.seed};after=${draw.after})` : null;
}

/** Draws what `randn(100,128;seed=0;after=12800)` says; null where it says something else. */
function readDraw(text: string): TensorData | null {
  const parts = /^randn\((\d{1,5}(?:,\d{1,5}){0,3});seed=(\d{1,9});after=(\d{1,6})\)$/.exec(text);
  if (!parts) return null;
  const shape = (parts[1] ?? '').split(',').map(Number);
  const [size, after] = [sizeOf(shape), Number(parts[3])];
  if (size === 0 || size > mostDrawn || size % 16 !== 0 || after % 16 !== 0) return null;
  return torchRandn(Number(parts[2]), after)(shape);
}

/** What `torch.tensor` would make of numbers that are no integers, where integers are usual: class probabilities typed without their dtype. */
function dtypeOf(data: readonly number[], usual: Dtype): Dtype {
  return data.every(Number.isInteger) || isFloating(usual) ? usual : 'float32';
}

/**
 * A tensor as nested lists: `3`, `[1,2]`, `int64:[1,0,4]`; one of PyTorch's random draws by name, `randn(100,128;seed=0;after=0)`. A shape that lists cannot show, since a size before the last is 0,
 * is written out: `float32(0,3):`.
 */
export function printTensor(tensor: TensorData, usual: Dtype): string {
  const draw = printDraw(tensor);
  if (draw !== null) return draw;
  if (tensor.shape.slice(0, -1).includes(0)) return `${tensor.dtype}(${tensor.shape.join(',')}):`;
  const nested = printNested(tensor, 0, 0);
  return tensor.dtype === dtypeOf(tensor.data, usual) ? nested : `${tensor.dtype}:${nested}`;
}

const head = v.object({
  dtype: v.optional(v.picklist(dtypes)),
  shape: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',')),
      v.array(v.pipe(integerText, v.minValue(0))),
      v.check((shape) => sizeOf(shape) === 0),
    ),
  ),
});

/** Reads what `printTensor` writes; null for anything else, ragged lists included. */
export function readTensor(text: string, usual: Dtype): TensorData | null {
  const drawn = readDraw(text.trim());
  if (drawn) return drawn;
  const parts = /^(?:([a-z]+\d*)(?:\(([\d,]+)\))?:)?(.*)$/s.exec(text.trim());
  const checked = v.safeParse(head, { dtype: parts?.[1], shape: parts?.[2] });
  if (!checked.success) return null;
  const { dtype, shape } = checked.output;
  if (shape) return parts?.[3] === '' ? { dtype: dtype ?? usual, shape, data: [] } : null;
  const nested = readNested(parts?.[3] ?? '');
  return nested && { dtype: dtype ?? dtypeOf(nested.data, usual), ...nested };
}

/** Dimensions that a link may have. */
const deepest = 8;

function readNested(text: string): Pick<TensorData, 'shape' | 'data'> | null {
  const tokens = text.match(/[[\],]|[^[\],\s]+/g) ?? [];
  const data: number[] = [];
  const shape: number[] = [];
  let at = 0;
  let depth = -1;
  const read = (level: number): boolean => {
    if (tokens[at] !== '[') {
      const number = v.safeParse(numberText, tokens[at++]);
      if (!number.success || (depth !== -1 && depth !== level)) return false;
      depth = level;
      data.push(number.output);
      return true;
    }
    at++;
    if (level === deepest) return false;
    let size = 0;
    while (tokens[at] !== ']') {
      if (size > 0 && tokens[at++] !== ',') return false;
      if (!read(level + 1)) return false;
      size++;
    }
    at++;
    if (shape[level] !== undefined && shape[level] !== size) return false;
    shape[level] = size;
    return true;
  };
  if (!read(0) || at !== tokens.length || sizeOf(shape) !== data.length) return null;
  return { shape, data };
}
