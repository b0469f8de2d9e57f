import { sizeOf, type Shape } from '../../tensors/tensor';

/** Sizes in a group of a pattern: a number, or `None` or `?` for a batch of any size. */
export const sizes = String.raw`[\d, None?]{0,80}`;

/** PyTorch's names of element types in a pattern. */
export const scalarType = 'Float|Double|Half|BFloat16|Long|Int|Short|Char|Byte|Bool';

/** A batch where the message leaves its size open. */
const openBatch = 4;

/** `2, 3` → [2, 3]; `None, 10` → [4, 10]. */
export function shapeIn(text: string | undefined): Shape {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^\d/.test(part) ? Number(part) : openBatch));
}

/** The number in a group, within what can be computed with. */
export function numberIn(text: string | undefined, fallback: number): number {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isSafeInteger(value) && Math.abs(value) <= 1_000_000 ? value : fallback;
}

/** PyTorch's name of an element type, however it was spelled: `torch.cuda.FloatTensor`, `float`, `Float`. */
export function typeIn(text: string | undefined, fallback: string): string {
  const name = /(?:bfloat16|[a-z]+?)(?=tensor|$)/i.exec(text?.split('.').at(-1) ?? '')?.[0];
  const known = scalarType.split('|').find((type) => type.toLowerCase() === name?.toLowerCase());
  return known ?? fallback;
}

/** A tensor larger than this is not worth the wait. */
const mostElements = 600_000;

/** Sizes of one message, halved together where they are too large: equal sizes stay equal. */
export function reduced(...shapes: readonly Shape[]): {
  readonly shapes: readonly Shape[];
  readonly isScaled: boolean;
} {
  let current: readonly Shape[] = shapes;
  let isScaled = false;
  while (current.some((shape) => sizeOf(shape) > mostElements)) {
    const largest = current.flat().reduce((a, b) => Math.max(a, b), 2);
    const halve = (size: number) => (size > largest / 2 ? Math.max(1, Math.floor(size / 2)) : size);
    current = current.map((shape) => shape.map(halve));
    isScaled = true;
  }
  return { shapes: current, isScaled };
}
