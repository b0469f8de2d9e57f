/** A place in a text: line and column from 1, and the line around it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly before: string;
  readonly character: string;
  readonly after: string;
}

/** Characters of a long line that are shown on each side. */
const around = 28;

/** Where a character offset is. */
export function placeIn(text: string, at: number): Place {
  const offset = Math.min(Math.max(at, 0), text.length);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const found = text.indexOf('\n', offset);
  const end = found === -1 ? text.length : found;
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line += 1;
  return {
    line,
    column: offset - start + 1,
    before: text.slice(Math.max(start, offset - around), offset),
    character: text.slice(offset, Math.min(end, offset + 1)) || ' ',
    after: text.slice(offset + 1, Math.min(end, offset + around)),
  };
}
