import { useState } from 'react';

/** Axes that were moved by hand, until a new plan of them is made: on request, with other data, or where a point has left them. */
export function useMovedAxes<Plan>(plan: Plan): readonly [Plan, (moved: Plan) => void] {
  const [kept, setKept] = useState({ plan, moved: plan });
  const moved = kept.plan === plan ? kept.moved : plan;
  return [
    moved,
    (next) => {
      setKept({ plan, moved: next });
    },
  ];
}
