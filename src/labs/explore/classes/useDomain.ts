import { useEffect, useState } from 'react';
import { widened, type Domain } from './layout';

/** How long nothing must have moved before an axis may widen, in milliseconds. */
const quiet = 400;

/** An axis that stands still while anything moves, and widens afterwards where something has left it; and what begins it anew. */
export function useDomain(
  initial: Domain,
  needed: (domain: Domain) => readonly number[],
  grain = 0.5,
): readonly [Domain, () => void] {
  const [domain, setDomain] = useState(initial);
  const key = needed(domain).join();
  useEffect(() => {
    const timer = setTimeout(() => {
      setDomain((old) => widened(old, key.split(',').map(Number), grain));
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [key, grain]);
  return [
    domain,
    () => {
      setDomain(initial);
    },
  ];
}
