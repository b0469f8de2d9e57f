/** The number that a press on `target` means, or an empty text: that of the smallest piece in a cell that holds nothing but one. */
export function numberAt(target: Element): string {
  if (target.closest('button, input, select, a, summary')) return '';
  const piece = target.closest('td, td span');
  const [number = ''] =
    /^[−-]?(?:\d[\d.]*(?:e[−-]?\d+)?|∞|NaN)(?= ?%?$)/.exec(piece?.textContent?.trim() ?? '') ?? [];
  return number;
}
