import { useMemo } from 'react';
import { inspect, type Inspection } from '../../../targets/inspect';

/** The verdict on the code, and all that is shown with it, in the frame of the edit. */
export function useInspection(code: string, loss: string): Inspection {
  return useMemo(() => inspect(code, loss), [code, loss]);
}
