import type { Call, SweepCall } from '../../../compute/api';
import type { TensorData } from '../../../tensors/tensor';
import type { PlaneView } from './zoom';

/** An element that an axis of the plane moves. */
export interface PlaneElement {
  readonly tensor: string;
  readonly index: number;
}

/** A grid of samples over a plane: `count` columns and as many rows, from the top left. */
export interface PlaneGrid extends PlaneView {
  readonly count: number;
}

/** `count` values from `from` to `to`, both included. */
export function evenly(from: number, to: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
}

/**
 * The loss over the plane of two elements. What the sweep overwrites is blanked in the call, so that the same surface is the
 * same request wherever the point on it stands.
 */
export function planeSweep(
  call: Call,
  x: PlaneElement,
  y: PlaneElement,
  { count, ...over }: PlaneGrid,
): SweepCall {
  const inputs = blank(blank(call.inputs, x), y);
  return {
    call: { ...call, inputs },
    axes: [
      { ...y, values: evenly(over.y[1], over.y[0], count) },
      { ...x, values: evenly(...over.x, count) },
    ],
  };
}

/** The grid that a sweep was asked over. */
export function gridOf({ axes: [rows, columns] }: SweepCall): PlaneGrid | null {
  const [y, x] = [rows.values, columns?.values ?? []];
  const [left, right, bottom, top] = [x[0], x.at(-1), y.at(-1), y[0]];
  if (left === undefined || right === undefined || bottom === undefined || top === undefined)
    return null;
  return { count: x.length, x: [left, right], y: [bottom, top] };
}

/** Where a sample of the grid stands on the plane. */
export function sampleAt(
  { count, x, y }: PlaneGrid,
  { column, row }: { readonly column: number; readonly row: number },
): readonly [number, number] {
  const share = 1 / (count - 1);
  return [x[0] + (x[1] - x[0]) * column * share, y[1] - (y[1] - y[0]) * row * share];
}

/** The tensors with one element set to 0. */
export function blank(
  tensors: Readonly<Record<string, TensorData>>,
  { tensor, index }: PlaneElement,
): Readonly<Record<string, TensorData>> {
  const before = tensors[tensor];
  if (!before || index >= before.data.length) return tensors;
  return { ...tensors, [tensor]: { ...before, data: before.data.with(index, 0) } };
}

/** Grid points of a sparse field: every `stride`-th column and row, starting half a stride inside the frame. */
export function sparse(count: number, stride: number): readonly { column: number; row: number }[] {
  const places: number[] = [];
  for (let at = Math.floor(stride / 2); at < count; at += stride) places.push(at);
  return places.flatMap((row) => places.map((column) => ({ column, row })));
}
