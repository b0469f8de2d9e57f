import { useDeferredValue, type ReactNode } from 'react';
import { LabContext, useLab } from './lab';

/** What need not follow a drag frame by frame: it is drawn when nothing more urgent is. What stands here is memoised. */
export function Later({ children }: { readonly children: ReactNode }) {
  return <LabContext value={useDeferredValue(useLab())}>{children}</LabContext>;
}
