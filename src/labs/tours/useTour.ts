import { useEffect, useState } from 'react';
import { loadTour } from './registry';
import type { Tour } from './tour';

const here = new Map<string, Tour>();

interface Loading {
  readonly tour: Tour | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** A tour by its id, at once when it was loaded before. */
export function useTour(id: string): Loading {
  const [failed, setFailed] = useState<string | null>(null);
  const [, setArrived] = useState('');
  useEffect(() => {
    if (here.has(id) || failed === id) return undefined;
    let current = true;
    loadTour(id).then(
      (tour) => {
        here.set(id, tour);
        if (current) setArrived(id);
      },
      () => {
        if (current) setFailed(id);
      },
    );
    return () => {
      current = false;
    };
  }, [id, failed]);
  return {
    tour: here.get(id) ?? null,
    failed: failed === id,
    retry: () => {
      setFailed(null);
    },
  };
}
