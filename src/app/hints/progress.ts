import { remember, remembered } from '../storage';

/** The hints in their order. */
export const hintNames = ['drag', 'break', 'paste'] as const;
export type HintName = (typeof hintNames)[number];

const done = 'done';

/** The hint that comes next, counted from 0; null once the last one was done or the user had enough. */
export function nextHint(kept: string | null): number | null {
  if (kept === done) return null;
  const at = Number(kept ?? 0);
  return Number.isInteger(at) && at >= 0 && at < hintNames.length ? at : null;
}

export function rememberedHint(): number | null {
  return nextHint(remembered('hints'));
}

/** Keeps that the hints before this one are done; null for all of them. */
export function rememberHint(next: number | null): void {
  remember('hints', next === null ? done : String(next));
}
