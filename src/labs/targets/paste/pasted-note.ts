import { create } from 'zustand';
import type { State } from '../../../targets/recognise/family';
import type { RecognisedError } from '../../../targets/recognise/recognise-error';

/** The message that led to the simulator, for as long as its state is on the page. */
export const usePastedNote = create<{
  readonly note: { readonly error: RecognisedError; readonly state: State } | null;
}>()(() => ({ note: null }));
