import type { LossContract, ParameterValue } from '../losses/contract';
import { sceneOf } from './defaults';
import type { Field } from './link-field';
import { printTensor, readTensor } from './link-values';
import type { Scene } from './scene';
import { setTensor } from './set-tensor';

/** One tensor of the call, left out where it is the opening state's. */
export function tensorField(contract: LossContract, key: string): Field {
  const { inputs, targets } = contract.scene.initial;
  const initial = inputs[key] ?? targets[key];
  const usual = initial?.dtype ?? 'float32';
  return {
    key,
    print: (scene) => {
      const tensor = scene.inputs[key] ?? scene.targets[key];
      const text = tensor ? printTensor(tensor, usual) : null;
      return initial && text === printTensor(initial, usual) ? null : text;
    },
    read: (text, scene) => {
      const tensor = readTensor(text, usual);
      if (!tensor) return { accepted: 'tensor' };
      // Data are taken as they are, beyond the sliders too: PyTorch takes them, and where it does not, the picture shows so.
      return { scene: setTensor(key, tensor)(scene) };
    },
  };
}

/** The tensors a link may hold: those of the opening state, then those that a call may leave out. */
export function tensorNames({ inputs, scene: { initial } }: LossContract): readonly string[] {
  const optional = inputs.filter((input) => input.optional).map(({ name }) => name);
  return [...new Set([...Object.keys({ ...initial.inputs, ...initial.targets }), ...optional])];
}

/** The tensors of the opening state, without which there is no call. */
function neededFields(contract: LossContract): readonly Field[] {
  const { inputs, targets } = contract.scene.initial;
  return Object.keys({ ...inputs, ...targets }).map((name) => tensorField(contract, name));
}

/**
 * Whether a link gives every tensor of the call. It is then a call of its own, and an option that it leaves out is PyTorch's default; a
 * link that gives fewer changes the opening state, and keeps its options.
 */
export function givesCall(contract: LossContract, entries: ReadonlyMap<string, string>): boolean {
  return neededFields(contract).every(({ key, read }) => {
    const text = entries.get(key);
    return text !== undefined && 'scene' in read(text, sceneOf(contract));
  });
}

/** The options that the scene's link leaves out: PyTorch's defaults where it gives every tensor, else the opening state's. */
export function usualParams(
  contract: LossContract,
  scene: Scene,
): Readonly<Record<string, ParameterValue>> {
  const { params } = contract.scene.initial;
  // Most losses open with PyTorch's defaults, and printing tensors to find that out would be work for nothing.
  if (Object.keys(params).length === 0) return params;
  return neededFields(contract).every(({ print }) => print(scene) !== null) ? {} : params;
}
