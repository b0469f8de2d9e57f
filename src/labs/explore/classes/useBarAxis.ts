import { useEffect, useRef } from 'react';
import { useScene } from '../../../scene/store-context';
import { domainOf, type Domain } from './layout';
import { useDomain } from './useDomain';

/** Whether other numbers stand in their place, and not the same ones with one of them dragged. */
export function isReplaced(before: readonly number[], after: readonly number[]): boolean {
  const moved = after.filter((value, i) => !Object.is(value, before[i])).length;
  return before.length !== after.length || moved > 1;
}

/**
 * The axis of the bars: what was asked for, or one that holds the numbers and what else is needed. It is made anew where other numbers take
 * the place of these, and only widens while one is dragged.
 */
export function useBarAxis(
  data: readonly number[],
  needed: (domain: Domain) => readonly number[],
): Domain {
  const asked = useScene(({ scene }) => scene.view.y);
  const [domain, restart] = useDomain(domainOf(data), needed);
  const last = useRef(data);
  useEffect(() => {
    if (isReplaced(last.current, data)) restart();
    last.current = data;
  });
  return asked ?? domain;
}
