import { useState } from 'react';
import { useSceneStore } from '../../../scene/store-context';
import type { Scene } from '../../../scene/scene';
import { sampleIndices } from '../../../scene/sample';
import type { LossContract } from '../../../losses/contract';
import type { TensorData } from '../../../tensors/tensor';
import { useFocus } from '../focus';

type Inputs = Scene['inputs'];
type SceneKind = LossContract['scene']['kind'];

/** Gradient descent, one step at a time. */
export interface Descent {
  /** The inputs at each step from the start to now; only the present ones when no step was taken. */
  readonly trail: readonly Inputs[];
  /** Takes a step; null while the numbers are not those of the scene, or nothing is pulled. */
  readonly step: (() => void) | null;
  /** Back to where the steps began; null when there was none. */
  readonly rewind: (() => void) | null;
}

/** What a step moves: the sample's row, or every row where rows pull at each other. */
function moving(kind: SceneKind, tensor: TensorData, sample: number): readonly number[] {
  return kind === 'similarity'
    ? tensor.data.map((_, i) => i)
    : sampleIndices(kind, tensor.shape, sample);
}

/** What moves of a tensor after one step; four decimals, so that the state stays readable in its link. */
export function descend(
  kind: SceneKind,
  tensor: TensorData,
  gradient: readonly number[],
  sample: number,
  rate: number,
): TensorData {
  const data = [...tensor.data];
  for (const i of moving(kind, tensor, sample)) {
    data[i] = Number(((data[i] ?? NaN) - rate * (gradient[i] ?? 0)).toFixed(4));
  }
  return { ...tensor, data };
}

/**
 * Steps of descent on the sample in the picture, at a learning rate. Each is one change of the scene, so undo takes them back one by one and the trail
 * follows; moving anything by hand starts a new trail.
 */
export function useDescent(rate: number): Descent {
  const { scene, contract, unreduced, numbersOf } = useFocus();
  const { kind } = contract.scene;
  const store = useSceneStore();
  const [walked, setWalked] = useState<readonly Inputs[]>([]);
  const at = walked.indexOf(scene.inputs);
  const trail = at < 0 ? [scene.inputs] : walked.slice(0, at + 1);
  const start = trail[0];
  const ready = numbersOf === scene && unreduced?.kind === 'value' ? unreduced : null;
  const pulled =
    ready &&
    Object.entries(scene.inputs).some(([name, tensor]) =>
      moving(kind, tensor, scene.sample).some((i) => ready.grads[name]?.[i] !== 0),
    );
  const go = (inputs: Inputs) => {
    store.getState().change((before) => ({ ...before, inputs }));
  };
  return {
    trail,
    step:
      ready && pulled
        ? () => {
            const inputs = Object.fromEntries(
              Object.entries(scene.inputs).map(([name, tensor]) => [
                name,
                descend(kind, tensor, ready.grads[name] ?? [], scene.sample, rate),
              ]),
            );
            setWalked([...trail, inputs]);
            go(inputs);
          }
        : null,
    rewind:
      trail.length > 1 && start
        ? () => {
            go(start);
          }
        : null,
  };
}
