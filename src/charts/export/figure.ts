import { copyDrawing } from './copy-drawing';
import { fontFaces } from './font-faces';
import { pageBoxes } from './page-boxes';
import { plainColour, portableFamily } from './looks';
import { pageText } from './page-text';
import { createSvg, svgNamespace, writeBlock, type Type } from './write-block';

/** What stands around the drawing. */
export interface FigureWords {
  readonly title: string;
  /** The state's numbers, in words. */
  readonly values: string;
  /** The address of the state. */
  readonly link: string;
}

/** A picture that needs nothing else. */
export interface Figure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const padding = 24;

/** Room for a title and a link over and under a small picture. */
const leastWidth = 460;

/** Drawings of a picture; the small ones are icons of its buttons. */
function partsOf(root: Element): readonly (SVGSVGElement | HTMLCanvasElement)[] {
  return [...root.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('svg, canvas')].filter(
    (part) => {
      const { width, height } = part.getBoundingClientRect();
      const folded = part.closest('button, details, summary, a');
      return width > 40 && height > 24 && !(folded && root.contains(folded));
    },
  );
}

function unionOf(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The drawings of `root` where they stand in the page, in the window's coordinates. */
function drawingsOf(root: Element): {
  readonly elements: readonly Element[];
  readonly box: DOMRect;
} {
  const parts = partsOf(root);
  const elements = parts.map((part, i) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const at = { x: left, y: top, width, height };
    if (part instanceof HTMLCanvasElement)
      return createSvg('image', { ...at, href: part.toDataURL('image/png') });
    const copied = copyDrawing(part, `p${i}-`);
    copied.setAttribute('x', String(left));
    copied.setAttribute('y', String(top));
    return copied;
  });
  const texts = pageText(root);
  const box = unionOf([
    ...parts.map((part) => part.getBoundingClientRect()),
    ...texts.map((text) => text.box),
  ]);
  const boxes = pageBoxes(root, paperOf(root));
  return { elements: [...boxes, ...elements, ...texts.map(({ element }) => element)], box };
}

/** How far names at the lines' ends reach beyond the drawings. */
function overhangOf(root: Element, right: number): number {
  const texts = [...root.querySelectorAll('svg text')];
  return Math.max(0, ...texts.map((text) => text.getBoundingClientRect().right - right));
}

/**
 * The picture under `root` as one SVG that stands alone: title above; the values and the state's link beneath; fonts inside; every custom
 * property resolved in the theme of the moment.
 */
export async function drawFigure(root: Element, words: FigureWords): Promise<Figure> {
  const { elements, box } = drawingsOf(root);
  const width = Math.max(leastWidth, box.width + overhangOf(root, box.right) + 2 * padding);
  const look = lookOf(root, width);
  const svg = createSvg('svg', { xmlns: svgNamespace });
  const paper = createSvg('rect', { width, fill: plainColour(paperOf(root)) });
  svg.append(
    createSvg('style', {}),
    createSvg('title', {}, words.title),
    createSvg('desc', {}, `${words.values} ${words.link}`),
    paper,
  );
  const column = { left: padding, width: width - 2 * padding };
  const bottomOfTitle = writeBlock(svg, words.title, look.title, { ...column, top: padding - 6 });
  const top = bottomOfTitle + 20;
  const drawings = createSvg('g', {
    transform: `translate(${padding - box.left} ${top - box.top})`,
  });
  drawings.append(...elements);
  svg.append(drawings);
  const under = { ...column, top: top + box.height + 16 };
  const bottomOfValues = writeBlock(svg, words.values, look.values, under);
  const bottom = writeBlock(svg, words.link, look.link, { ...column, top: bottomOfValues + 4 });
  const height = Math.ceil(bottom + padding - 8);
  paper.setAttribute('height', String(height));
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    svg.setAttribute(name, String(value));
  const drawn = new XMLSerializer().serializeToString(svg);
  const faces = await fontFaces(drawn);
  return { svg: drawn.replace('<style/>', `<style>${faces}</style>`), width, height };
}

/** Type for the three texts, in the sizes of the page's theme; over a small picture the title is no poster. */
function lookOf(root: Element, width: number): Readonly<Record<'title' | 'values' | 'link', Type>> {
  const style = getComputedStyle(root);
  const fill = plainColour(style.color);
  const size = (name: string) => parseFloat(style.getPropertyValue(name)) || 13;
  const [serif = '', sans = ''] = ['--serif', '--sans'].map((name) =>
    portableFamily(style.getPropertyValue(name)),
  );
  return {
    title: {
      fill,
      family: serif,
      size: Math.min(size('--title'), Math.max(size('--label') * 1.2, width / 24)),
      leading: 1.25,
    },
    values: { fill, family: sans, size: size('--label'), leading: 1.45 },
    link: { fill, family: sans, size: size('--caption'), leading: 1.45 },
  };
}

/** The colour that the picture stands on. */
function paperOf(element: Element): string {
  const colour = getComputedStyle(element).backgroundColor;
  const isClear = /^(transparent|rgba\(0, 0, 0, 0\))$/.test(colour);
  if (!isClear) return colour;
  return element.parentElement ? paperOf(element.parentElement) : 'white';
}
