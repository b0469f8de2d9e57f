import type { RefObject } from 'react';
import { useSceneStore } from '../../../scene/store-context';
import type { Transition } from '../../../scene/transitions';
import { AxesButtons, type Axes } from '../../../take/AxesButtons';

/** Zoom and pan of axes that lie in the scene, and so in the link and in undo. */
export function ZoomButtons({
  root,
  axes,
}: {
  readonly root: RefObject<Element | null>;
  readonly axes: Axes<Transition>;
}) {
  const store = useSceneStore();
  return (
    <AxesButtons
      root={root}
      axes={axes}
      onMove={(change, gesture) => {
        store.getState().change(change, gesture);
      }}
    />
  );
}
