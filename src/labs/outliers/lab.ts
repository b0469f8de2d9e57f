import { createContext, useContext } from 'react';
import type { Fit, Fits, Refusal } from '../../fits/problem';
import type { AxisPlan } from './location/axis';
import type { OutliersScene } from '../../scene/outliers-scene';

/** Numbers with the scene that they belong to. */
export interface Answer {
  readonly scene: OutliersScene;
  readonly fits: Fits;
}

/** What the lab's frame gives to every picture and panel. */
export interface Lab {
  /** The scene as it is now: marks that are dragged stand here. */
  readonly scene: OutliersScene;
  /** The newest fits; null until the first. May lag the scene by a frame or two. */
  readonly answer: Answer | null;
  /** Why the scene cannot be fitted: the last answer stays in sight. */
  readonly refusal: Refusal | null;
  /** How much of a fit that takes longer is done, 0 to 1; null while none does. */
  readonly progress: number | null;
  readonly cancel: () => void;
  /** The axis of the ropes, which the function of theta shares. */
  readonly axisPlan: AxisPlan;
  /** Where a picture puts the tools of its axes. */
  readonly tools: HTMLElement | null;
  /** Moves that axis by hand. */
  readonly moveAxis: (change: (plan: AxisPlan, usual: AxisPlan) => AxisPlan) => void;
}

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLab needs the frame of the outliers lab around it');
  return lab;
}

/** The fit of a loss, where it succeeded. */
export function fitOf(answer: Answer | null, loss: string): Fit | null {
  const fit = answer?.fits.fits[answer.scene.losses.findIndex((one) => one.loss === loss)];
  return fit?.kind === 'fit' ? fit : null;
}

/** Every loss that was fitted, with its fit. */
export function fitsOf(answer: Answer | null): readonly Fit[] {
  return answer?.fits.fits.filter((fit) => fit.kind === 'fit') ?? [];
}
