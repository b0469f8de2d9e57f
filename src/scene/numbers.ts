import {
  createContext,
  startTransition,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Compute, Request, Response } from '../compute/api';

/** The worker's client, given once by `main.tsx`. */
export const ComputeContext = createContext<Compute | null>(null);

/** The last answer for a channel; `stale` while a newer request is under way (the last picture stays, dimmed only if it lasts). */
export interface Numbers {
  /** The request that `response` answers. */
  readonly request: Request | null;
  readonly response: Response | null;
  readonly stale: boolean;
}

const nothing: Numbers = { request: null, response: null, stale: true };

/**
 * Asks the worker whenever `request` changes (by identity: memoise it) and returns the newest answer. The one way for a
 * component to get a number.
 */
export function useNumbers(channel: string, request: Request): Numbers {
  const compute = useContext(ComputeContext);
  const [numbers, setNumbers] = useState<Numbers>(nothing);
  const answered = useRef(false);
  // Before the paint and not after it: the worker then answers for the next frame, and not for the one after.
  useLayoutEffect(() => {
    let current = true;
    void compute?.ask(channel, request).then((response) => {
      if (!current || typeof response === 'string') return;
      const show = () => {
        answered.current = true;
        setNumbers({ request, response, stale: false });
      };
      // The first drawing is the largest, and nobody is dragging it yet: it comes in slices.
      if (answered.current) show();
      else startTransition(show);
    });
    return () => {
      current = false;
    };
  }, [compute, channel, request]);
  return numbers.request === request ? numbers : { ...numbers, stale: true };
}
