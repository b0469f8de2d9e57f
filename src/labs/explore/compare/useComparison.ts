import { useMemo, useState } from 'react';
import type { Request } from '../../../compute/api';
import type { LossContract } from '../../../losses/contract';
import { contractOf, contracts } from '../../../losses/index';
import { useNumbers } from '../../../scene/numbers';
import { along, positionsOf, type Along, type Axis, type Interval } from './axes';
import { curvesOf, type Curves } from './curves';

interface Member {
  readonly contract: LossContract;
  readonly along: Along;
  /** Null until the numbers arrive, or where there are none. */
  readonly curves: Curves | null;
}

/** The losses that mean something along an axis. */
export function candidatesOf(axis: Axis): readonly LossContract[] {
  return contracts.filter((contract) => along(axis, contract, [0.5]) !== null);
}

/** The chosen losses along an axis, with their numbers as they arrive. */
export function useComparison(
  axis: Axis,
  losses: readonly string[],
  [from, to]: Interval,
): { readonly xs: readonly number[]; readonly members: readonly Member[] } {
  const key = losses.join();
  const { xs, chosen, request } = useMemo(() => {
    const positions = positionsOf(axis, [from, to]);
    const found = key.split(',').flatMap((id) => {
      const contract = contractOf(id);
      const lies = contract && along(axis, contract, positions);
      return contract && lies ? [{ contract, along: lies }] : [];
    });
    const asked: Request = { evaluations: found.map((each) => each.along.call), sweeps: [] };
    return { xs: positions, chosen: found, request: asked };
  }, [axis, key, from, to]);
  const { response, stale } = useNumbers('comparison', request);
  const members = chosen.map((each, i) => ({
    ...each,
    curves: stale ? null : curvesOf(each.along, xs, response?.evaluations[i]),
  }));
  const now = { axis, xs, members };
  const [kept, setKept] = useState({ request, now });
  const isNew = !stale && response !== null;
  if (isNew && (kept.request !== request || kept.now.members[0]?.curves === null))
    setKept({ request, now });
  // The last picture stays until the next one is here.
  return isNew || kept.now.axis !== axis || kept.now.members[0]?.curves == null ? now : kept.now;
}
