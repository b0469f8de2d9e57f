import type { Hidden, Scene } from './scene';
import type { Transition } from './transitions';

// What the first picture does not change by itself.

/** Which parts the link leaves out. */
export function setHide(hide: readonly Hidden[]): Transition {
  return (scene) => ({ ...scene, hide });
}

/** Draws three classes as bars or as a triangle. */
export function setDrawn(as: 'bars' | 'triangle'): Transition {
  return (scene) => {
    const { drawn, ...rest } = scene;
    if ((drawn ?? 'bars') === as) return scene;
    return as === 'triangle' ? { ...rest, drawn: as } : rest;
  };
}

/** Leaves one part out, or puts it back. */
export function toggleHide(part: Hidden): Transition {
  return (scene) => ({
    ...scene,
    hide: scene.hide.includes(part)
      ? scene.hide.filter((other) => other !== part)
      : [...scene.hide, part],
  });
}

/** The range of an axis, or the definition's own with null. */
export function setView(
  axis: keyof Scene['view'],
  range: readonly [number, number] | null,
): Transition {
  return (scene) => {
    const { [axis]: before, ...rest } = scene.view;
    if (range === null) return before === undefined ? scene : { ...scene, view: rest };
    return { ...scene, view: { ...rest, [axis]: range } };
  };
}
