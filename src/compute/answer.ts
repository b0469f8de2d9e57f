import type { Request, Response } from './api';
import { evaluate, type React } from './evaluate';
import { sweep } from './sweep';

/** Everything one frame asks for. */
export function answer(request: Request, react?: React): Response {
  return {
    evaluations: request.evaluations.map((call) => evaluate(call, react)),
    sweeps: request.sweeps.map((call) => sweep(call, react)),
  };
}

/** The buffers of an answer, to be handed over to the page rather than copied. */
export function buffersOf({ sweeps }: Response): ArrayBuffer[] {
  return sweeps.flatMap((result) =>
    result.kind === 'sweep'
      ? [result.value, ...Object.values(result.grads)].flatMap(({ buffer }) =>
          buffer instanceof ArrayBuffer ? [buffer] : [],
        )
      : [],
  );
}

/** The losses that a request names. */
export function lossesOf({ evaluations, sweeps }: Request): readonly string[] {
  return [...new Set([...evaluations, ...sweeps.map(({ call }) => call)].map(({ loss }) => loss))];
}
