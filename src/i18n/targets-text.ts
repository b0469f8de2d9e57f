import { fixes } from './en/fixes';
import { targetsSimulator } from './en/targets-simulator';
import { trapStories } from './en/trap-stories';
import type { Translation } from './section';
import { useText } from './text';

export type FixesText = Translation<typeof fixes>;
export type SimulatorText = Translation<typeof targetsSimulator>;
export type TrapStories = Translation<typeof trapStories>;

/** The sentences of the simulator, which is not on the first screen: English travels with it. */
export function useSimulatorText(): SimulatorText {
  return useText().targetsSimulator ?? targetsSimulator;
}

/** What is to be said about each way of being accepted and wrong. */
export function useTrapStories(): TrapStories {
  return useText().trapStories ?? trapStories;
}

/** What each edit does. */
export function useFixesText(): FixesText {
  return useText().fixes ?? fixes;
}
