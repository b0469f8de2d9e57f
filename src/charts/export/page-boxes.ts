import { plainColour } from './looks';
import { isLeftOut } from './page-text';
import { createSvg } from './write-block';

const clear = /^(transparent|rgba\(0, 0, 0, 0\))$/;

/** The frame around an element, where it is the same on all sides. */
function frameOf(style: CSSStyleDeclaration): { readonly width: number; readonly colour: string } {
  const sides = [style.borderTop, style.borderRight, style.borderBottom, style.borderLeft];
  const isWhole = sides.every((side) => side === sides[0]) && style.borderTopStyle === 'solid';
  return { width: isWhole ? parseFloat(style.borderTopWidth) : 0, colour: style.borderTopColor };
}

/** Marks and cells that the page draws as boxes beside its drawings, in the window's coordinates: they lie under all else. */
export function pageBoxes(root: Element, paper: string): readonly SVGElement[] {
  return [...root.querySelectorAll<HTMLElement>('span, td, th, i, b')].flatMap((element) => {
    const style = getComputedStyle(element);
    const { width: stroke, colour } = frameOf(style);
    const isFilled = !clear.test(style.backgroundColor) && style.backgroundColor !== paper;
    if ((!isFilled && stroke === 0) || isLeftOut(element, root)) return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const round = style.borderTopLeftRadius;
    const radius = round.endsWith('%') ? (parseFloat(round) / 100) * width : parseFloat(round);
    return createSvg('rect', {
      x: left + stroke / 2,
      y: top + stroke / 2,
      width: width - stroke,
      height: height - stroke,
      rx: Math.max(0, Math.min(radius, width / 2, height / 2) - stroke / 2),
      fill: isFilled ? plainColour(style.backgroundColor) : 'none',
      ...(stroke > 0 && { stroke: plainColour(colour), 'stroke-width': stroke }),
    });
  });
}
