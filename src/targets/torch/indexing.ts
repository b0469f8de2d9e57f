import { sizeOf } from '../../tensors/tensor';
import { indexError, runtimeError, valueError } from '../python/errors';
import { record } from './autograd';
import { roundingOf } from './dtype';
import { broadcastShapes, expandValues, sizes } from './operands';
import { session } from './session';
import { fromValues, positions, values, type Tensor } from './tensor';
import { expand, reshape, strided, unsqueeze } from './views';

/** One entry of `tensor[…]`. */
export type Index =
  | { readonly kind: 'integer'; readonly at: number }
  | {
      readonly kind: 'slice';
      readonly start: number | null;
      readonly stop: number | null;
      readonly step: number;
    }
  | { readonly kind: 'new' }
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'tensor'; readonly tensor: Tensor };

/** `tensor.select(dim, at)`: a view without the dimension. */
export function selectIndex(tensor: Tensor, dim: number, at: number, named = dim): Tensor {
  const size = tensor.shape[dim] ?? 0;
  if (at < -size || at >= size) {
    throw indexError(`index ${at} is out of bounds for dimension ${named} with size ${size}`);
  }
  const wrapped = at < 0 ? at + size : at;
  return strided(
    tensor,
    tensor.shape.toSpliced(dim, 1),
    tensor.strides.toSpliced(dim, 1),
    tensor.offset + wrapped * (tensor.strides[dim] ?? 0),
  );
}

function sliceDim(tensor: Tensor, dim: number, entry: Index & { kind: 'slice' }): Tensor {
  if (entry.step <= 0) throw valueError('step must be greater than zero');
  const size = tensor.shape[dim] ?? 0;
  const clampTo = (at: number): number => Math.min(Math.max(at < 0 ? at + size : at, 0), size);
  const start = clampTo(entry.start ?? 0);
  const stop = Math.max(clampTo(entry.stop ?? size), start);
  const stride = tensor.strides[dim] ?? 0;
  return strided(
    tensor,
    tensor.shape.with(dim, Math.ceil((stop - start) / entry.step)),
    tensor.strides.with(dim, stride * entry.step),
    tensor.offset + start * stride,
  );
}

interface Selection {
  /** A view by integers, slices and new dimensions. */
  readonly view: Tensor;
  /** Index tensors by the dimension of the view that each stands at. */
  readonly advanced: readonly (readonly [dim: number, tensor: Tensor])[];
}

function consumed(entry: Index): number {
  if (entry.kind === 'new' || entry.kind === 'ellipsis') return 0;
  const isMask = entry.kind === 'tensor' && entry.tensor.dtype === 'bool';
  return isMask ? entry.tensor.dim : 1;
}

function select(tensor: Tensor, entries: readonly Index[]): Selection {
  const needed = entries.reduce((sum, entry) => sum + consumed(entry), 0);
  const [first] = entries;
  if (tensor.dim === 0 && entries.length === 1 && first?.kind === 'slice') {
    throw indexError('slice() cannot be applied to a 0-dim tensor.');
  }
  if (tensor.dim === 0 && entries.length === 1 && first?.kind === 'integer') {
    if (first.at < 0) {
      throw indexError(`index ${first.at} is out of bounds for dimension 0 with size 0`);
    }
    throw indexError(
      'invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number',
    );
  }
  if (needed > tensor.dim) {
    throw indexError(`too many indices for tensor of dimension ${tensor.dim}`);
  }
  let view = tensor;
  let dim = 0;
  let selected = 0;
  const advanced: [number, Tensor][] = [];
  for (const entry of entries) {
    if (entry.kind === 'integer') view = selectIndex(view, dim, entry.at, dim + selected++);
    else if (entry.kind === 'slice') view = sliceDim(view, dim++, entry);
    else if (entry.kind === 'new') view = unsqueeze(view, dim++);
    else if (entry.kind === 'ellipsis') dim += tensor.dim - needed;
    else if (entry.tensor.dtype === 'bool' && entry.tensor.dim === 0) {
      // A lone truth adds a dimension that holds the whole or nothing.
      view = unsqueeze(view, dim);
      const chosen = values(entry.tensor)[0] ? Float64Array.of(0) : new Float64Array(0);
      advanced.push([dim++, fromValues('int64', [chosen.length], chosen)]);
    } else {
      const parts =
        entry.tensor.dtype === 'bool' ? fromMask(view, dim, entry.tensor) : [entry.tensor];
      for (const part of parts) advanced.push([dim++, part]);
    }
  }
  return { view, advanced };
}

/** A mask as one index tensor per dimension it covers. */
function fromMask(view: Tensor, dim: number, mask: Tensor): Tensor[] {
  mask.shape.forEach((size, i) => {
    if (size !== view.shape[dim + i]) {
      throw indexError(
        `The shape of the mask ${sizes(mask.shape)} at index ${i} does not match the shape of the indexed tensor ${sizes(view.shape)} at index ${dim + i}`,
      );
    }
  });
  return nonzero(mask);
}

