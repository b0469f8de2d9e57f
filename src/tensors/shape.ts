import type { Shape } from './tensor';

/** The shape two tensors broadcast to, as PyTorch and NumPy align them; null when they do not. */
export function broadcastShapes(a: Shape, b: Shape): Shape | null {
  const rank = Math.max(a.length, b.length);
  const result: number[] = [];
  for (let i = 0; i < rank; i += 1) {
    const sizeA = a[a.length - rank + i] ?? 1;
    const sizeB = b[b.length - rank + i] ?? 1;
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) return null;
    result.push(sizeA === 1 ? sizeB : sizeA);
  }
  return result;
}

/** Where the element at a flat index of `whole` comes from in a tensor that was broadcast to it. */
export function broadcastIndex(flat: number, whole: Shape, part: Shape): number {
  let rest = flat;
  let index = 0;
  let stride = 1;
  for (let i = 1; i <= whole.length; i += 1) {
    const size = Math.max(1, whole[whole.length - i] ?? 1);
    const own = part[part.length - i] ?? 1;
    if (own !== 1) index += (rest % size) * stride;
    rest = Math.floor(rest / size);
    stride *= own;
  }
  return index;
}
