import { targetsSwitch } from './en/targets-switch';
import type { Translation } from './section';
import { useText } from './text';

export type SwitchText = Translation<typeof targetsSwitch>;

/** The sentences of the page of all losses, which is not the first screen: English travels with it. */
export function useSwitchText(): SwitchText {
  return useText().targetsSwitch ?? targetsSwitch;
}
