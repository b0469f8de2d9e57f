/** How far below the upper edge a part still counts as the one that is shown. */
const edge = 60;

/** Goes to the next or the previous part of a long page, which marks its parts by `data-stop`; a page without is scrolled. */
export function walk(page: ParentNode, way: 1 | -1): void {
  const stops = [...page.querySelectorAll<HTMLElement>('[data-stop]')];
  if (stops.length === 0) {
    const part = scrollerOf(page);
    part?.scrollBy({ top: way * part.clientHeight * 0.85 });
    return;
  }
  const tops = stops.map((stop) => stop.getBoundingClientRect().top);
  const focused = stops.findIndex((stop) => stop.contains(document.activeElement));
  const seen = tops[focused] ?? -1;
  // The last parts cannot come to the upper edge: there the focus tells which one it is.
  const isFocused = focused >= 0 && seen >= 0 && seen < innerHeight;
  const at = isFocused ? focused : tops.findLastIndex((top) => top < edge);
  const stop = stops[at + way];
  stop?.scrollIntoView({ block: 'start' });
  stop?.focus({ preventScroll: true });
}

/** The largest part that scrolls. */
function scrollerOf(page: ParentNode): HTMLElement | undefined {
  const areaOf = ({ clientWidth, clientHeight }: HTMLElement) => clientWidth * clientHeight;
  return [...page.querySelectorAll<HTMLElement>('*')]
    .filter((part) => part.scrollHeight > part.clientHeight + 1)
    .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY))
    .toSorted((a, b) => areaOf(b) - areaOf(a))[0];
}
