import { useTargets } from '../../../scene/targets-store';
import type { State } from '../../../targets/recognise/family';
import type { RecognisedError } from '../../../targets/recognise/recognise-error';
import { note } from './pasted-note';

/**
 * Opens a state in the simulator, as one step of undo over what stood there. `error`: the message that led there, told beside
 * the verdict.
 */
export function openState(state: State, error: RecognisedError | null = null): void {
  note(error, state);
  useTargets.getState().open(state.loss, state.code);
}
