import type { LossProse } from '../../losses/prose';
import type { Scene } from '../../scene/scene';
import { exampleOf, verdictOfExample, type LiveVerdict } from './live-verdict';

/** What PyTorch does with the scene's call: recorded for the examples of the target panel. */
export function useVerdict(scene: Scene, prose: LossProse | null): LiveVerdict | null {
  const example = exampleOf(scene, prose);
  return example ? verdictOfExample(example) : null;
}
