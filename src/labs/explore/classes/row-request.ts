import type { Call, Request } from '../../../compute/api';
import { callOf, unreduced } from '../../../scene/call';
import type { Scene } from '../../../scene/scene';
import { isIndexTarget } from '../../../scene/sample';
import { sizeOf, tensor } from '../../../tensors/tensor';
import { feedOf } from './row-numbers';
import { argmax, classCount, rowOf } from './rows';

/** Points of the curve, and how far it reaches beyond the largest other logit. */
const points = 81;
const reach = [-6, 8] as const;

/** The classes that a picture may show as right: the index, or the largest target probability. */
function rightOf(scene: Scene, sample: number): number {
  const input = scene.inputs['input'];
  const target = scene.targets['target'];
  if (!input || !target) return 0;
  const index = isIndexTarget(input, target)
    ? (target.data[sample] ?? 0)
    : argmax(rowOf(target, sample));
  return index >= 0 && index < classCount(input.shape) ? index : 0;
}

/** The shown row as a batch of its own, summed, so that its weight is not divided away. */
export function rowCall(scene: Scene): Call {
  const input = scene.inputs['input'] ?? tensor([1, 0], []);
  const target = scene.targets['target'] ?? tensor([1, 0], []);
  const classes = classCount(input.shape);
  const sample = scene.sample % Math.max(1, sizeOf(input.shape) / Math.max(1, classes));
  const { pre, ...params } = scene.params;
  return {
    loss: scene.loss,
    params: typeof pre === 'string' ? { ...params, pre: pre.replace(/dim=-?\d/, 'dim=1') } : params,
    reduction: 'sum',
    inputs: { input: tensor([1, classes], rowOf(input, sample)) },
    targets: {
      target: isIndexTarget(input, target)
        ? tensor([1], [target.data[sample] ?? 0], target.dtype)
        : tensor([1, classes], rowOf(target, sample)),
    },
  };
}

/**
 * Cross-entropy of the row's right class, without weights or smoothing: its softmax is what the numbers say, whatever the loss makes of them,
 * and its loss is −log of the right class's share.
 */
export function plainCall(scene: Scene): Call {
  const row = rowCall(scene);
  const sample = scene.sample;
  return {
    loss: 'CrossEntropyLoss',
    params: isTwice(scene) ? { pre: 'softmax(dim=1)' } : {},
    reduction: 'sum',
    inputs: row.inputs,
    targets: { target: tensor([1], [rightOf(scene, sample)], 'int64') },
    details: true,
  };
}

/** Whether the loss's own softmax is the second. */
function isTwice(scene: Scene): boolean {
  return scene.loss === 'CrossEntropyLoss' && feedOf(scene) === 'softmax';
}

/** The row with a logit for the right class that leaves the others nothing. */
function sureCall(scene: Scene, right: number): Call {
  const call = rowCall(scene);
  const { shape } = call.inputs['input'] ?? tensor([1, 0], []);
  const logits = Array.from({ length: shape[1] ?? 0 }, (_, c) => (c === right ? 100 : 0));
  return { ...call, inputs: { input: tensor(shape, logits) } };
}

/** Everything a picture of classes shows of a scene, in one message: the batch, its rows, the plain softmax, and the loss as the right logit moves. */
export function rowRequest(scene: Scene): Request {
  const call = callOf(scene);
  const plain = plainCall(scene);
  const right = plain.targets['target']?.data[0] ?? 0;
  const logits = plain.inputs['input']?.data ?? [];
  const others = logits.filter((x, c) => c !== right && Number.isFinite(x));
  const middle = others.length > 0 ? Math.max(...others) : 0;
  const values = Array.from(
    { length: points },
    (_, i) => middle + reach[0] + ((reach[1] - reach[0]) * i) / (points - 1),
  );
  const axes = [{ tensor: 'input', index: right, values }] as const;
  return {
    evaluations: [
      call,
      unreduced(call),
      plain,
      ...(isTwice(scene) ? [sureCall(scene, right)] : []),
    ],
    sweeps: [
      { call: rowCall(scene), axes },
      { call: plain, axes },
    ],
  };
}
