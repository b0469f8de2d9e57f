import { startTransition, useLayoutEffect, useState, type RefObject } from 'react';
import { pageQuiet } from './page-quiet';

/** A box in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

let arrived = false;
void pageQuiet().then(() => {
  arrived = true;
});

/** The content box of an element, kept up to date; zero by zero before the first layout. */
export function useSize(ref: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (width: number, height: number) => {
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    };
    // While the page arrives the observer's first report must do, and the drawing comes in slices: measured here, commit, layout and drawing are
    // one long task.
    if (arrived) {
      const box = element.getBoundingClientRect();
      measure(box.width, box.height);
    }
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (arrived) measure(width, height);
      else
        startTransition(() => {
          measure(width, height);
        });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return size;
}
