import { roughEms } from '../../../charts/labels';
import { printNumber } from '../../../i18n/numbers';
import type { Picture } from './usePicture';

/** Where the evaluated loss stands, large, beside its dot. */
interface KeySpot {
  readonly text: string;
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  /** −1 left of the dot, 1 right of it. */
  readonly side: number;
  /** Its width in pixels, roughly. */
  readonly width: number;
}

/** The place of the loss inside the bowl, at the frame where the dot is beyond it; null where there is no number. */
export function keyLossSpot(picture: Picture): KeySpot | null {
  const { layout, loss, x, focus, element, towards, view } = picture;
  if (!focus.reading || Number.isNaN(focus.reading.loss)) return null;
  const above = focus.loss > view.loss[1];
  const text = `${printNumber(focus.reading.loss, 4)}${above ? ' ↑' : ''}`;
  const width = roughEms(text) * 26 * layout.unit;
  const at = x(element.prediction);
  // At a kink the slope's number stands right of the dot; beyond the frame the curve runs inside.
  const inside = picture.onKink ? -1 : towards;
  const wanted = above ? -inside : inside;
  const room = wanted < 0 ? at - layout.left : (above ? layout.width : layout.right) - at;
  const side = picture.onKink || room > (above ? width : 84 * layout.unit) ? wanted : -wanted;
  // Outside the bowl the curve rises under the number.
  const lift = side === inside ? 0 : (focus.gradient * width) / (x(1) - x(0));
  const y = above
    ? layout.loss.top + 45 * layout.unit
    : loss(focus.loss + Math.min(Math.abs(lift), view.loss[1] / 4));
  return {
    text,
    x: at + side * 15 * layout.unit,
    y: Math.min(y - (focus.gradient === 0 ? 12 : 1), layout.loss.bottom - 12 * layout.unit),
    side,
    width,
  };
}
