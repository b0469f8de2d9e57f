import { gridOfShares, latticeOfShares, type Shares } from '../../../../charts/ternary/triangle';
import type { Call, Request } from '../../../../compute/api';
import type { Scene } from '../../../../scene/scene';
import { sizeOf, tensor } from '../../../../tensors/tensor';
import { feedOf } from '../row-numbers';
import { rowCall } from '../row-request';

/** Samples of the box around the triangle, which is wider than high. */
export const columns = 81;
export const rows = 71;
/** The least share that is sampled: at 0 a logarithm has no number to show. */
const leastSampled = 0.004;
const alongSide = 9;

const grid = gridOfShares(columns, rows, leastSampled);
/** Where the wind of the map is drawn. */
export const lattice = latticeOfShares(alongSide);

/** The learning rate of a step: what an arrow of the map is one step at. */
export const stepRate = 1;

/** Whether adding the same to every number changes the loss, so that the map depends on where the numbers stand. */
export function isShifted(scene: Scene): boolean {
  return scene.loss === 'NLLLoss' && feedOf(scene) === 'as is';
}

/** The shown row's call with other logits, one row each, before the reduction. */
function withRows(scene: Scene, logits: readonly (readonly number[])[]): Call {
  const call = rowCall(scene);
  const target = call.targets['target'] ?? tensor([1], [0], 'int64');
  const repeated = logits.flatMap(() => target.data);
  return {
    ...call,
    reduction: 'none',
    inputs: { input: tensor([logits.length, 3], logits.flat()) },
    targets: {
      target: tensor([logits.length, ...target.shape.slice(1)], repeated, target.dtype),
    },
  };
}

const logitsOf = (shares: Shares, shift: number) => shares.map((p) => Math.log(p) + shift);

/** The loss all over the triangle, and its gradient at the lattice. `shift` is log Σ eˣ of the rows that are sampled. */
export function mapRequest(scene: Scene, shift: number): Request {
  const over = (points: readonly Shares[]) =>
    withRows(
      scene,
      points.map((shares) => logitsOf(shares, shift)),
    );
  return {
    evaluations: [{ ...over(grid), differentiate: [] }, over(lattice)],
    sweeps: [],
  };
}

/** Softmax of rows of logits, whatever the loss makes of them. */
function softmaxCall(logits: readonly (readonly number[])[]): Call {
  return {
    loss: 'CrossEntropyLoss',
    params: {},
    reduction: 'none',
    inputs: { input: tensor([logits.length, 3], logits.flat()) },
    targets: {
      target: tensor(
        [logits.length],
        logits.map(() => 0),
        'int64',
      ),
    },
    differentiate: [],
    details: true,
  };
}

const stepped = (row: readonly number[], pull: readonly number[]) =>
  row.map((x, c) => x + stepRate * (pull[c] ?? 0));

/** Where one step of descent from each point of the lattice leads; nothing without the gradients there. */
export function fieldRequest(gradients: readonly number[] | null): Request {
  if (!gradients || gradients.length !== sizeOf([lattice.length, 3]))
    return { evaluations: [], sweeps: [] };
  const rowsAfter = lattice.map((shares, i) =>
    stepped(
      logitsOf(shares, 0),
      gradients.slice(3 * i, 3 * i + 3).map((g) => -g),
    ),
  );
  return { evaluations: [softmaxCall(rowsAfter)], sweeps: [] };
}

/** The row's softmax now, and after one step of descent with its loss there. */
export function stepRequest(
  scene: Scene,
  logits: readonly number[],
  pulls: readonly number[] | null,
): Request {
  if (!pulls) return { evaluations: [softmaxCall([logits])], sweeps: [] };
  const after = stepped(logits, pulls);
  return {
    evaluations: [softmaxCall([logits, after]), { ...withRows(scene, [after]), differentiate: [] }],
    sweeps: [],
  };
}
