import { copyLook } from './looks';

const left = new Set(['class', 'style', 'role', 'tabindex']);

/** What only the page needs: classes, names for a screen reader, handlers' data. */
function isOfThePage(name: string): boolean {
  return left.has(name) || /^(aria-|data-|on)/.test(name);
}

/** Whether nothing of it is seen: an area for fingers, a ring that waits for the focus. */
function isBlank(element: Element): boolean {
  const { display, visibility, opacity, fill, stroke } = getComputedStyle(element);
  if (display === 'none' || visibility === 'hidden' || opacity === '0') return true;
  const invisible = /^(none|transparent|rgba\(0, 0, 0, 0\))$/;
  return (
    /^(rect|circle|path|line|ellipse|polygon)$/.test(element.localName) &&
    invisible.test(fill) &&
    invisible.test(stroke)
  );
}

function renamed(value: string, prefix: string): string {
  return value
    .replaceAll(/url\((["']?)[^)#]*#([^)"']+)\1\)/g, `url(#${prefix}$2)`)
    .replace(/^#(?=[\w-]+$)/, `#${prefix}`);
}

/** Puts a piece of a line into its copy. Other programs drop the space between two pieces, unless they are told to keep it. */
function appendPiece(to: Element, piece: Text): void {
  const text = piece.data.replaceAll(/[ \n\t]+/g, ' ');
  if (text.trim() !== text)
    to.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  to.append(text);
}

function copy(from: Element, parent: Element | null, prefix: string): Element | null {
  if (!from.closest('clipPath, defs, mask') && isBlank(from)) return null;
  const to = from.cloneNode(false) as Element;
  for (const { name, value } of from.attributes) {
    if (isOfThePage(name)) to.removeAttribute(name);
    else if (name === 'id') to.setAttribute(name, prefix + value);
    else if (value.includes('#')) to.setAttribute(name, renamed(value, prefix));
  }
  copyLook(from, to, parent);
  for (const child of from.childNodes) {
    if (child instanceof Text) appendPiece(to, child);
    else if (child instanceof Element) {
      const copied = copy(child, from, prefix);
      if (copied) to.append(copied);
    }
  }
  return to;
}

/** A drawing of the page as one that stands alone: looks as attributes, nothing interactive, ids that meet no other drawing's. */
export function copyDrawing(drawing: SVGSVGElement, prefix: string): SVGSVGElement {
  const copied = copy(drawing, null, prefix) as SVGSVGElement | null;
  const standing = copied ?? (drawing.cloneNode(false) as SVGSVGElement);
  const { width, height } = drawing.getBoundingClientRect();
  standing.setAttribute('width', String(width));
  standing.setAttribute('height', String(height));
  standing.setAttribute('overflow', 'visible');
  return standing;
}
