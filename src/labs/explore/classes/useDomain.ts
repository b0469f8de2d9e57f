import { useEffect, useState } from 'react';
import { domainOf, widened, type Domain } from './layout';

/** How long nothing must have moved before an axis may widen, in milliseconds. */
const quiet = 400;

/** An axis that shows all values at first, stays put while anything moves, and widens afterwards where something has left it. */
export function useDomain(
  shown: readonly number[],
  needed: (domain: Domain) => readonly number[],
): Domain {
  const [domain, setDomain] = useState(() => domainOf(shown));
  const key = needed(domain).join();
  useEffect(() => {
    const timer = setTimeout(() => {
      setDomain((old) => widened(old, key.split(',').map(Number)));
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [key]);
  return domain;
}
