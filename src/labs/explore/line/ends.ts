import type { Exit } from '../../../charts/curve';
import type { LineEnd } from '../../../charts/labels';

/** The last finite sample of a curve. */
export function lastFinite(
  xs: readonly number[],
  ys: ArrayLike<number>,
): { readonly x: number; readonly y: number } | null {
  for (let i = xs.length - 1; i >= 0; i--) {
    const [x, y] = [xs[i], ys[i]];
    if (x !== undefined && y !== undefined && Number.isFinite(y)) return { x, y };
  }
  return null;
}

/** A label where a curve leaves the frame, with the value it reaches at the edge of the view. */
export interface ExitLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** What is known of each curve's end. */
export interface CurveEnd {
  readonly id: string;
  readonly name: string;
  /** Printed value at the edge; empty where values are hidden. */
  readonly value: string;
  /** Where the curve ends inside the frame, or null when it left. */
  readonly inside: number | null;
  readonly exit: Exit | null;
}

interface Place {
  readonly pitch: number;
  /** Width of a text in pixels. */
  readonly widthOf: (text: string) => number;
  /** Right edge of the drawing. */
  readonly right: number;
}

/** Parts the ends into labels beside the frame and labels at exits; exits that would touch step down a line. */
export function endLabels(
  ends: readonly CurveEnd[],
  { pitch, widthOf, right }: Place,
): { readonly column: readonly LineEnd[]; readonly exits: readonly ExitLabel[] } {
  const column = ends.flatMap(({ id, name, value, inside }) =>
    inside === null ? [] : [{ id, name, value, y: inside }],
  );
  const exits: ExitLabel[] = [];
  const boxes: { from: number; to: number; y: number }[] = [];
  const left = ends
    .flatMap((end) => (end.inside === null && end.exit ? [{ ...end, exit: end.exit }] : []))
    .toSorted((a, b) => a.exit.x - b.exit.x);
  for (const { id, name, value, exit } of left) {
    const arrow = exit.side === 'top' ? '↑' : '↓';
    const text = [name, value, arrow].filter((part) => part !== '').join(' ');
    const width = widthOf(text);
    const fits = exit.x + 8 + width <= right;
    const [from, to] = fits ? [exit.x + 8, exit.x + 8 + width] : [exit.x - 8 - width, exit.x - 8];
    const down = exit.side === 'top' ? 1 : -1;
    let y = exit.y + down * pitch * 0.4;
    while (boxes.some((box) => Math.abs(box.y - y) < pitch && box.from < to && from < box.to))
      y += down * pitch;
    boxes.push({ from, to, y });
    exits.push({ id, text, x: fits ? from : to, y, anchor: fits ? 'start' : 'end' });
  }
  return { column, exits };
}
