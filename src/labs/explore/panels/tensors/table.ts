import type { ArgumentSpec, LossContract } from '../../../../losses/contract';
import { isIndexTarget, rowKindOf, sampleIndices } from '../../../../scene/sample';
import { rangeOf } from '../../../../losses/states';
import type { Scene } from '../../../../scene/scene';
import { isFloating, sizeOf, type Shape, type TensorData } from '../../../../tensors/tensor';
import { specOf } from '../element-controls';
import type { Limits } from '../entry';

/** One tensor's columns in the table. */
export interface TensorBlock {
  readonly name: string;
  readonly tensor: TensorData;
  /** `(N, C)`, or sizes where the dimensions have no names. */
  readonly dimensions: string;
  /** Heads of the columns: classes or coordinates; a single empty one for a tensor of one number per row. */
  readonly columns: readonly string[];
  /** Flat index per row and column; null where the tensor has no such element. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly limits: Limits;
}

/** The call's tensors side by side, one row per sample. */
export interface TensorTable {
  /** Names of the rows: `0`, or an element's index `1, 2`. */
  readonly rows: readonly string[];
  /** The sample that the first row shows. */
  readonly first: number;
  /** How many samples there are. */
  readonly count: number;
  readonly blocks: readonly TensorBlock[];
}

/** More rows or columns than this are not shown. */
const mostRows = 24;
const mostColumns = 16;

/** A flat index as PyTorch writes it: 7 in (3, 5) is `1, 2`. */
export function indexOf(flat: number, shape: Shape): string {
  let rest = flat;
  const parts = shape.toReversed().map((size) => {
    const at = rest % Math.max(1, size);
    rest = Math.floor(rest / Math.max(1, size));
    return at;
  });
  return parts.toReversed().join(', ');
}

/** The names of a tensor's dimensions where its argument has them for this many, else the sizes. */
export function dimensionsOf(spec: ArgumentSpec | undefined, shape: Shape): string {
  const named = spec?.shapes.find((names) => names.length === shape.length && names[0] !== '*');
  return `(${(named ?? shape).join(', ')})`;
}

function limitsOf(spec: ArgumentSpec, scene: Scene, input: TensorData): Limits {
  const [min, max] = rangeOf(spec, scene.params);
  if (spec.meaning !== 'class index') return { min, max };
  const ignored = scene.params.ignore_index;
  const classes = input.shape[input.shape.length > 1 ? 1 : 0] ?? 1;
  return {
    min: Math.min(0, typeof ignored === 'number' ? ignored : -100),
    max: classes - 1,
    integer: true,
  };
}

/** The table of a scene, with the rows around the sample in the picture. */
export function tensorTableOf(scene: Scene, contract: LossContract): TensorTable {
  const kind = contract.scene.kind;
  const rowKind = rowKindOf(contract);
  const isElements = kind === 'line' || kind === 'pair';
  const input = Object.values(scene.inputs)[0];
  const tensors = [
    ...Object.entries(scene.inputs).map(([name, tensor]) => ({ name, tensor, isTarget: false })),
    ...Object.entries(scene.targets).map(([name, tensor]) => ({ name, tensor, isTarget: true })),
  ];
  // Labels over time stand in rows by themselves: their tensor has no step and no class.
  const isLabels = (isTarget: boolean) => isTarget && kind === 'sequence';
  const widthOf = (tensor: TensorData, isTarget: boolean) =>
    isLabels(isTarget)
      ? (tensor.shape[1] ?? 1)
      : isElements || (isTarget && input && isIndexTarget(input, tensor))
        ? 1
        : sampleIndices(rowKind, tensor.shape, 0).length;
  const count = Math.max(
    0,
    ...tensors.map(
      ({ tensor, isTarget }) => sizeOf(tensor.shape) / Math.max(1, widthOf(tensor, isTarget)),
    ),
  );
  const first = count <= mostRows ? 0 : Math.floor((scene.sample % count) / mostRows) * mostRows;
  const samples = Array.from({ length: Math.min(mostRows, count - first) }, (_, i) => first + i);
  const blocks = tensors.flatMap(({ name, tensor, isTarget }): readonly TensorBlock[] => {
    const specs = isTarget ? contract.targets : contract.inputs;
    const spec = specOf(specs, name, tensor, isTarget ? input : undefined);
    if (!spec || !input) return [];
    const width = Math.min(mostColumns, widthOf(tensor, isTarget));
    const single = width === 1 && widthOf(tensor, isTarget) === 1;
    const size = sizeOf(tensor.shape);
    const limits = limitsOf(spec, scene, input);
    return [
      {
        name,
        tensor,
        dimensions: dimensionsOf(spec, tensor.shape),
        columns: single ? [''] : Array.from({ length: width }, (_, i) => String(i)),
        cells: samples.map((sample) => {
          if (single) return [sample < size ? sample : null];
          const start = sample * widthOf(tensor, isTarget);
          if (start >= size) return Array.from({ length: width }, () => null);
          if (isLabels(isTarget)) return Array.from({ length: width }, (_, i) => start + i);
          return sampleIndices(rowKind, tensor.shape, sample).slice(0, width);
        }),
        limits: { ...limits, integer: limits.integer ?? !isFloating(tensor.dtype) },
      },
    ];
  });
  const shape = isElements ? (input?.shape ?? []) : [count];
  return { rows: samples.map((sample) => indexOf(sample, shape)), first, count, blocks };
}

/** Numbers pasted from a spreadsheet, a literal or a text: rows by line or bracket, numbers by comma, tab or space. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  return text
    .split(/[\n;]|\]\s*,/)
    .map((line) =>
      line
        .replace(/[[\]()]|tensor/g, ' ')
        .split(/[\s,]+/)
        .filter((word) => word !== ''),
    )
    .filter((row) => row.length > 0);
}
