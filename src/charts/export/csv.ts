/** Numbers with their names: what a picture shows, at full precision. */
export interface FigureTable {
  readonly head: readonly string[];
  /** Cells of one row; a number is written so that it reads back as the same number. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The shortest decimal that reads back as the same 32-bit number; 64-bit numbers in full. */
function printFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  if (Math.fround(value) !== value) return String(value);
  for (let digits = 1; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return String(shorter);
  }
  return String(Number(value.toPrecision(9)));
}

function cell(content: string | number): string {
  const text = typeof content === 'number' ? printFloat(content) : content;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as RFC 4180 has it; NaN and infinities as NumPy and pandas read them. */
export function toCsv({ head, rows }: FigureTable): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A table as a spreadsheet takes it from the clipboard. */
export function toTsv({ head, rows }: FigureTable): string {
  const plain = (content: string | number) =>
    typeof content === 'number' ? printFloat(content) : content.replace(/\s+/gu, ' ');
  return [head, ...rows].map((row) => row.map(plain).join('\t')).join('\n');
}
