import type { Nested } from './literal';

/** An argument of a Python call, before it is laid out. */
export interface Argument {
  /** `requires_grad`, absent for a positional one. */
  readonly name?: string;
  readonly value: Nested;
}

const indent = '    ';

function flat(value: Nested): string {
  return typeof value === 'string' ? value : `[${value.map(flat).join(', ')}]`;
}

function prefixOf({ name }: Argument): string {
  return name === undefined ? '' : `${name}=`;
}

function isLeaf(value: Nested): value is readonly string[] {
  return typeof value !== 'string' && value.every((item) => typeof item === 'string');
}

/** Numbers in a row fill the lines. */
function fill(items: readonly string[], lead: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    const next = line === '' ? `${lead}${item},` : `${line} ${item},`;
    if (line !== '' && next.length > width) {
      lines.push(line);
      line = `${lead}${item},`;
    } else {
      line = next;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A list, on one line where it fits, else opened: rows one below the other. */
function spread(
  start: string,
  value: Nested,
  end: string,
  lead: string,
  width: number,
): readonly string[] {
  const whole = `${lead}${start}${flat(value)}${end}`;
  if (typeof value === 'string' || whole.length <= width) return [whole];
  const inside = isLeaf(value)
    ? fill(value, lead + indent, width)
    : value.flatMap((item) => spread('', item, ',', lead + indent, width));
  return [`${lead}${start}[`, ...inside, `${lead}]${end}`];
}

/** `target = function(arguments)` within a width, broken as Python people break it. */
export function layOutCall(
  start: string,
  callee: string,
  args: readonly Argument[],
  width: number,
): readonly string[] {
  const opening = `${start}${callee}(`;
  const one = args.map((arg) => prefixOf(arg) + flat(arg.value)).join(', ');
  if (opening.length + one.length + 1 <= width || args.length === 0) return [`${opening}${one})`];
  if (indent.length + one.length <= width) return [opening, indent + one, ')'];
  return [
    opening,
    ...args.flatMap((arg) => spread(prefixOf(arg), arg.value, ',', indent, width)),
    ')',
  ];
}
