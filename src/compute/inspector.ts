import { inspect, type Inspection } from '../targets/inspect';
import { wayOutOf, type WayOut } from '../targets/way-out';

/** A piece of code to be looked at off the main thread. */
export interface InspectorRequest {
  readonly id: number;
  readonly code: string;
  readonly loss: string;
}

/** The verdict first, and then, where it is not right, the way out of it. */
export type InspectorResponse =
  | { readonly id: number; readonly kind: 'inspection'; readonly inspection: Inspection }
  | { readonly id: number; readonly kind: 'way-out'; readonly wayOut: WayOut }
  | { readonly id: number; readonly kind: 'done' };

/** Answers one request, in order. */
export function answer(
  { id, code, loss }: InspectorRequest,
  post: (response: InspectorResponse) => void,
): void {
  const inspection = inspect(code, loss);
  post({ id, kind: 'inspection', inspection });
  const { kind } = inspection.verdict;
  if (kind === 'raises' || kind === 'trap') {
    post({ id, kind: 'way-out', wayOut: wayOutOf(code, loss, inspection) });
  }
  post({ id, kind: 'done' });
}
