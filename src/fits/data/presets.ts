import { drawnPresets } from './drawn-presets';
import type { Preset } from './preset';
import { evenPair, hundred, quartet, telephone } from './recorded-presets';

/** Every preset, in the order of the menu. */
export const presets: readonly Preset[] = [
  hundred,
  evenPair,
  telephone,
  ...quartet,
  ...drawnPresets,
];

/** A preset by its id. */
export function presetOf(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
