import type { FromWorker, PackedEvaluation, PackedResponse, Request, Response, Sweep } from './api';
import { compute, type React } from './evaluate';
import { sweep } from './sweep';
import { unpackResponse } from './unpack';

/** Everything one frame asks for, in buffers. */
function computeAll({ evaluations, sweeps }: Request, react?: React): PackedResponse {
  return {
    evaluations: evaluations.map((call) => compute(call, react)),
    sweeps: sweeps.map((call) => sweep(call, react)),
  };
}

/** Everything one frame asks for. */
export function answer(request: Request, react?: React): Response {
  return unpackResponse(computeAll(request, react));
}

/** The numbers of one result from which it is cheaper to hand buffers over than to copy arrays. */
const many = 4096;

/** The message that answers a request, and the buffers to hand over with it. */
export function messageOf(id: number, request: Request): readonly [FromWorker, ArrayBuffer[]] {
  const packed = computeAll(request);
  const isLarge = packed.evaluations.some((result) =>
    arraysOf(result).some(({ length }) => length >= many),
  );
  return isLarge
    ? [
        { kind: 'packed', id, response: packed },
        buffersOf([...packed.evaluations, ...packed.sweeps]),
      ]
    : [{ kind: 'response', id, response: unpackResponse(packed) }, buffersOf(packed.sweeps)];
}

function arraysOf(result: PackedEvaluation | Sweep): readonly Float32Array[] {
  if (result.kind !== 'sweep' && result.kind !== 'value') return [];
  const value = result.kind === 'sweep' ? result.value : result.value.data;
  return [value, ...Object.values(result.grads)];
}

/** The buffers of results, each once: two gradients may share one. */
export function buffersOf(results: readonly (PackedEvaluation | Sweep)[]): ArrayBuffer[] {
  const buffers = results
    .flatMap(arraysOf)
    .flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
  return [...new Set(buffers)];
}

/** The losses that a request names. */
export function lossesOf({ evaluations, sweeps }: Request): readonly string[] {
  return [...new Set([...evaluations, ...sweeps.map(({ call }) => call)].map(({ loss }) => loss))];
}
