import { fixes } from './en/fixes';
import { targetsSimulator } from './en/targets-simulator';
import { traps } from './en/traps';
import type { Translation } from './section';
import { useText } from './text';

export type FixesText = Translation<typeof fixes>;
export type SimulatorText = Translation<typeof targetsSimulator>;
export type TrapsText = Translation<typeof traps>;

/** The sentences of the simulator, which is not on the first screen: English travels with it. */
export function useSimulatorText(): SimulatorText {
  return useText().targetsSimulator ?? targetsSimulator;
}

/** What is to be said about each way of being accepted and wrong. */
export function useTrapsText(): TrapsText {
  return useText().traps ?? traps;
}

/** What each edit does. */
export function useFixesText(): FixesText {
  return useText().fixes ?? fixes;
}
