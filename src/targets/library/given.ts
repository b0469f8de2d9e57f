import type { Dtype } from '../../tensors/tensor';
import type { Operand } from '../torch/operands';
import { Tensor, values } from '../torch/tensor';
import { Unsupported } from '../python/errors';
import { NumpyArray, TorchDtype, typeName, type Value } from '../python/values';

/** The arguments of one call of a library function, by name, already checked against its signature. */
export class Given {
  private readonly arguments: ReadonlyMap<string, Value>;

  constructor(given: ReadonlyMap<string, Value>) {
    this.arguments = given;
  }

  value(name: string): Value {
    return this.arguments.get(name) ?? null;
  }

  /** Whether it was given and is not None. */
  has(name: string): boolean {
    return this.value(name) !== null;
  }

  optionalTensor(name: string): Tensor | null {
    const value = this.value(name);
    if (value instanceof NumpyArray) return value.tensor;
    return value instanceof Tensor ? value : null;
  }

  tensor(name: string): Tensor {
    const tensor = this.optionalTensor(name);
    // Where a signature does not say so, PyTorch's words for this are not known here.
    if (!tensor) throw new Unsupported(`${typeName(this.value(name))} as the tensor ${name}`);
    return tensor;
  }

  tensors(name: string): readonly Tensor[] {
    return this.list(name).filter((item) => item instanceof Tensor);
  }

  list(name: string): readonly Value[] {
    const value = this.value(name);
    return value !== null && typeof value === 'object' && 'items' in value ? value.items : [value];
  }

  number(name: string): number {
    return toNumber(this.value(name));
  }

  optionalNumber(name: string): number | null {
    return this.has(name) ? this.number(name) : null;
  }

  boolean(name: string): boolean {
    return this.value(name) === true;
  }

  text(name: string): string {
    const value = this.value(name);
    return typeof value === 'string' ? value : '';
  }

  /** Sizes or dimensions: one number, or a list of them. */
  numbers(name: string): readonly number[] {
    return this.list(name).map(toNumber);
  }

  optionalNumbers(name: string): readonly number[] | null {
    return this.has(name) ? this.numbers(name) : null;
  }

  dtype(name = 'dtype'): Dtype | null {
    const value = this.value(name);
    return value instanceof TorchDtype ? value.dtype : null;
  }

  operand(name: string): Operand {
    const value = this.value(name);
    if (value instanceof NumpyArray) return value.tensor;
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    return value instanceof Tensor || isNumber ? value : value === true;
  }

  optionalOperand(name: string): Operand | null {
    return this.has(name) ? this.operand(name) : null;
  }
}

function toNumber(value: Value): number {
  if (value instanceof Tensor) return values(value)[0] ?? 0;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? Number(value)
    : NaN;
}
