import type { Evaluation, Raised } from '../../compute/api';
import type { Localized } from '../../losses/contract';
import type { LossProse, TargetExample } from '../../losses/prose';
import { isStateOf } from '../../scene/same-state';
import type { Scene } from '../../scene/scene';
import type { TrapId } from '../../targets/verdict';

/** What PyTorch does with the scene's call, and whether that is what was meant. */
export type LiveVerdict =
  | { readonly kind: 'right'; readonly why: Localized | null }
  | { readonly kind: 'raises'; readonly why: Localized | null; readonly raised: Raised }
  | {
      readonly kind: 'trap';
      readonly why: Localized | null;
      /** PyTorch's warning, verbatim, where it warns. */
      readonly warning: string | null;
      /** Which trap it is, where no example tells why. */
      readonly trap: TrapId | null;
    };

/** The example of the target panel that the scene shows, if any. */
export function exampleOf(scene: Scene, prose: LossProse | null): TargetExample | undefined {
  return prose?.examples.find((example) => isStateOf(scene, example));
}

/** The recorded verdict on an example, by PyTorch itself. */
export function verdictOfExample({ verdict, why }: TargetExample): LiveVerdict {
  if (verdict.kind === 'trap')
    return { kind: 'trap', why, warning: verdict.warning ?? null, trap: null };
  if (verdict.kind === 'right') return { kind: 'right', why };
  const { stage, type, message } = verdict;
  return { kind: 'raises', why, raised: { stage, type, message } };
}

/** The evaluation that a verdict allows: none where PyTorch raises. */
export function heldTo(
  verdict: LiveVerdict | null,
  evaluation: Evaluation | null,
): Evaluation | null {
  return verdict?.kind === 'raises' ? { kind: 'raises', raised: verdict.raised } : evaluation;
}
