import { useState } from 'react';
import { useOutliers } from '../../../scene/outliers-store';
import { fitOf, useLab } from '../lab';
import { spansOf, type Spans } from './spans';

/** The plots' axes: made for a loss when it gets the colour, and on request; never while something is dragged. */
export function useSpans(): Spans {
  const { scene, answer } = useLab();
  const frame = useOutliers((state) => state.frame);
  const fit = fitOf(answer, scene.focus);
  const key = `${frame} ${scene.focus} ${scene.model} ${scene.scale}`;
  const isAnswered =
    fit !== null && answer?.scene.model === scene.model && answer.scene.scale === scene.scale;
  const [kept, setKept] = useState({ key: '', spans: spansOf(null) });
  if (kept.key === key || !isAnswered) return kept.spans;
  const next = { key, spans: spansOf(fit) };
  setKept(next);
  return next.spans;
}
