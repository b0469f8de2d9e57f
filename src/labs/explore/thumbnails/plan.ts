import type { SweepCall } from '../../../compute/api';
import type { Family, LossContract, LossState } from '../../../losses/contract';
import { scalar, tensor, type TensorData } from '../../../tensors/tensor';

/** What every thumbnail of a family has in common, so that their shapes compare. */
export const frames: Readonly<
  Record<
    Family,
    { readonly x: readonly [number, number]; readonly top: number; readonly pull: number }
  >
> = {
  regression: { x: [-4, 4], top: 8, pull: 8 },
  classification: { x: [-4, 4], top: 5, pull: 1 },
  ranking: { x: [-3, 3], top: 4, pull: 1 },
};

/** Between two points a straight line is drawn. What must be evaluated point by point gets fewer: all of it is smooth. */
const steps = { together: 96, alone: 24 };

function valuesOf({ family, batch }: LossContract): readonly number[] {
  const [from, to] = frames[family].x;
  const count = batch === 'coupled' ? steps.alone : steps.together;
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

/** The same arguments, each one number. */
function mapTo(tensors: LossState['inputs'], value: number): LossState['inputs'] {
  return Object.fromEntries(Object.keys(tensors).map((name) => [name, scalar(value)]));
}

/** The label that says: class 0, and not class 1. */
function firstOfTwo(form: string | undefined): TensorData {
  if (form === 'multi-hot') return tensor([1, 2], [1, 0]);
  return form === 'index list' ? tensor([1, 2], [0, -1], 'int64') : tensor([1], [0], 'int64');
}

/** A call that shows the loss's character along one number, as small as the loss's picture allows. */
export function characterOf(contract: LossContract): {
  readonly swept: string;
  readonly call: SweepCall['call'];
} {
  const { scene } = contract;
  const { params, targets } = scene.initial;
  const call = { loss: contract.id, params, reduction: 'none' } as const;
  switch (scene.kind) {
    case 'line': {
      const own = targets[scene.target]?.data[0] ?? 1;
      const target = scalar(scene.axis === 'residual' ? 0 : own);
      // A loss of probabilities is drawn over logits like the rest of its family.
      const pre = scene.axis === 'probability' ? { pre: 'sigmoid' } : {};
      return {
        swept: scene.input,
        call: {
          ...call,
          params: { ...params, ...pre },
          inputs: { [scene.input]: scalar(0) },
          targets: { [scene.target]: target },
        },
      };
    }
    case 'classes':
      return {
        swept: scene.input,
        call: {
          ...call,
          inputs: { [scene.input]: tensor([1, 2], [0, 0]) },
          targets: { [scene.target]: firstOfTwo(scene.forms[0]) },
        },
      };
    case 'distributions':
      return {
        swept: scene.input,
        call: {
          ...call,
          inputs: { [scene.input]: tensor([1, 2], [0, 0]) },
          targets: { [scene.target]: tensor([1, 2], [0.75, 0.25]) },
        },
      };
    case 'pair':
      return {
        swept: scene.x,
        call: {
          ...call,
          inputs: scene.likelihood
            ? { ...mapTo(scene.initial.inputs, 1), [scene.x]: scalar(0) }
            : { [scene.x]: scalar(0), [scene.y]: scalar(0) },
          targets: { [scene.target]: scalar(1) },
        },
      };
    case 'circle':
      return {
        swept: scene.first,
        call: {
          ...call,
          inputs: { [scene.first]: tensor([1, 2], [0, 1]), [scene.second]: tensor([1, 2], [1, 0]) },
          targets: { [scene.target]: tensor([1], [1]) },
        },
      };
    case 'overlap':
      return {
        swept: scene.input,
        call: {
          ...call,
          reduction: 'mean',
          inputs: { [scene.input]: tensor([1, 2], [0, 3]) },
          targets: { [scene.target]: tensor([1, 2], [1, 1]) },
        },
      };
    case 'similarity':
      return {
        swept: scene.rows,
        call: {
          ...call,
          reduction: 'mean',
          inputs: {
            [scene.rows]: tensor([2, 2], [0, 1, 0, 1]),
            [scene.columns]: tensor([2, 2], [1, 0, 0, 1]),
          },
          targets: scene.target ? { [scene.target]: tensor([2], [0, 1], 'int64') } : {},
        },
      };
    case 'sequence':
      // One step over blank and a label, the blank asked for: its logit moves.
      return {
        swept: scene.input,
        call: {
          ...call,
          inputs: { [scene.input]: tensor([1, 1, 2], [0, 0]) },
          targets: {
            [scene.targets]: tensor([1, 1], [0], 'int64'),
            [scene.inputLengths]: tensor([1], [1], 'int64'),
            [scene.targetLengths]: tensor([1], [0], 'int64'),
          },
        },
      };
    default:
      return {
        swept: scene.anchor,
        call: {
          ...call,
          inputs: {
            [scene.anchor]: tensor([1, 1], [0]),
            [scene.positive]: tensor([1, 1], [-1]),
            [scene.negative]: tensor([1, 1], [1]),
          },
          targets: {},
        },
      };
  }
}

/** One thumbnail's numbers: where they were taken and which gradient is its wind. */
export interface ThumbnailPlan {
  readonly loss: string;
  readonly family: Family;
  readonly swept: string;
  readonly xs: readonly number[];
  readonly call: SweepCall;
}

/** What is asked for a loss. */
export function planOf(contract: LossContract): ThumbnailPlan {
  const { swept, call } = characterOf(contract);
  const xs = valuesOf(contract);
  return {
    loss: contract.id,
    family: contract.family,
    swept,
    xs,
    call: {
      call: { ...call, differentiate: [swept] },
      axes: [{ tensor: swept, index: 0, values: xs }],
    },
  };
}
