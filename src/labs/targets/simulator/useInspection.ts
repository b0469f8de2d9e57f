import { useEffect, useMemo, useRef, useState } from 'react';
import { startInspector, type Inspected, type Inspector } from '../../../compute/start-inspector';
import { inspect, type Inspection } from '../../../targets/inspect';
import type { WayOut } from '../../../targets/way-out';
import { estimateSize, mostInFrame } from './estimate-size';

/** The way out of a verdict, with the code that it is about: older than the one on screen for a moment. */
export interface KnownWayOut extends WayOut {
  readonly code: string;
  readonly inspection: Inspection;
}

/** Some hundred runs for the way out wait until the hand rests for a moment. */
const rest = 60;

const nothing: Inspection = {
  verdict: { kind: 'unknown', detail: '…' },
  loss: null,
  tensors: [],
  layers: [],
  state: null,
};

/**
 * The verdict on the code and what leads out of it. Small code is run in the frame of the edit; the rest, and what is large, in a worker. The last
 * answer stays until the next.
 */
export function useInspection(
  code: string,
  loss: string,
): { readonly inspection: Inspection; readonly wayOut: KnownWayOut | null } {
  const isSmall = estimateSize(code) <= mostInFrame;
  const [inspected, setInspected] = useState<Inspected | null>(null);
  const [wayOut, setWayOut] = useState<KnownWayOut | null>(null);
  const inspector = useRef<Inspector | null>(null);
  const own = useMemo(() => (isSmall ? inspect(code, loss) : null), [isSmall, code, loss]);
  useEffect(() => {
    inspector.current = startInspector(
      (answer) => {
        setInspected(answer);
        if (answer.wayOut) setWayOut({ ...answer, ...answer.wayOut });
      },
      (failed) => {
        setInspected({ code: failed, inspection: nothing, wayOut: null });
      },
    );
    return () => {
      inspector.current?.stop();
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => inspector.current?.ask(code, loss), isSmall ? rest : 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isSmall, code, loss]);
  const inspection = own ?? inspected?.inspection ?? nothing;
  const { kind } = inspection.verdict;
  const isWrong = kind === 'raises' || kind === 'trap';
  return { inspection, wayOut: isWrong ? wayOut : null };
}
