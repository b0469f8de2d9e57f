import { isFloating, type Dtype } from '../../tensors/tensor';
import { runtimeError } from '../python/errors';

const scalarTypes: Record<Dtype, string> = {
  float32: 'Float',
  float64: 'Double',
  float16: 'Half',
  bfloat16: 'BFloat16',
  complex64: 'ComplexFloat',
  int64: 'Long',
  int32: 'Int',
  int16: 'Short',
  int8: 'Char',
  uint8: 'Byte',
  bool: 'Bool',
};

/** C++'s name of a dtype, as messages have it: `Long` for int64. */
export function scalarType(dtype: Dtype): string {
  return scalarTypes[dtype];
}

const cNames: Record<Dtype, string> = {
  float32: 'float',
  float64: 'double',
  float16: 'c10::Half',
  bfloat16: 'c10::BFloat16',
  complex64: 'c10::complex<float>',
  int64: 'long int',
  int32: 'int',
  int16: 'short int',
  int8: 'signed char',
  uint8: 'unsigned char',
  bool: 'bool',
};

/** The type itself, as some messages have it: `long int` for int64. */
export function cName(dtype: Dtype): string {
  return cNames[dtype];
}

/** `torch.long` and the other second names of dtypes. */
export const dtypeAliases: Readonly<Record<string, Dtype>> = {
  float: 'float32',
  double: 'float64',
  half: 'float16',
  cfloat: 'complex64',
  long: 'int64',
  int: 'int32',
  short: 'int16',
};

export const dtypeNames: readonly Dtype[] = [
  ...(['float32', 'float64', 'float16', 'bfloat16', 'complex64'] as const),
  ...(['int64', 'int32', 'int16', 'int8', 'uint8', 'bool'] as const),
];

export { isFloating };

export function isIntegral(dtype: Dtype): boolean {
  return !isFloating(dtype) && dtype !== 'complex64' && dtype !== 'bool';
}

/** bool < integers < floating < complex: PyTorch's promotion looks at these first. */
export function category(dtype: Dtype): 0 | 1 | 2 | 3 {
  if (dtype === 'bool') return 0;
  if (dtype === 'complex64') return 3;
  return isFloating(dtype) ? 2 : 1;
}

const signedOrder: readonly Dtype[] = ['int8', 'int16', 'int32', 'int64'];

/** `torch.promote_types`. */
export function promoteTypes(a: Dtype, b: Dtype): Dtype {
  if (a === b) return a;
  if (category(a) !== category(b)) {
    const [low, high] = category(a) < category(b) ? [a, b] : [b, a];
    return high === 'complex64' && low === 'float64' ? 'complex64' : high;
  }
  if (category(a) === 2) {
    if (a === 'float64' || b === 'float64') return 'float64';
    return 'float32'; // any two of float32, float16, bfloat16 that differ
  }
  if (a === 'uint8' || b === 'uint8') {
    const other = a === 'uint8' ? b : a;
    return other === 'int8' ? 'int16' : other;
  }
  return signedOrder.indexOf(a) > signedOrder.indexOf(b) ? a : b;
}

/** Whether `result` may be stored in an existing tensor of dtype `to` (in-place operations). */
function canCast(from: Dtype, to: Dtype): boolean {
  if (category(from) > category(to)) return false;
  return !(category(from) === 1 && category(to) === 0);
}

export function requireCast(result: Dtype, to: Dtype): void {
  if (!canCast(result, to)) {
    throw runtimeError(
      `result type ${scalarType(result)} can't be cast to the desired output type ${scalarType(to)}`,
    );
  }
}

/** Rounds to the nearest value that the dtype holds; integers truncate and wrap, as a C++ cast does. */
export type Rounding = (value: number) => number;

const bits = new DataView(new ArrayBuffer(4));

function toBfloat16(value: number): number {
  if (!Number.isFinite(value)) return value;
  bits.setFloat32(0, value);
  const word = bits.getUint32(0);
  bits.setUint32(0, (word + 0x7fff + ((word >>> 16) & 1)) & 0xffff0000);
  return bits.getFloat32(0);
}

function toFloat16(value: number): number {
  const single = Math.fround(value);
  const size = Math.abs(single);
  if (!(size > 0) || size === Infinity) return single;
  if (size >= 65520) return single > 0 ? Infinity : -Infinity;
  const exponent = Math.max(Math.floor(Math.log2(size)), -14);
  const step = 2 ** (exponent - 10);
  const scaled = single / step;
  const below = Math.floor(scaled);
  const rest = scaled - below;
  const rounded = rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
  return rounded === 0 && single < 0 ? -0 : rounded * step;
}

/** A cast to int64 saturates here where the CPU's is undefined; within 2^53 both agree. */
const toInteger = (value: number): number => (Number.isNaN(value) ? 0 : Math.trunc(value) + 0);

function wrap(width: number, signed: boolean): Rounding {
  const span = 2 ** width;
  return (value) => {
    const low = ((toInteger(value) % span) + span) % span;
    return signed && low >= span / 2 ? low - span : low;
  };
}

const roundings: Record<Dtype, Rounding> = {
  float32: Math.fround,
  complex64: Math.fround,
  float64: (value) => value,
  float16: toFloat16,
  bfloat16: toBfloat16,
  int64: toInteger,
  int32: wrap(32, true),
  int16: wrap(16, true),
  int8: wrap(8, true),
  uint8: wrap(8, false),
  bool: (value) => (value === 0 ? 0 : 1),
};

/** How values of a dtype round. */
export function roundingOf(dtype: Dtype): Rounding {
  return roundings[dtype];
}

/** How intermediates of a kernel round: half types are computed in float32. */
export function kernelRounding(dtype: Dtype): Rounding {
  return dtype === 'float16' || dtype === 'bfloat16' ? Math.fround : roundings[dtype];
}
