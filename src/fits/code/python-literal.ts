/** Python's spelling of a number in double precision; `module` spells what has no digits: `np` or `torch`. */
export function pythonNumber(value: number, module: 'np' | 'torch'): string {
  if (Number.isNaN(value)) return `${module}.nan`;
  if (!Number.isFinite(value)) return `${value < 0 ? '-' : ''}${module}.inf`;
  const text = Object.is(value, -0) ? '-0.0' : String(value).replace('e+', 'e');
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** A list of numbers, broken into lines of a width and indented by four. */
export function pythonList(values: readonly number[], module: 'np' | 'torch', width = 88): string {
  const words = values.map((value) => pythonNumber(value, module));
  const one = `[${words.join(', ')}]`;
  if (one.length <= width - 20) return one;
  const lines: string[] = [];
  let line = '   ';
  for (const word of words) {
    if (line.length + word.length + 2 > width) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word},`;
  }
  return ['[', ...lines, line, ']'].join('\n');
}
