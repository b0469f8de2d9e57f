import { useEffect, useRef } from 'react';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import type { SceneStore } from '../../../scene/store';
import { useSceneStore } from '../../../scene/store-context';
import type { Inspection } from '../../../targets/inspect';
import { shareScene } from './usePage';

const rest = 300;

/** The explore lab's scene with the call of the code; null where it cannot show it. */
function sceneFor({ state, verdict }: Inspection, present: Scene): Scene | null {
  const contract = state && contractOf(state.loss);
  if (!contract || verdict.kind === 'raises') return null;
  const { inputs, targets, params, reduction } = state;
  const base = present.loss === state.loss ? present : sceneOf(contract);
  const next = { inputs, targets, params, reduction };
  const { inputs: a, targets: b, params: c, reduction: d } = base;
  const isSame =
    JSON.stringify(next) === JSON.stringify({ inputs: a, targets: b, params: c, reduction: d });
  return isSame ? base : { ...base, ...next, sample: 0 };
}

/** Gives the call to the explore lab. False where it cannot show it. */
export function carry(store: SceneStore, inspection: Inspection): boolean {
  const scene = sceneFor(inspection, store.getState().scene);
  if (!scene) return false;
  store.getState().change(() => scene, 'targets');
  shareScene(scene);
  return true;
}

/** The same tensors stand in the explore lab once the hand rests, or leaves before it does, by whatever way the user goes there. */
export function useCarry(inspection: Inspection): void {
  const store = useSceneStore();
  const waiting = useRef<Inspection>(null);
  useEffect(() => {
    waiting.current = inspection;
    const timer = setTimeout(() => {
      waiting.current = null;
      carry(store, inspection);
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  }, [store, inspection]);
  useEffect(
    () => () => {
      const last = waiting.current;
      // Another loss was asked for: the call stays where it is remembered.
      if (last?.state?.loss === store.getState().scene.loss) carry(store, last);
    },
    [store],
  );
}
