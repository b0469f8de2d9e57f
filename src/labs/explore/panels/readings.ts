import type { Evaluation } from '../../../compute/api';
import type { ParameterValue } from '../../../losses/contract';
import { contractOf } from '../../../losses/known';
import { isBroadcast, rowKindOf, sampleCount, sampleIndices } from '../../../scene/sample';
import { sizeOf } from '../../../tensors/tensor';
import type { Focus } from '../focus';

/** One line of the table: a loss at the sample in the picture. */
export interface Reading {
  readonly loss: string;
  readonly short: string;
  /** `delta=1`: what tells it from the same loss elsewhere. */
  readonly detail: string;
  readonly value: number;
  readonly gradient: number;
  /** −1 for the loss in focus, else the position among the compared. */
  readonly position: number;
}

function detailOf(loss: string, params: Readonly<Record<string, ParameterValue>>): string {
  return (contractOf(loss)?.parameters ?? [])
    .flatMap((spec) => {
      const value = params[spec.name] ?? spec.default;
      return typeof value === 'number' && spec.kind === 'number' ? [`${spec.name}=${value}`] : [];
    })
    .join(' ');
}

function at(evaluation: Evaluation | null, input: string, sample: number) {
  if (evaluation?.kind !== 'value') return { value: Number.NaN, gradient: Number.NaN };
  const { value, grads } = evaluation;
  const pick = (data: readonly number[]) => data[data.length === 1 ? 0 : sample] ?? Number.NaN;
  return { value: pick(value.data), gradient: pick(grads[input] ?? []) };
}

/** The losses of a line picture at its sample, the one in focus first; empty until there are numbers. */
export function readingsOf(focus: Focus): readonly Reading[] {
  const { numbersOf: scene, contract, unreduced, pinned } = focus;
  if (!scene || contract.scene.kind !== 'line' || isBroadcast('line', scene)) return [];
  const { input } = contract.scene;
  const shape = scene.inputs[input]?.shape ?? [];
  const [sample = 0] = sampleIndices('line', shape, scene.sample);
  const own: Reading = {
    loss: contract.id,
    short: contract.short,
    detail: scene.pins.some((pin) => pin.loss === contract.id)
      ? detailOf(contract.id, scene.params)
      : '',
    position: -1,
    ...at(unreduced, input, sample),
  };
  const others = scene.pins.flatMap((pin, position): Reading[] => {
    const evaluation = pinned[position];
    if (evaluation?.kind !== 'value' || scene.hide.includes(`loss:${pin.loss}`)) return [];
    return [
      {
        loss: pin.loss,
        short: contractOf(pin.loss)?.short ?? pin.loss,
        detail: detailOf(pin.loss, pin.params),
        position,
        ...at(evaluation, input, sample),
      },
    ];
  });
  return [own, ...others];
}

/** Whether the call is one prediction: then the table's first line is the whole answer. */
export function isSingle(focus: Focus): boolean {
  const inputs = Object.values(focus.scene.inputs);
  return inputs.length === 1 && inputs.every((tensor) => sizeOf(tensor.shape) === 1);
}

/** Whether the tensors deserve a table: a batch, or rows of classes. */
export function hasTable({ contract, scene }: Focus): boolean {
  const { kind } = contract.scene;
  return (
    kind === 'classes' ||
    kind === 'distributions' ||
    sampleCount(rowKindOf(contract), scene) > 1 ||
    Object.values(scene.targets).some((target) => sizeOf(target.shape) > 1)
  );
}
