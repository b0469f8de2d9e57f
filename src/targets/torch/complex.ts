import { Unsupported } from '../python/errors';
import { record } from './autograd';
import {
  broadcastShapes,
  expandValues,
  shapeOf,
  sumToShape,
  tensorsAmong,
  valuesOf,
  type Operand,
} from './operands';
import { fromValues, imaginaryValues, Tensor, values } from './tensor';

/**
 * Complex numbers go as far as losses take them: sums, differences, products, lengths, and the view as pairs. The gradient of a
 * complex tensor is flat: all real parts, then all imaginary ones.
 */

type Parts = readonly [real: Float64Array, imaginary: Float64Array];

function partsOf(operand: Operand, shape: readonly number[]): Parts {
  const real = expandValues(valuesOf(operand, 'float32'), shapeOf(operand), shape);
  const own = operand instanceof Tensor ? imaginaryValues(operand) : new Float64Array(1);
  return [real, expandValues(own, shapeOf(operand), shape)];
}

function joined(real: Float64Array, imaginary: Float64Array): Float64Array {
  const both = new Float64Array(real.length + imaginary.length);
  both.set(real);
  both.set(imaginary, real.length);
  return both;
}

/** The gradient of one operand from that of the result; of real operands only the real part counts. */
function partGradient(
  grad: Float64Array,
  scale: (i: number) => readonly [number, number],
  shape: readonly number[],
  operand: Tensor,
): Float64Array {
  const size = grad.length / 2;
  const part = (imaginary: boolean): Float64Array =>
    Float64Array.from({ length: size }, (_, i) => {
      const [x, y] = [grad[i] ?? 0, grad[i + size] ?? 0];
      // The conjugate of the other factor.
      const [re, im] = scale(i);
      return imaginary ? y * re - x * im : x * re + y * im;
    });
  const real = sumToShape(part(false), shape, operand.shape);
  if (operand.dtype !== 'complex64') return real;
  return joined(real, sumToShape(part(true), shape, operand.shape));
}

const at = (part: Float64Array, i: number): number => part[i] ?? 0;

/** `add`, `sub` and `mul` where at least one operand is complex. */
export function complexBinary(op: string, a: Operand, b: Operand): Tensor {
  if (op !== 'add' && op !== 'sub' && op !== 'mul')
    throw new Unsupported(`${op} of complex tensors`);
  const shape = broadcastShapes(shapeOf(a), shapeOf(b));
  const [ar, ai] = partsOf(a, shape);
  const [br, bi] = partsOf(b, shape);
  const sign = op === 'sub' ? -1 : 1;
  const data = ar.map((x, i) =>
    Math.fround(op === 'mul' ? x * at(br, i) - at(ai, i) * at(bi, i) : x + sign * at(br, i)),
  );
  const imaginary = ar.map((x, i) =>
    Math.fround(
      op === 'mul' ? x * at(bi, i) + at(ai, i) * at(br, i) : at(ai, i) + sign * at(bi, i),
    ),
  );
  const operands = tensorsAmong([a, b]);
  const origin = { op, from: operands };
  const result = fromValues('complex64', shape, data, origin, imaginary);
  return record(result, op, operands, (grad) =>
    operands.map((operand) => {
      const isLeft = operand === a;
      const scale = (i: number): readonly [number, number] => {
        if (op !== 'mul') return [isLeft ? 1 : sign, 0];
        return isLeft ? [at(br, i), at(bi, i)] : [at(ar, i), at(ai, i)];
      };
      return partGradient(grad, scale, shape, operand);
    }),
  );
}

/** The lengths of complex numbers, with gradient g·z / |z|. */
export function complexAbs(input: Tensor): Tensor {
  const re = values(input);
  const im = imaginaryValues(input);
  const data = re.map((x, i) => Math.fround(Math.hypot(x, im[i] ?? 0)));
  const result = fromValues('float32', input.shape, data, { op: 'abs', from: [input] });
  return record(result, 'AbsBackward0', [input], (grad) => {
    const scale = grad.map((g, i) => (data[i] ? g / (data[i] ?? 1) : 0));
    return [
      joined(
        re.map((x, i) => x * (scale[i] ?? 0)),
        im.map((y, i) => y * (scale[i] ?? 0)),
      ),
    ];
  });
}

/** `view_as_real`: pairs along a new last dimension. */
export function viewAsReal(input: Tensor): Tensor {
  const re = values(input);
  const im = imaginaryValues(input);
  const data = new Float64Array(2 * re.length);
  re.forEach((value, i) => {
    data[2 * i] = value;
    data[2 * i + 1] = im[i] ?? 0;
  });
  const origin = { op: 'view_as_real', from: [input] };
  const result = fromValues('float32', [...input.shape, 2], data, origin);
  return record(result, 'ViewAsRealBackward0', [input], (grad) => [
    joined(
      re.map((_, i) => grad[2 * i] ?? 0),
      re.map((_, i) => grad[2 * i + 1] ?? 0),
    ),
  ]);
}
