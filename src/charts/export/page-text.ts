import { plainColour, portableFamily } from './looks';

/** A line of text of the page, where it stands. */
interface Line {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line as text of a drawing, and the place it takes. Coordinates are the window's. */
interface PageText {
  readonly element: SVGTextElement;
  readonly box: DOMRect;
}

/** What is worked with and not looked at, or drawn already. */
const skipped =
  'svg, canvas, button:not([data-number]), [aria-live], input, select, details, summary, label, output, [aria-hidden="true"]';

/** Words of a control that the picture needs: the name of a row that can be pressed. */
const kept = '[data-in-figure]';

/** Whether an element is none of the picture: a control, or there for a screen reader alone. */
export function isLeftOut(element: Element, root: Element): boolean {
  const inside = element.closest(skipped);
  if (inside && root.contains(inside) && !element.closest(kept)) return true;
  return isUnseen(element, root);
}

/** Where a line may end: after a word, and between Chinese characters. */
const pieces = /[\u3000-\u9fff\uff00-\uffef]\s*|[^\s\u3000-\u9fff\uff00-\uffef]+\s*/g;

function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(pieces)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    const { left, top, right, bottom } = box;
    if (last && Math.abs(last.top - top) < 2) {
      last.text += word;
      last.right = right;
    } else lines.push({ text: word, left, top, right, bottom });
  }
  return lines;
}

/** Whether it is there for a screen reader alone. */
function isUnseen(element: Element, root: Element): boolean {
  const { visibility, clipPath } = getComputedStyle(element);
  if (visibility === 'hidden' || clipPath !== 'none') return true;
  return (
    element !== root && element.parentElement !== null && isUnseen(element.parentElement, root)
  );
}

/** Sentences that a picture writes beside its drawings. */
export function pageText(root: Element): readonly PageText[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: PageText[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !(node instanceof Text)) continue;
    if (isLeftOut(parent, root)) continue;
    const style = getComputedStyle(parent);
    for (const { text, left, top, right, bottom } of linesOf(node)) {
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      element.textContent = text.trimEnd();
      element.setAttribute('x', String(left));
      element.setAttribute('y', String((top + bottom) / 2));
      element.setAttribute('dy', '0.35em');
      element.setAttribute('fill', plainColour(style.color));
      element.setAttribute('font-family', portableFamily(style.fontFamily));
      for (const name of ['font-size', 'font-weight', 'font-style'])
        element.setAttribute(name, style.getPropertyValue(name));
      texts.push({ element, box: new DOMRect(left, top, right - left, bottom - top) });
    }
  }
  return texts;
}
