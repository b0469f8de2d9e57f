import { parseLink } from '../../../scene/link';
import type { SceneStore } from '../../../scene/store';
import { visit, wasRevealed } from '../progress';
import type { Step, Tour } from '../tour';

/** Opens a step of a tour: its scene fills the stage, fresh from the link. Steps count from 1. */
export function enterStep(store: SceneStore, tour: Tour, number: number): void {
  const step = tour.steps[number - 1];
  if (!step) return;
  visit(tour.id, number);
  const { route } = parseLink(step.scene);
  store.getState().go({ ...route, during: { id: tour.id, step: number } });
  store.getState().reveal(step.ask === undefined || wasRevealed(tour.id, number));
}

/** The number of a step as a link has it, or null when the tour has no such step. None means the first. */
export function stepNumber(tour: Tour, text: string | null): number | null {
  if (text === null) return 1;
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= tour.steps.length ? number : null;
}

/**
 * Whether the stage is covered until the answer is shown: where a curve is to be drawn, and where the scene itself would tell.
 */
export function isCovered(step: Step): boolean {
  if (!step.ask) return false;
  return step.ask.kind === 'curve' || !step.scene.includes('hide=');
}
