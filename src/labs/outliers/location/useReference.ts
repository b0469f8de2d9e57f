import { useEffect, useMemo, useState } from 'react';
import { useOutliers } from '../../../scene/outliers-store';
import { problemOf } from '../useFits';
import { farPoints } from '../far-points';
import { useLab } from '../lab';
import { useTasks } from '../useTasks';

/** What the points without the outliers say: their mean, from a fit of its own. */
export interface Reference {
  readonly mean: number;
  readonly without: readonly number[];
}

/** Far points, as a part of all, up to which the rest is the truth to compare with. */
const most = 0.34;

export function useReference(): Reference | null {
  const { answer } = useLab();
  const tasks = useTasks();
  const held = useOutliers((state) => state.held);
  const [mean, setMean] = useState(NaN);
  const scene = answer?.scene ?? null;
  const y = scene?.points.y ?? nothing;
  const without = useMemo(() => farPoints(y), [y]);
  const isWanted = without.length > 0 && without.length <= most * y.length;
  useEffect(() => {
    // While a far point is dragged the others stay where they are.
    if (!tasks || !scene || !isWanted || held) return undefined;
    let current = true;
    const away = new Set(without);
    const points = { y: scene.points.y.filter((_, i) => !away.has(i)) };
    const problem = { ...problemOf(scene, 'drag'), model: 'location', points } as const;
    const task = { kind: 'fits', problem, losses: [{ loss: 'MSELoss', params: {} }] } as const;
    void tasks.run('reference', task).then((outcome) => {
      if (!current || typeof outcome === 'string' || outcome.kind !== 'fits') return;
      const [fit] = outcome.fits;
      setMean(fit?.kind === 'fit' ? (fit.params[0] ?? NaN) : NaN);
    });
    return () => {
      current = false;
    };
  }, [tasks, scene, without, isWanted, held]);
  return isWanted && Number.isFinite(mean) ? { mean, without } : null;
}

const nothing: readonly number[] = [];
