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
