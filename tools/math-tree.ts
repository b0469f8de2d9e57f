import temml from 'temml';
import type { MathElement, MathTree } from '../src/losses/tex.ts';

/** TeX → MathML as data. Throws with Temml's message on TeX that it cannot read. */
export function mathTreeOf(source: string): MathTree {
  return parseMath(
    temml.renderToString(source.trim(), { throwOnError: true, trust: true, displayMode: false }),
  );
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
};

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (all, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`the entity ${all} is not known`);
    return character;
  });
}

/** Style attributes are dropped, since the page forbids inline styles: alignment stays as Temml's class. */
function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)="([^"]*)"/g)) {
    if (name !== 'style') attributes[name] = unescape(value);
  }
  return attributes;
}

interface Open {
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly children: (MathElement | string)[];
}

function close({ tag, attributes, children }: Open): MathElement {
  return {
    tag,
    ...(Object.keys(attributes).length > 0 && { attributes }),
    ...(children.length > 0 && { children }),
  };
}

/** Reads the one MathML element in the markup; anything that is not well-formed is an error. */
export function parseMath(markup: string): MathTree {
  const token = /<(\/?)([a-z]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gy;
  const root: Open = { tag: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex;
    const match = token.exec(markup);
    const parent = stack.at(-1);
    if (!match || !parent) throw new Error(`not MathML at ${at}: ${markup.slice(at, at + 40)}`);
    const [, closing, tag = '', attributes = '', empty, text] = match;
    if (text !== undefined) {
      parent.children.push(unescape(text));
    } else if (closing) {
      if (parent.tag !== tag) throw new Error(`</${tag}> closes <${parent.tag}>`);
      stack.pop();
      stack.at(-1)?.children.push(close(parent));
    } else {
      const open = { tag, attributes: attributesOf(attributes), children: [] };
      if (empty) parent.children.push(close(open));
      else stack.push(open);
    }
  }
  const [math] = root.children;
  if (stack.length !== 1 || root.children.length !== 1 || typeof math !== 'object')
    throw new Error('the markup is not one element');
  if (math.tag !== 'math') throw new Error(`<${math.tag}> is not <math>`);
  return math;
}
