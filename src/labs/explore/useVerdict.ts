import { useEffect, useState } from 'react';
import { contractOf } from '../../losses/known';
import type { LossProse } from '../../losses/prose';
import type { Scene } from '../../scene/scene';
import type { Verdict } from '../../targets/verdict';
import { exampleOf, verdictOfExample, type LiveVerdict } from './live-verdict';
import { isPlainlyRight } from './plainly-right';

/** How long a scene must stand still before it is judged, so that a drag never waits for it. */
const patience = 120;

/** Elements of the largest call that is judged: a larger one would take longer than a frame may. */
const largest = 4000;

function sizeOfCall({ inputs, targets }: Scene): number {
  return [...Object.values(inputs), ...Object.values(targets)].reduce(
    (sum, { data }) => sum + data.length,
    0,
  );
}

function liveOf(verdict: Verdict): LiveVerdict | null {
  switch (verdict.kind) {
    case 'right':
      return { kind: 'right', why: null };
    case 'raises':
      return { kind: 'raises', why: null, raised: verdict.exception };
    case 'trap': {
      const { trap, warnings } = verdict;
      return { kind: 'trap', why: null, warning: warnings[0]?.message ?? null, trap: trap.id };
    }
    default:
      return null;
  }
}

/** What PyTorch does with the scene's call: recorded for the examples of the target panel, simulated for any other call. */
export function useVerdict(scene: Scene, prose: LossProse | null): LiveVerdict | null {
  const [judged, setJudged] = useState<{ scene: Scene; verdict: LiveVerdict | null } | null>(null);
  const example = exampleOf(scene, prose);
  const contract = contractOf(scene.loss);
  const isPlain = contract !== undefined && isPlainlyRight(scene, contract);
  useEffect(() => {
    if (example || isPlain || sizeOfCall(scene) > largest) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      import('../../targets/judge').then(
        ({ judge }) => {
          if (isCurrent) setJudged({ scene, verdict: liveOf(judge(scene)) });
        },
        () => {
          // Not fetched: the call stays unjudged, as while the simulator loads.
        },
      );
    }, patience);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [scene, example, isPlain]);
  if (example) return verdictOfExample(example);
  if (isPlain) return { kind: 'right', why: null };
  // While a scene moves, the last verdict stands: what raises or is wrong seldom stops being so in the middle of a drag.
  return judged?.scene.loss === scene.loss ? judged.verdict : null;
}
