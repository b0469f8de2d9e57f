import type { Call } from '../../../compute/api';
import type { LossContract } from '../../../losses/contract';
import { tensor, vector } from '../../../tensors/tensor';

/** What losses can be laid over one another by. */
export type Axis = 'residual' | 'margin' | 'probability' | 'angle';

export const axes: readonly Axis[] = ['residual', 'margin', 'probability', 'angle'];

export type Interval = readonly [from: number, to: number];

/** The axis's ends, and where losses are scaled to meet at first. */
export const domains: Readonly<Record<Axis, Interval>> = {
  residual: [-4, 4],
  margin: [-4, 4],
  probability: [0, 1],
  angle: [0, 180],
};

/** A loss along an axis: one unreduced call over all its positions, and which gradients are the axis's. */
export interface Along {
  readonly call: Call;
  /** The derivative by the axis is the sum of `weight(i, k)` times the gradient's k-th number of row i. */
  readonly by: { readonly argument: string; readonly columns: number };
  readonly weight: (row: number, column: number) => number;
}

const first = (_: number, column: number): number => (column === 0 ? 1 : 0);
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function flat(contract: LossContract, xs: readonly number[], pre?: string): Along | null {
  const { scene } = contract;
  if (scene.kind !== 'line') return null;
  const label = scene.axis === 'residual' ? 0 : 1;
  return {
    call: {
      loss: contract.id,
      params: pre === undefined ? {} : { pre },
      reduction: 'none',
      inputs: { [scene.input]: vector([...xs]) },
      targets: { [scene.target]: vector(xs.map(() => label)) },
      differentiate: [scene.input],
    },
    by: { argument: scene.input, columns: 1 },
    weight: first,
  };
}

/** Two classes, the true one first: its logit against a 0, or its probability. */
function twoClasses(contract: LossContract, xs: readonly number[], pre?: string): Along | null {
  const { scene } = contract;
  if (scene.kind !== 'classes' || contract.targets[0]?.meaning !== 'class index') return null;
  const isOfLogs = contract.inputs[0]?.meaning === 'log-probability';
  // A probability of ½ is a logit of 0, so both columns pass through the same op.
  const other = pre === 'logit' ? 0.5 : 0;
  const before = isOfLogs && pre === undefined ? 'log_softmax(dim=1)' : pre;
  if (isOfLogs && pre === 'logit') return twoClasses(contract, xs, 'log');
  return {
    call: {
      loss: contract.id,
      params: before === undefined ? {} : { pre: before },
      reduction: 'none',
      inputs: {
        [scene.input]: tensor(
          [xs.length, 2],
          xs.flatMap((x) => [x, pre === 'log' ? 1 : other]),
        ),
      },
      targets: {
        [scene.target]: vector(
          xs.map(() => 0),
          'int64',
        ),
      },
      differentiate: [scene.input],
    },
    by: { argument: scene.input, columns: 2 },
    weight: first,
  };
}

/** A sample turned away from its class's direction, with one other class opposite. */
function awayFromClass(contract: LossContract, degrees: readonly number[]): Along {
  const angles = degrees.map(radians);
  return {
    call: {
      loss: contract.id,
      params: {},
      reduction: 'none',
      inputs: {
        embedding: tensor(
          [angles.length, 2],
          angles.flatMap((a) => [Math.cos(a), Math.sin(a)]),
        ),
        class_weight: tensor([2, 2], [1, 0, -1, 0]),
      },
      targets: {
        target: vector(
          angles.map(() => 0),
          'int64',
        ),
      },
      differentiate: ['embedding'],
    },
    by: { argument: 'embedding', columns: 2 },
    weight: tangent(angles),
  };
}

/** A turn of a vector of length 1 by a degree, as weights of its coordinates. */
function tangent(angles: readonly number[]): Along['weight'] {
  return (row, column) => {
    const angle = angles[row] ?? 0;
    return (column === 0 ? -Math.sin(angle) : Math.cos(angle)) * (Math.PI / 180);
  };
}

/** Two vectors of length 1, the second turned by the angle. */
function turned(contract: LossContract, degrees: readonly number[]): Along | null {
  if (contract.id === 'ArcFaceLoss') return awayFromClass(contract, degrees);
  const names = contract.inputs.map(({ name }) => name);
  if (contract.id !== 'CosineEmbeddingLoss' || !names[0] || !names[1]) return null;
  const angles = degrees.map(radians);
  return {
    call: {
      loss: contract.id,
      params: {},
      reduction: 'none',
      inputs: {
        [names[0]]: tensor(
          [angles.length, 2],
          angles.flatMap(() => [1, 0]),
        ),
        [names[1]]: tensor(
          [angles.length, 2],
          angles.flatMap((a) => [Math.cos(a), Math.sin(a)]),
        ),
      },
      targets: { target: vector(angles.map(() => 1)) },
      differentiate: [names[1]],
    },
    by: { argument: names[1], columns: 2 },
    weight: tangent(angles),
  };
}

/** The loss along the axis, or null where it means nothing there. */
export function along(axis: Axis, contract: LossContract, xs: readonly number[]): Along | null {
  const { scene } = contract;
  const kind = scene.kind === 'line' ? scene.axis : null;
  const label = contract.targets[0]?.meaning;
  switch (axis) {
    case 'residual':
      return kind === 'residual' ? flat(contract, xs) : null;
    case 'margin':
      if (kind === 'margin' || (kind === 'logit' && (label === 'binary label' || label === 'sign')))
        return flat(contract, xs);
      return twoClasses(contract, xs);
    case 'probability':
      if (kind === 'probability') return flat(contract, xs);
      if (kind === 'logit' && label === 'binary label') return flat(contract, xs, 'logit');
      return contract.inputs[0]?.meaning === 'score' ? null : twoClasses(contract, xs, 'logit');
    default:
      return turned(contract, xs);
  }
}

const steps = 160;

/** The part of an axis that is shown: there are no probabilities beyond 0 and 1. */
export function partOf(axis: Axis, view: Interval): Interval {
  if (axis !== 'probability') return view;
  const width = Math.min(1, view[1] - view[0]);
  const from = Math.min(1 - width, Math.max(0, view[0]));
  return [from, from + width];
}

/** The positions along an axis; a probability stays off its ends, where logits are infinite. */
export function positionsOf(axis: Axis, view: Interval = domains[axis]): readonly number[] {
  const [from, to] = view;
  const least = axis === 'probability' ? 1 / (2 * steps) : -Infinity;
  const [start, end] = [
    Math.max(from, least),
    Math.min(to, axis === 'probability' ? 1 - least : to),
  ];
  return Array.from({ length: steps + 1 }, (_, i) => start + ((end - start) * i) / steps);
}
