import { create } from 'zustand';
import type { State } from '../../../targets/recognise/family';
import { recogniseError, type RecognisedError } from '../../../targets/recognise/recognise-error';
import { runCode } from '../../../targets/run-code';
import { kept, keepFor } from './remember';

/** A message and the state that was opened for it. */
interface PastedNote {
  readonly error: RecognisedError;
  readonly state: State;
  /** PyTorch 2.13 says the very same of the state on the page. */
  readonly isSame: boolean;
}

function saysTheSame(error: RecognisedError, { code }: State): boolean {
  const verdict = runCode(code);
  const warnings = 'warnings' in verdict ? verdict.warnings : [];
  const said = verdict.kind === 'raises' ? [verdict.exception, ...warnings] : warnings;
  return said.some(({ message }) => error.message.includes(message.trim()));
}

/** The note of before a reload, read anew from its message. */
function recalled(): PastedNote | null {
  const [loss = '', ...message] = kept('note').split('\n');
  const error = recogniseError(`${loss}\n${message.join('\n')}`);
  if (error.kind === 'unknown') return null;
  const state = error.states.find((own) => own.loss === loss);
  return state ? { error, state, isSame: saysTheSame(error, state) } : null;
}

/** The message that led to the simulator, for as long as its state is on the page. */
export const usePastedNote = create<{ readonly note: PastedNote | null }>()(() => ({
  note: kept('note') === '' ? null : recalled(),
}));

/** Puts a message beside the verdict of a state; without one there is nothing to say. */
export function note(error: RecognisedError | null, state: State): void {
  usePastedNote.setState({
    note: error && { error, state, isSame: saysTheSame(error, state) },
  });
  keepFor('note', error ? `${state.loss}\n${error.message}` : '');
}

/** Takes the note away. */
export function dismissNote(): void {
  usePastedNote.setState({ note: null });
  keepFor('note', '');
}
