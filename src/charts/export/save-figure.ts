import { toCsv, toTsv } from './csv';
import { drawFigure } from './figure';
import type { FigureContent } from './FigureMenu';
import { toPng } from './raster';
import { save } from './save';

/** PNG pixels to one of the page. */
const scale = 2;

/** Puts a picture's numbers on the clipboard, as a spreadsheet takes them. */
export async function copyNumbers({ table }: FigureContent): Promise<void> {
  if (!table) throw new Error('the numbers are left out on purpose');
  await navigator.clipboard.writeText(toTsv(table));
}

/** Saves a picture, or its numbers; returns the file's name. */
export async function saveFigure(
  kind: 'svg' | 'png' | 'csv',
  { root, name, words, table }: FigureContent,
): Promise<string> {
  const file = `${name}.${kind}`;
  if (kind === 'csv') {
    if (!table) throw new Error('the numbers are left out on purpose');
    save(toCsv(table), file, 'text/csv;charset=utf-8');
    return file;
  }
  if (!root) throw new Error('the picture is not on the page');
  const figure = await drawFigure(root, words);
  if (kind === 'svg') save(figure.svg, file, 'image/svg+xml');
  else save(await toPng(figure, scale), file, 'image/png');
  return file;
}
