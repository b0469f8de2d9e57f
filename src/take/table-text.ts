/** A minus as code and spreadsheets write it, without the spaces around. */
const plain = (text: string): string => text.replaceAll('−', '-').replace(/\s+/gu, ' ').trim();

function textOf(cell: HTMLTableCellElement): string {
  const field = cell.querySelector('input');
  const drawn = cell.querySelector('[role="img"]')?.getAttribute('aria-label');
  return plain(field?.value ?? drawn ?? cell.textContent);
}

/**
 * A table of the page as a spreadsheet takes it from the clipboard: rows as lines, cells between tabs, wide cells followed by empty ones. Cells
 * marked `data-uncopied` hold no content but what acts on the row.
 */
export function tableText(table: HTMLTableElement): string {
  return [...table.rows]
    .filter((row) => !row.hidden && row.getAttribute('aria-hidden') !== 'true')
    .map((row) =>
      [...row.cells]
        .filter((cell) => cell.dataset['uncopied'] === undefined)
        .flatMap((cell) => [textOf(cell), ...Array<string>(cell.colSpan - 1).fill('')])
        .join('\t'),
    )
    .join('\n');
}
