/** CSS properties that are attributes of SVG too and come down from the parent. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'shape-rendering',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'visibility',
] as const;

/** Those that do not, with the value that need not be written. */
const own = { opacity: '1', 'dominant-baseline': 'auto', display: 'inline' } as const;

/** Where Chinese fonts begin in the page's lists. */
const firstChinese = /["']?(?:Songti SC|PingFang SC)["']?/;

/**
 * A list of fonts for other programs, which know neither the page's own font nor the system's: those that every system has come before the
 * Chinese ones, whose apostrophes are as wide as a Chinese character.
 */
export function portableFamily(family: string): string {
  const usual = family.includes('STIX') ? 'Georgia, "Times New Roman", ' : 'Arial, ';
  return family.replace(firstChinese, (name) => usual + name);
}

const paints = new Set<string>(['fill', 'stroke']);

let pixel: CanvasRenderingContext2D | null | undefined;

/** Colours of every other program: `rgb()` and its kin stay, newer notations become a hexadecimal colour. */
export function plainColour(colour: string): string {
  if (/^(rgba?\(|#|none|url|context)/.test(colour) || colour === '') return colour;
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pixel) return colour;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 255] = pixel.getImageData(0, 0, 1, 1).data;
  return `rgba(${r}, ${g}, ${b}, ${Number((a / 255).toFixed(3))})`;
}

function written(name: string, value: string): string {
  if (name === 'font-family') return portableFamily(value);
  return paints.has(name) ? plainColour(value) : value;
}

/**
 * Writes what an element looks like in the page as attributes of its copy, custom properties resolved, so that the copy needs no style sheet.
 * Only what differs from the parent's look is written; the topmost element gets all.
 */
export function copyLook(from: Element, to: Element, parent: Element | null): void {
  const style = getComputedStyle(from);
  const above = parent && getComputedStyle(parent);
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === above?.getPropertyValue(name)) to.removeAttribute(name);
    else to.setAttribute(name, written(name, value));
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === usual || value === 'block') to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}
