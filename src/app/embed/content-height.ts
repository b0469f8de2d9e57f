/** The height at which nothing of the embed needs to scroll. A picture that fills a taller frame counts with its least height. */
export function contentHeight(main: Element): number {
  const picture = main.querySelector('[data-picture]');
  const spare = picture
    ? picture.getBoundingClientRect().height - parseFloat(getComputedStyle(picture).minHeight)
    : 0;
  const bottoms = [...main.children].map((child) => child.getBoundingClientRect().bottom);
  const top = main.getBoundingClientRect().top + scrollY;
  return Math.ceil(Math.max(...bottoms, 0) + scrollY - top - Math.max(0, spare || 0) + footer());
}

function footer(): number {
  return document.querySelector('[data-embed-bar]')?.getBoundingClientRect().height ?? 0;
}
