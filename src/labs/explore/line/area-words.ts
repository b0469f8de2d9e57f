import { roughEms } from '../../../charts/labels';
import type { Picture } from './usePicture';

/** Where the words about the area stand. */
export interface AreaWords {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** Whether they stand inside the area, so that the key number must go outside. */
  readonly inside: boolean;
}

/** Beside the crosshair outside the area, else inside it, else nowhere; across the zero line where the area is too flat. */
export function areaWords(picture: Picture): AreaWords | null {
  const { layout, gradient, x, focus, element, towards, text, spec } = picture;
  if (spec.ring !== 'position' || !layout.gradient || !Number.isFinite(focus.gradient)) return null;
  const width = roughEms(text.marks.areaMeans) * 13 + 14;
  const [px, target] = [x(element.prediction), x(element.target)];
  // On the right the words may reach a little into the margin.
  const outside = towards < 0 ? layout.right + 24 - px : px - layout.left;
  const within = Math.abs(px - target);
  const direction = outside > width ? -towards : within > width + 20 ? towards : 0;
  // Inside, the words push the key number out: it needs room there too.
  if (direction === 0 || (direction === towards && outside < 70)) return null;
  const zero = gradient(0);
  const deep = Math.abs(gradient(focus.gradient) - zero) > 48;
  const room = { up: zero - layout.gradient.top > 40, down: layout.gradient.bottom - zero > 40 };
  const above = focus.gradient > 0 === deep ? room.up : !room.down;
  return {
    x: px + direction * 14,
    y: zero + (above ? -34 : 22),
    anchor: direction > 0 ? 'start' : 'end',
    inside: direction === towards,
  };
}
