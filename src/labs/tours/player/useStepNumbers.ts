import type { Request } from '../../../compute/api';
import { useNumbers } from '../../../scene/numbers';
import { callsOf, dealt, numbersOf } from '../numbers/step-numbers';
import type { Step } from '../tour';

interface StepRequest {
  readonly names: readonly string[];
  readonly request: Request;
}

const requests = new WeakMap<Step, StepRequest>();

/** The step's calls in one message, the same object each time. */
function requestOf(step: Step): StepRequest {
  const known = requests.get(step);
  if (known) return known;
  const calls = callsOf(step);
  const made = {
    names: [...calls.keys()],
    request: { evaluations: [...calls.values()], sweeps: [] },
  };
  requests.set(step, made);
  return made;
}

/** A step's numbers by name; null until they are computed. They are those of the step, whatever the user does to its scene. */
export function useStepNumbers(step: Step, channel = 'tour'): ReadonlyMap<string, number> | null {
  const { names, request } = requestOf(step);
  const { response, stale } = useNumbers(channel, request);
  return response && !stale ? numbersOf(step, dealt(names, response)) : null;
}
