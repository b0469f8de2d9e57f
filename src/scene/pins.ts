import { contractOf } from '../losses/known';
import type { LossContract } from '../losses/contract';
import type { Pinned, Scene } from './scene';
import type { Transition } from './transitions';

/** Losses that can lie over the focused one; with it they are four, the most that labels can tell apart. */
export const mostPins = 3;

/** Whether the other loss means the same by its axis and its target, so that it can lie over the focused one. */
export function canPin(focused: LossContract, other: LossContract): boolean {
  return (
    focused.scene.kind === 'line' &&
    other.scene.kind === 'line' &&
    focused.scene.axis === other.scene.axis &&
    focused.targets[0]?.meaning === other.targets[0]?.meaning
  );
}

/** Lays a loss over the focused one. Nothing happens when it lies there, when three do, or when it means something else by its axis. */
export function addPin(loss: string, params: Pinned['params'] = {}): Transition {
  return (scene) => {
    const focused = contractOf(scene.loss);
    const other = contractOf(loss);
    if (!focused || !other || !canPin(focused, other)) return scene;
    if (scene.pins.length >= mostPins || isPinned(scene, loss)) return scene;
    return { ...scene, pins: [...scene.pins, { loss, params }] };
  };
}

export function removePin(loss: string): Transition {
  return (scene) =>
    isPinned(scene, loss)
      ? { ...scene, pins: scene.pins.filter((pinned) => pinned.loss !== loss) }
      : scene;
}

export function isPinned(scene: Scene, loss: string): boolean {
  return scene.pins.some((pinned) => pinned.loss === loss);
}
