import type { Preset } from '../../losses/prose';
import { isStateOf } from '../../scene/same-state';
import type { Scene } from '../../scene/scene';
import type { SceneStore } from '../../scene/store';
import { setState } from '../../scene/transitions';

/** Where a clicker stands among the presets of a loss: 0 is before the first, which is any state of the user's own. */
export interface PresetStep {
  readonly step: number;
  readonly steps: number;
  readonly preset: Preset | null;
}

/** The preset that the scene shows. */
export function presetStep(presets: readonly Preset[], scene: Scene): PresetStep {
  const at = presets.findIndex(({ state, reduction }) => isStateOf(scene, { ...state, reduction }));
  return { step: at + 1, steps: presets.length, preset: presets[at] ?? null };
}

/** A tour's own button for the next or the previous step. */
function tourButton(way: 1 | -1): HTMLElement | null {
  return document.querySelector(`[data-step="${way > 0 ? 'next' : 'previous'}"]`);
}

/** One press of a clicker: first what is hidden is revealed, then the next step of a tour or the next preset comes, hidden again. */
export function click(store: SceneStore, presets: readonly Preset[], way: 1 | -1): void {
  const button = tourButton(way);
  if (button) {
    button.click();
    return;
  }
  const { scene, revealed, reveal, change } = store.getState();
  if (way > 0 && scene.hide.length > 0 && !revealed) {
    reveal(true);
    return;
  }
  const { step } = presetStep(presets, scene);
  const preset = presets[step - 1 + way];
  if (!preset || (step === 0 && way < 0)) return;
  reveal(false);
  change(setState(preset.state, preset.reduction));
}
