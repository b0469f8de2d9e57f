import type { ArgumentSpec, LossContract, SceneSpec } from '../../../losses/contract';
import type { Scene } from '../../../scene/scene';
import type { PlaneClass } from './regions';

export type SimilaritySpec = Extract<SceneSpec, { readonly kind: 'similarity' }>;

/** One vector as it stands in the scene now. */
export interface Vector {
  readonly spec: ArgumentSpec;
  readonly side: 'row' | 'column';
  /** Its row in its own argument. */
  readonly index: number;
  /** The drawn coordinates; a vector of one number lies on the x axis. */
  readonly at: readonly [x: number, y: number];
  /** Flat indices of the drawn coordinates in its argument's tensor; the second is null where there is none. */
  readonly flat: readonly [x: number, y: number | null];
}

/** All vectors of the scene: those of the rows, then those of the columns. */
export function vectorsOf(spec: SimilaritySpec, contract: LossContract, scene: Scene): Vector[] {
  const sides = [
    ['row', spec.rows],
    ['column', spec.columns],
  ] as const;
  return sides.flatMap(([side, name]) => {
    const own = contract.inputs.find((input) => input.name === name);
    const tensor = scene.inputs[name];
    // A single feature without its batch is drawn; class vectors of several places each are not.
    if (!own || !tensor || tensor.shape.length === 0 || tensor.shape.length > 2) return [];
    const width = tensor.shape.at(-1) ?? 0;
    const count = tensor.shape.length === 1 ? 1 : (tensor.shape[0] ?? 0);
    return Array.from({ length: width > 0 ? count : 0 }, (_, index): Vector => {
      const x = index * width;
      const y = width > 1 ? x + 1 : null;
      const at = [tensor.data[x] ?? NaN, y === null ? 0 : (tensor.data[y] ?? NaN)] as const;
      return { spec: own, side, index, at, flat: [x, y] };
    });
  });
}

/** The label of a row or column of the matrix: `query[0]`. Stacked, the second argument's rows follow the first's. */
export function labelOf(spec: SimilaritySpec, side: 'row' | 'column', i: number, rows: number) {
  if (spec.stacked) return i < rows ? `${spec.rows}[${i}]` : `${spec.columns}[${i - rows}]`;
  return side === 'row' ? `${spec.rows}[${i}]` : `${spec.columns}[${i}]`;
}

/** Length of the longest arrow, in units of the plane, and the largest rate. */
const longest = 0.7;
const fastest = 5;

/** The learning rate at which the longest arrow is drawn well: a round number. */
export function rateOf(gradients: readonly (readonly number[])[]): number {
  const strongest = Math.max(0, ...gradients.map(([x = 0, y = 0]) => Math.hypot(x, y) || 0));
  const exact = Math.min(fastest, longest / strongest);
  if (!(exact > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(exact));
  return Number((([5, 2, 1].find((one) => one * power <= exact) ?? 1) * power).toPrecision(1));
}

/** The classes of a linear layer over two features, with their biases; none where features are not two. */
export function planeClasses(spec: SimilaritySpec, { inputs }: Scene): readonly PlaneClass[] {
  const weight = inputs[spec.columns];
  const bias = spec.bias === undefined ? undefined : inputs[spec.bias];
  if (weight?.shape.length !== 2 || weight.shape[1] !== 2) return [];
  return Array.from({ length: weight.shape[0] ?? 0 }, (_, i) => ({
    vector: [weight.data[2 * i] ?? NaN, weight.data[2 * i + 1] ?? NaN] as const,
    bias: bias?.data[i] ?? 0,
  }));
}
