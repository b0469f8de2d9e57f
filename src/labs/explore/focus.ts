import { createContext, useContext } from 'react';
import type { Evaluation } from '../../compute/api';
import type { LossContract } from '../../losses/contract';
import type { LossProse } from '../../losses/prose';
import type { Scene } from '../../scene/scene';
import type { LiveVerdict } from './live-verdict';

/** What the frame of the explore lab gives to the picture and to every panel beside it. */
export interface Focus {
  /** The scene as it is now: handles stand here. */
  readonly scene: Scene;
  readonly contract: LossContract;
  /** Null while the loss's page loads. */
  readonly prose: LossProse | null;
  /** The scene's call with its reduction and details; null until the first answer. May lag the scene by a frame. */
  readonly evaluation: Evaluation | null;
  /** The same call with reduction `none`. */
  readonly unreduced: Evaluation | null;
  /** One per pinned loss, with reduction `none`. */
  readonly pinned: readonly (Evaluation | null)[];
  /** The scene that the numbers belong to: titles and labels print from here, so that no sentence mixes two states. */
  readonly numbersOf: Scene | null;
  /** What PyTorch does with the scene's call; null while that is not known. Where it raises, the evaluations raise too. */
  readonly verdict: LiveVerdict | null;
}

export const FocusContext = createContext<Focus | null>(null);

export function useFocus(): Focus {
  const focus = useContext(FocusContext);
  if (!focus) throw new Error('useFocus needs the frame of the explore lab around it');
  return focus;
}
