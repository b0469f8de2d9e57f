import type { FormulaState } from '../../../losses/prose';
import { isBroadcast, rowKindOf, sampleIndices } from '../../../scene/sample';
import { sizeOf } from '../../../tensors/tensor';
import type { Focus } from '../focus';

/** What the formula may show: the newest answered scene with its numbers, or null while there are none. */
export function formulaStateOf(focus: Focus): FormulaState | null {
  const { numbersOf: scene, unreduced, evaluation, contract } = focus;
  if (!scene || unreduced?.kind !== 'value') return null;
  const kind = rowKindOf(contract);
  // A broadcast element has a gradient of several pairs, which no formula of one pair shows.
  if (isBroadcast(kind, scene)) return null;
  const sample = scene.sample;
  const values = unreduced.value.data;
  const grads = Object.fromEntries(
    Object.entries(unreduced.grads).map(([name, gradient]) => {
      const shape = scene.inputs[name]?.shape ?? scene.targets[name]?.shape ?? [gradient.length];
      const indices = sampleIndices(kind, shape, sample);
      return [name, indices.map((index) => gradient[index] ?? Number.NaN)];
    }),
  );
  return {
    inputs: scene.inputs,
    targets: scene.targets,
    params: scene.params,
    sample,
    loss: values[sizeOf(unreduced.value.shape) === 1 ? 0 : sample] ?? Number.NaN,
    grads,
    terms: unreduced.terms ?? (evaluation?.kind === 'value' ? evaluation.terms : undefined) ?? {},
  };
}
