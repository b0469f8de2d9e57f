import { useMemo } from 'react';
import type { Evaluation, Request } from '../../../../compute/api';
import type { Reduction } from '../../../../losses/contract';
import { contractOf } from '../../../../losses/known';
import { callOf } from '../../../../scene/call';
import { useNumbers } from '../../../../scene/numbers';
import type { Scene } from '../../../../scene/scene';

/** What a reduction makes of the elements. */
export interface Reduced {
  readonly reduction: Reduction;
  readonly value: number;
  /** What it divides by; null for a sum. */
  readonly denominator: number | null;
  /** The largest number of the first gradient, by which reductions can be told apart. */
  readonly gradient: number;
}

function reducedOf(reduction: Reduction, evaluation: Evaluation | undefined): Reduced | null {
  if (evaluation?.kind !== 'value') return null;
  const [grads = []] = Object.values(evaluation.grads);
  return {
    reduction,
    value: evaluation.value.data[0] ?? Number.NaN,
    denominator: evaluation.denominator ?? null,
    gradient: grads.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0),
  };
}

/** The scene's call under each of its loss's reductions but `none`. */
export function useReductions(scene: Scene): readonly Reduced[] {
  const { reductions, request } = useMemo(() => {
    const all = (contractOf(scene.loss)?.reductions ?? []).filter((each) => each !== 'none');
    const asked: Request = {
      evaluations: all.map((reduction) => ({ ...callOf(scene), reduction, details: true })),
      sweeps: [],
    };
    return { reductions: all, request: asked };
  }, [scene]);
  const { response } = useNumbers('reductions', request);
  return reductions.flatMap((reduction, i) => {
    const reduced = reducedOf(reduction, response?.evaluations[i]);
    return reduced ? [reduced] : [];
  });
}
