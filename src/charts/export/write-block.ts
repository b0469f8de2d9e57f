import { breakLines } from './break-lines';

export const svgNamespace = 'http://www.w3.org/2000/svg';

/** Room for programs that set the text in a wider font than the page does. */
const otherFonts = 1.16;

/** How a text is set. */
export interface Type {
  readonly size: number;
  readonly family: string;
  readonly fill: string;
  /** Lines are this many sizes apart. */
  readonly leading: number;
}

interface Column {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export function createSvg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Writes a text in lines of the column's width; returns where it ends. */
export function writeBlock(
  parent: Element,
  text: string,
  { size, family, fill, leading }: Type,
  { left, top, width }: Column,
): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `${size}px ${family}`;
  const measure = (part: string) =>
    otherFonts * (context?.measureText(part).width ?? part.length * size);
  const lines = breakLines(text, width, measure);
  lines.forEach((line, i) => {
    const y = top + size + i * size * leading;
    const look = { x: left, y, 'font-family': family, 'font-size': size, fill };
    parent.append(createSvg('text', look, line));
  });
  return top + lines.length * size * leading;
}
