import { useEffect, useState } from 'react';
import { loadTours } from './registry';
import type { Tour } from './tour';

/** Every tour, once they are loaded; none where they cannot be. */
export function useTours(): readonly Tour[] {
  const [tours, setTours] = useState<readonly Tour[]>([]);
  useEffect(() => {
    let current = true;
    loadTours().then(
      (loaded) => {
        if (current) setTours(loaded);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return tours;
}
