import { contrastOf, type Contrast } from './contrast';
import type { Fix } from './fixes/fix';
import { fixesOf } from './fixes/fixes';
import type { Inspection } from './inspect';

/** What follows a verdict that is not right: edits that help, and the picture of what they change. */
export interface WayOut {
  readonly fixes: readonly Fix[];
  readonly contrast: Contrast | null;
}

/** Some hundred runs of the code. */
export function wayOutOf(code: string, page: string | null, inspection: Inspection): WayOut {
  const fixes = fixesOf(code, page, inspection);
  const meant = fixes.find(({ isPartial }) => !isPartial);
  const isTrap = inspection.verdict.kind === 'trap';
  return {
    fixes,
    contrast: meant && isTrap ? contrastOf(code, meant.code, page, inspection) : null,
  };
}
