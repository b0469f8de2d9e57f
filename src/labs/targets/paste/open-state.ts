import { useTargets } from '../../../scene/targets-store';
import type { State } from '../../../targets/recognise/family';
import type { RecognisedError } from '../../../targets/recognise/recognise-error';
import { recall } from '../simulator/memory';
import { note } from './pasted-note';

/**
 * Opens a state in the simulator, as one step of undo over what stood there. `error`: the message that led there, told beside
 * the verdict.
 */
export function openState(state: State, error: RecognisedError | null = null): void {
  const { loss, load, open } = useTargets.getState();
  const before = recall(state.loss);
  // What was typed on that page at another time is a step back, too.
  if (loss !== state.loss && before !== null) load(state.loss, before);
  note(error, state);
  open(state.loss, state.code);
}