/** Indices of the elements that are not 0, one tensor per dimension. */
export function nonzero(mask: Tensor): Tensor[] {
  const columns: number[][] = mask.shape.map(() => []);
  values(mask).forEach((value, flat) => {
    if (value === 0) return;
    let rest = flat;
    for (let d = mask.dim - 1; d >= 0; d--) {
      const size = mask.shape[d] ?? 1;
      columns[d]?.push(rest % size);
      rest = Math.floor(rest / size);
    }
  });
  return columns.map((column) => fromValues('int64', [column.length], Float64Array.from(column)));
}

/** The flat positions (in the view, row-major) that index tensors pick, and the shape of the result. */
function picked({ view, advanced }: Selection): { shape: readonly number[]; flat: Int32Array } {
  const dims = advanced.map(([dim]) => dim);
  let common: readonly number[] = [];
  for (const [, tensor] of advanced) {
    if (!['int64', 'int32', 'uint8', 'int16', 'int8'].includes(tensor.dtype)) {
      throw indexError('tensors used as indices must be long, int, byte or bool tensors');
    }
    common = broadcastShapes(common, tensor.shape);
  }
  const adjacent = dims.every((dim, i) => i === 0 || dim === (dims[i - 1] ?? 0) + 1);
  const at = adjacent ? (dims[0] ?? 0) : 0;
  const rest = view.shape.map((_, i) => i).filter((i) => !dims.includes(i));
  const before = rest.filter((dim) => adjacent && dim < at);
  const after = rest.filter((dim) => !(adjacent && dim < at));
  const shape = [
    ...before.map((dim) => view.shape[dim] ?? 1),
    ...common,
    ...after.map((dim) => view.shape[dim] ?? 1),
  ];
  const strides = view.shape.map((_, i) => sizeOf(view.shape.slice(i + 1)));
  const offsets = new Float64Array(sizeOf(common));
  for (const [dim, tensor] of advanced) {
    const size = view.shape[dim] ?? 0;
    expandValues(values(tensor), tensor.shape, common).forEach((wanted, i) => {
      if (wanted < -size || wanted >= size) {
        throw indexError(`index ${wanted} is out of bounds for dimension ${dim} with size ${size}`);
      }
      offsets[i] = (offsets[i] ?? 0) + (wanted < 0 ? wanted + size : wanted) * (strides[dim] ?? 1);
    });
  }
  const inner = positions(
    after.map((dim) => view.shape[dim] ?? 1),
    after.map((dim) => strides[dim] ?? 1),
    0,
  );
  const outer = positions(
    before.map((dim) => view.shape[dim] ?? 1),
    before.map((dim) => strides[dim] ?? 1),
    0,
  );
  const flat = new Int32Array(sizeOf(shape));
  let i = 0;
  for (const o of outer) for (const c of offsets) for (const n of inner) flat[i++] = o + c + n;
  return { shape, flat };
}

/** `tensor[…]`. */
export function index(tensor: Tensor, entries: readonly Index[]): Tensor {
  const selection = select(tensor, entries);
  if (selection.advanced.length === 0) return selection.view;
  const { view } = selection;
  const { shape, flat } = picked(selection);
  const source = values(view);
  const data = Float64Array.from(flat, (at) => source[at] ?? 0);
  const result = fromValues(tensor.dtype, shape, data, { op: 'index', from: [tensor] });
  return record(result, 'IndexBackward0', [view], (grad) => {
    const gradient = new Float64Array(view.size);
    flat.forEach((at, i) => (gradient[at] = (gradient[at] ?? 0) + (grad[i] ?? 0)));
    return [gradient];
  });
}

/** `tensor[…] = value`: writes into the memory that the tensor and its views share. */
export function assignIndex(tensor: Tensor, entries: readonly Index[], value: Tensor): void {
  const selection = select(tensor, entries);
  if (session().gradEnabled && tensor.requiresGrad && tensor.isLeaf) {
    throw runtimeError(
      'a view of a leaf Variable that requires grad is being used in an in-place operation.',
    );
  }
  const { view } = selection;
  const at = positions(view.shape, view.strides, view.offset);
  const { shape, flat } =
    selection.advanced.length > 0
      ? picked(selection)
      : { shape: view.shape, flat: Int32Array.from(at, (_, i) => i) };
  const trimmed = withoutLeadingOnes(value, shape.length);
  const source = values(expand(trimmed, shape));
  const round = roundingOf(tensor.dtype);
  const { data } = tensor.storage;
  flat.forEach((position, i) => (data[at[position] ?? 0] = round(source[i] ?? 0)));
  tensor.origin = { op: 'setitem', from: [...tensor.origin.from, value] };
}

function withoutLeadingOnes(value: Tensor, dims: number): Tensor {
  let shape = value.shape;
  while (shape.length > dims && shape[0] === 1) shape = shape.slice(1);
  return shape === value.shape ? value : reshape(value, shape);
}
