import { useEffect, useState, type RefObject } from 'react';

/**
 * Which of the elements that carry `data-seen` have come into sight within a box, by that attribute's value. What was seen once stays seen.
 */
export function useSeen(box: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const names = entries
          .filter(({ isIntersecting }) => isIntersecting)
          .flatMap(({ target }) =>
            target instanceof HTMLElement ? [target.dataset.seen ?? ''] : [],
          );
        if (names.length > 0) setSeen((before) => new Set([...before, ...names]));
      },
      { root: box.current },
    );
    for (const item of box.current?.querySelectorAll('[data-seen]') ?? []) observer.observe(item);
    return () => {
      observer.disconnect();
    };
  }, [box]);
  return seen;
}
