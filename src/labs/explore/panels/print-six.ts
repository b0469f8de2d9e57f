import { printNumber } from '../../../i18n/numbers';
import type { Shape } from '../../../tensors/tensor';

/** Exactly six significant digits, so that a read-out keeps its width: 16.0000, −0.269900, 1.00000e−7. */
export function printSix(value: number): string {
  if (!Number.isFinite(value)) return printNumber(value);
  return value.toPrecision(6).replaceAll('-', '−').replace('e+', 'e');
}

/** More elements than this are not read as text: the rest is an ellipsis. */
const most = 256;

/** A tensor's numbers as nested lists, a row per line; a scalar stands alone. */
export function printNested(shape: Shape, data: readonly number[]): string {
  let left = most;
  const level = (depth: number, start: number, length: number): string => {
    if (depth === shape.length) {
      left -= 1;
      return printSix(data[start] ?? Number.NaN);
    }
    const count = shape[depth] ?? 0;
    const inner = count === 0 ? 0 : length / count;
    const parts: string[] = [];
    for (let i = 0; i < count; i += 1) {
      if (left <= 0) {
        parts.push('…');
        break;
      }
      parts.push(level(depth + 1, start + i * inner, inner));
    }
    const isRow = depth === shape.length - 1;
    return `[${parts.join(isRow ? ', ' : `,\n${' '.repeat(depth + 1)}`)}]`;
  };
  return level(0, 0, data.length);
}
