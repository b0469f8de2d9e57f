import { useEffect, useState } from 'react';
import type { LossProse } from '../../losses/prose';
import { contractOf } from '../../losses/index';
import { isPlainlyRight } from './plainly-right';
import type { Scene } from '../../scene/scene';
import type { JudgedCall, Verdict } from '../../targets/verdict';
import { exampleOf, verdictOfExample, type LiveVerdict } from './live-verdict';

/** The simulator of what PyTorch accepts, a chunk of its own; none while the file does not exist. */
const simulators = import.meta.glob<{ readonly judge: (call: JudgedCall) => Verdict }>(
  '../../targets/judge.ts',
);

/** How long a scene must stand still before it is judged, so that a drag never waits for it. */
const patience = 120;

function liveOf(verdict: Verdict): LiveVerdict | null {
  switch (verdict.kind) {
    case 'right':
      return { kind: 'right', why: null };
    case 'raises':
      return { kind: 'raises', why: null, raised: verdict.exception };
    case 'trap':
      return { kind: 'trap', why: null, warning: verdict.warnings[0]?.message ?? null };
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
    const [load] = Object.values(simulators);
    if (example || isPlain || !load) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void load().then(({ judge }) => {
        if (isCurrent) setJudged({ scene, verdict: liveOf(judge(scene)) });
      });
    }, patience);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [scene, example, isPlain]);
  if (example) return verdictOfExample(example);
  if (isPlain) return { kind: 'right', why: null };
  return judged?.scene === scene ? judged.verdict : null;
}
