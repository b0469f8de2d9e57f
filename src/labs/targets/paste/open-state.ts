import { useTargets } from '../../../scene/targets-store';
import type { State } from '../../../targets/recognise/family';
import type { RecognisedError } from '../../../targets/recognise/recognise-error';
import { usePastedNote } from './pasted-note';

/** Opens a state in the simulator. `error`: the message that led there, told beside the verdict. */
export function openState(state: State, error: RecognisedError | null = null): void {
  usePastedNote.setState({ note: error && { error, state } });
  useTargets.getState().open(state.loss, state.code);
}
