import { useEffect, useState } from 'react';
import { contrastOf, type Contrast } from '../../../targets/contrast';
import type { Fix } from '../../../targets/fixes/fix';
import { fixesOf } from '../../../targets/fixes/fixes';
import type { Inspection } from '../../../targets/inspect';

/** What follows a verdict that is not right: edits that help, and the picture of what they change. */
export interface WayOut {
  /** The code that it is about; older than the one on screen for a moment. */
  readonly code: string;
  readonly inspection: Inspection;
  readonly fixes: readonly Fix[];
  readonly contrast: Contrast | null;
}

/** The verdict stands in the frame of the edit; some hundred runs for what follows wait until the hand rests for a moment. */
const rest = 60;

/** Null while there is nothing to put right. The last answer stays until the next. */
export function useWayOut(code: string, loss: string, inspection: Inspection): WayOut | null {
  const [wayOut, setWayOut] = useState<WayOut | null>(null);
  const { kind } = inspection.verdict;
  const isWrong = kind === 'raises' || kind === 'trap';
  useEffect(() => {
    if (!isWrong) return undefined;
    const timer = setTimeout(() => {
      const fixes = fixesOf(code, loss, inspection);
      const meant = fixes.find(({ isPartial }) => !isPartial);
      const contrast =
        meant && kind === 'trap' ? contrastOf(code, meant.code, loss, inspection) : null;
      setWayOut({ code, inspection, fixes, contrast });
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  }, [isWrong, kind, code, loss, inspection]);
  return isWrong ? wayOut : null;
}
