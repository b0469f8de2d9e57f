import { useEffect, useState } from 'react';

/** How long nothing must have moved before finer grids are drawn, in milliseconds. */
const quiet = 250;

/** Whether what the key tells apart has stood still for a while: a picture is coarser while a hand moves it. */
export function useResting(key: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setRested(key);
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [key]);
  return rested === key;
}
