import { plainColour } from './looks';

/** A line of text of the page, where it stands. */
interface Line {
  text: string;
  left: number;
  top: number;
  bottom: number;
}

/** What is worked with and not looked at, or drawn already. */
const skipped =
  'svg, canvas, button, input, select, details, summary, label, output, [aria-hidden="true"]';

function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - box.top) < 2) last.text += word;
    else lines.push({ text: word, left: box.left, top: box.top, bottom: box.bottom });
  }
  return lines;
}

/** Sentences that a picture writes beside its drawings, as text of a drawing. Coordinates are the window's. */
export function pageText(root: Element): readonly SVGTextElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: SVGTextElement[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !(node instanceof Text)) continue;
    const inside = parent.closest(skipped);
    if (inside && root.contains(inside)) continue;
    const style = getComputedStyle(parent);
    if (style.visibility === 'hidden' || style.clipPath !== 'none') continue;
    for (const { text, left, top, bottom } of linesOf(node)) {
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      element.textContent = text.trimEnd();
      element.setAttribute('x', String(left));
      element.setAttribute('y', String((top + bottom) / 2));
      element.setAttribute('dy', '0.35em');
      element.setAttribute('fill', plainColour(style.color));
      for (const name of ['font-family', 'font-size', 'font-weight', 'font-style'])
        element.setAttribute(name, style.getPropertyValue(name));
      texts.push(element);
    }
  }
  return texts;
}
