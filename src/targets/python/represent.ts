import { printTensor } from '../../tensors/print-tensor';
import { Tensor, toData } from '../torch/tensor';
import {
  Callable,
  Class,
  Complex,
  Dict,
  Instance,
  List,
  Module,
  NumpyArray,
  reprFloat,
  Slice,
  TorchDtype,
  Tuple,
  typeName,
  type Value,
} from './values';

/** Python's `repr`. */
export function repr(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return reprFloat(value);
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Tensor) return printTensor(toData(value));
  if (value instanceof List) return `[${value.items.map(repr).join(', ')}]`;
  if (value instanceof Tuple) return tuple(value);
  if (value instanceof Dict) {
    return `{${value.entries.map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`;
  }
  if (value instanceof Complex) return `(${value.real}+${value.imaginary}j)`;
  if (value instanceof TorchDtype) return `torch.${value.dtype}`;
  if (value instanceof NumpyArray) {
    return `array(${printTensor(toData(value.tensor)).replace(/^tensor\(|\)$/g, '')})`;
  }
  if (value instanceof Slice) return 'slice';
  if (value instanceof Class) return `<class '${value.name}'>`;
  if (value instanceof Instance) return `${value.type.name}()`;
  if (value instanceof Callable) return `<function ${value.name}>`;
  if (value instanceof Module) return `<module '${value.name}'>`;
  return value.name;
}

function tuple(value: Tuple): string {
  const items = value.items.map(repr);
  if (value.isSize) return `torch.Size([${items.join(', ')}])`;
  return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n') + quote;
}

/** Python's `str`. */
export function str(value: Value): string {
  return typeof value === 'string' ? value : repr(value);
}

/** Python's `type(x)` as `f"{type(x)}"` shows it. */
export function reprType(value: Value): string {
  const name = typeName(value);
  if (value instanceof Tensor) return "<class 'torch.Tensor'>";
  if (value instanceof NumpyArray) return "<class 'numpy.ndarray'>";
  return `<class '${name}'>`;
}
