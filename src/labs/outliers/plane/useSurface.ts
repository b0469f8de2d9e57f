import { useMemo, useState } from 'react';
import type { Surface, SurfaceTask } from '../../../fits/task';
import { useOutliers } from '../../../scene/outliers-store';
import { useLab } from '../lab';
import { problemOf } from '../useFits';
import { useTask } from '../useTask';

interface Ranges {
  readonly key: string;
  readonly slope: NonNullable<SurfaceTask['slope']>;
  readonly intercept: NonNullable<SurfaceTask['intercept']>;
  readonly pivot: number;
}

function rangeOf(values: Float64Array) {
  return { from: values[0] ?? 0, to: values.at(-1) ?? 1, points: values.length };
}

/** The loss over lines, and how its axes move: null until they are known. */
interface Seen {
  readonly surface: Surface | null;
  readonly axes: Pick<Ranges, 'slope' | 'intercept'> | null;
  readonly move: (axes: Pick<Ranges, 'slope' | 'intercept'>) => void;
}

/** The loss in colour over slopes and heights. Its axes stay until they are moved or asked for anew. */
export function useSurface(): Seen {
  const { scene } = useLab();
  const frame = useOutliers((state) => state.frame);
  const loss = scene.losses.find((fit) => fit.loss === scene.focus);
  const key = `${frame} ${scene.focus}`;
  const [kept, setKept] = useState<Ranges | null>(null);
  const ranges = kept?.key === key ? kept : null;
  const task = useMemo((): SurfaceTask | null => {
    if (!loss) return null;
    const problem = problemOf(scene, 'drag');
    if (!ranges) return { kind: 'surface', problem, loss };
    const { slope, intercept, pivot } = ranges;
    return { kind: 'surface', problem, loss, slope, intercept, pivot };
  }, [scene, loss, ranges]);
  const { task: answered, result } = useTask('surface', task);
  if (result && !ranges && answered === task)
    setKept({
      key,
      slope: rangeOf(result.slope),
      intercept: rangeOf(result.intercept),
      pivot: result.pivot,
    });
  return {
    surface: result,
    axes: ranges,
    move: (axes) => {
      if (ranges) setKept({ ...ranges, ...axes });
    },
  };
}
