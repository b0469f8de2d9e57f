import type { ArgumentSpec, LossContract } from '../../../losses/contract';
import type { LossProse } from '../../../losses/prose';
import type { Language } from '../../../i18n/language';
import { sampleIndices } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { parameterName } from '../plane/names';
import { pick } from '../plane/row';
import type { TripletNames } from './triplet-state';

/** The three points: what they are measured from, what belongs to it, what does not. */
export type Role = 'anchor' | 'positive' | 'negative';

const roles = ['anchor', 'positive', 'negative'] as const satisfies readonly Role[];

/** Told by ink and shape: the anchor is a ring, the positive seeks it as a dot, the negative is a cross. */
export const shapes = { anchor: 'ring', positive: 'dot', negative: 'cross' } as const;

/** A point as it stands in the scene now. */
export interface RolePoint {
  readonly role: Role;
  readonly spec: ArgumentSpec;
  /** Visible label in the language of the moment. */
  readonly words: string;
  /** All of its coordinates; the first two are drawn. */
  readonly at: readonly number[];
  /** Flat indices of the two drawn coordinates in the argument's tensor. */
  readonly indices: readonly [number, number];
}

/** The three points of the sample in the picture. */
export function rolePoints(
  names: TripletNames,
  contract: LossContract,
  scene: Scene,
  prose: LossProse | null,
  language: Language,
): readonly RolePoint[] {
  return roles.map((role) => {
    const name = names[role];
    const spec = contract.inputs.find((input) => input.name === name);
    const tensor = scene.inputs[name];
    if (!spec || !tensor) throw new Error(`${contract.id} has no input ${name} for its ${role}`);
    const [x = 0, y = x + 1] = sampleIndices('embedding', tensor.shape, scene.sample);
    return {
      role,
      spec,
      words: prose?.arguments[name]?.[language] ?? name,
      at: pick('embedding', tensor.shape, tensor.data, scene.sample),
      indices: [x, y],
    };
  });
}

/** Accessible name of a coordinate: PyTorch's spelling, then the visible label where it differs. */
export function coordinateName({ spec, words }: RolePoint, coordinate: number): string {
  return words === spec.name
    ? `${spec.name}[${coordinate}]`
    : parameterName(`${spec.name}[${coordinate}]`, words);
}
