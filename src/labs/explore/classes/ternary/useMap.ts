import { max, min, quantile, ticks } from 'd3';
import {
  contourLines,
  type Contour,
  type GridPoint,
} from '../../../../charts/contours/contour-lines';
import { sharesAt, type Shares } from '../../../../charts/ternary/triangle';
import type { Evaluation } from '../../../../compute/api';
import { useNumbers } from '../../../../scene/numbers';
import type { Scene } from '../../../../scene/scene';
import { once } from '../../plane/once';
import { keyOf, useStable } from '../../plane/useStable';
import type { RowNumbers } from '../row-numbers';
import { rowCall } from '../row-request';
import {
  columns,
  fieldRequest,
  isShifted,
  lattice,
  mapRequest,
  rows,
  stepRequest,
} from './map-request';

const levels = 7;

/** What a map of three classes shows. */
export interface TernaryMap {
  readonly surface: {
    readonly values: Float32Array;
    readonly domain: readonly [number, number];
    readonly contours: readonly Contour[];
  } | null;
  /** Where a step of descent leads from the points of a lattice. */
  readonly field: readonly { readonly from: Shares; readonly to: Shares }[];
  /** Softmax of the row's numbers, and after one step with the loss there; null until known. */
  readonly now: Shares | null;
  readonly next: Shares | null;
  readonly nextLoss: number | null;
}

const nothing: TernaryMap = { surface: null, field: [], now: null, next: null, nextLoss: null };

/** The numbers of the map for the shown row; every one of them is the loss's own or a softmax. */
export function useMap(scene: Scene, numbers: RowNumbers | null): TernaryMap {
  const call = rowCall(scene);
  const shift = isShifted(scene) ? (numbers?.logSumExp ?? 0) : 0;
  const { loss, params, targets } = call;
  const wanted = useStable({ scene, shift }, keyOf([loss, params, targets, shift]));
  const map = useNumbers('ternary map', requestFor(wanted)).response?.evaluations ?? [];
  const gradients = map[1]?.kind === 'value' ? (map[1].grads['input'] ?? null) : null;
  const leads = useNumbers('ternary field', fieldFor(gradients)).response?.evaluations[0];
  const fields = sharesOf(leads);
  const step = stepRequest(scene, numbers?.logits ?? [0, 0, 0], numbers?.pulls ?? null);
  const answer = useNumbers('ternary step', useStable(step, keyOf(step))).response?.evaluations;
  const [now, next] = sharesOf(answer?.[0]);
  const after = answer?.[1];
  if (!numbers) return nothing;
  return {
    surface: surfaceFor(map[0]),
    field: lattice.flatMap((from, i) => {
      const to = fields[i];
      return to ? [{ from, to }] : [];
    }),
    now: now ?? null,
    next: next ?? null,
    nextLoss: after?.kind === 'value' ? (after.value.data[0] ?? null) : null,
  };
}

const requestFor = once(({ scene, shift }: { readonly scene: Scene; readonly shift: number }) =>
  mapRequest(scene, shift),
);
const fieldOf = once((gradients: readonly number[]) => fieldRequest(gradients));
const noField = fieldRequest(null);
const fieldFor = (gradients: readonly number[] | null) =>
  gradients ? fieldOf(gradients) : noField;

function sharesOf(evaluation: Evaluation | undefined): readonly Shares[] {
  const data = evaluation?.kind === 'value' ? evaluation.terms?.['probability']?.data : undefined;
  if (!data) return [];
  return Array.from({ length: data.length / 3 }, (_, i): Shares => {
    const [a = NaN, b = NaN, c = NaN] = data.slice(3 * i, 3 * i + 3);
    return [a, b, c];
  });
}

const surfaceFor = (evaluation: Evaluation | undefined) =>
  evaluation?.kind === 'value' ? surfaceOf(evaluation.value.data) : null;

const surfaceOf = once((data: readonly number[]): TernaryMap['surface'] => {
  const values = Float32Array.from(data);
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(0, min(finite) ?? 0), max(finite) ?? 0];
  // Towards the edges a logarithm rises without end: lines there would run into each other.
  const steep = quantile(finite, 0.93) ?? high;
  const heights = ticks(low, steep, levels).filter((level) => level > low);
  return {
    values,
    domain: [low, high],
    contours: contourLines(values, columns, rows, heights).map(({ level, lines }) => ({
      level,
      lines: lines.flatMap(insideOnly),
    })),
  };
});

/** The parts of a line within the triangle. */
function insideOnly(line: readonly GridPoint[]): readonly (readonly GridPoint[])[] {
  const box = { left: 0, top: 0, width: columns - 1, height: rows - 1 };
  const parts: GridPoint[][] = [[]];
  for (const point of line) {
    if (sharesAt(box, point).every((share) => share > 0)) parts.at(-1)?.push(point);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}
