import { create } from 'zustand';
import type { State } from '../../../targets/recognise/family';
import { recogniseError, type RecognisedError } from '../../../targets/recognise/recognise-error';
import { kept, keepFor } from './remember';

/** A message and the state that was opened for it. */
interface PastedNote {
  readonly error: RecognisedError;
  readonly state: State;
}

/** The note of before a reload, read anew from its message. */
function recalled(): PastedNote | null {
  const [loss = '', ...message] = kept('note').split('\n');
  const error = recogniseError(`${loss}\n${message.join('\n')}`);
  if (error.kind === 'unknown') return null;
  const state = error.states.find((own) => own.loss === loss);
  return state ? { error, state } : null;
}

/** The message that led to the simulator, for as long as its state is on the page. */
export const usePastedNote = create<{ readonly note: PastedNote | null }>()(() => ({
  note: kept('note') === '' ? null : recalled(),
}));

/** Puts a message beside the verdict, or takes it away. */
export function note(own: PastedNote | null): void {
  usePastedNote.setState({ note: own });
  keepFor('note', own ? `${own.state.loss}\n${own.error.message}` : '');
}
