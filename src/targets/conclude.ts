import type { Simulation } from './simulate';
import { toData, Tensor, fromValues, values } from './torch/tensor';
import { lossClasses } from './library/losses/modules';
import { freshSession, inSession, type LossCall } from './torch/session';
import type { Value } from './python/values';
import type { Facts } from './traps/facts';
import { meaningsOf } from './traps/meanings';
import { trapsOf } from './traps/rules';
import type { Outcome, Trap, Verdict } from './verdict';

const negate = (tensor: Tensor): Tensor =>
  fromValues(
    tensor.dtype,
    tensor.shape,
    values(tensor).map((value) => -value),
  );

function factsOfCall({ loss, given, result }: LossCall, grads: Facts['grads']): Facts {
  return {
    loss,
    meanings: meaningsOf(loss),
    isHandWritten: false,
    tensor: (name) => given.optionalTensor(name),
    argument: (name) => given.value(name),
    result,
    negate,
    grads,
  };
}

/** Other names that code gives to arguments, by the name that PyTorch gives them. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  input: [
    'inputs',
    'prob',
    'probs',
    'pred',
    'preds',
    'prediction',
    'output',
    'logits',
    'scores',
    'outputs',
    'out',
    'y_pred',
    'x',
  ],
  target: ['targets', 'label', 'labels', 'y', 'y_true'],
};

/** A loss written out in torch's operations: its arguments are those of the code's function, or variables by name. */
function factsOfCode(loss: string, result: Tensor, simulation: Simulation): Facts {
  const call = simulation.ownCalls.findLast(({ values: own }) =>
    Array.from(own.values()).some((value) => value instanceof Tensor),
  );
  const calls = simulation.calls.map(({ given }) => given);
  const scopes: readonly ReadonlyMap<string, Value>[] = call
    ? [call.values, simulation.variables]
    : [simulation.variables];
  const argument = (name: string): Value => {
    for (const scope of scopes) {
      for (const alias of [name, ...(aliases[name] ?? [])]) {
        const value = scope.get(alias);
        if (value !== undefined) return value;
      }
    }
    return null;
  };
  const tensor = (name: string): Tensor | null => {
    // The logits of a contrastive loss are what it hands to cross-entropy.
    const inner = calls.map((given) => given.optionalTensor(name)).find((own) => own !== null);
    const value = argument(name);
    return (value instanceof Tensor ? value : null) ?? inner ?? null;
  };
  return {
    loss,
    meanings: meaningsOf(loss),
    isHandWritten: true,
    tensor,
    argument,
    result,
    negate,
    grads: simulation.grads,
  };
}

function outcomeOf({ loss, grads }: Simulation): Outcome | null {
  return loss ? { value: toData(loss), grads: grads ?? {} } : null;
}

/** Every trap of a run that raised nothing. `loss` names the loss that the code is meant to be, if it is known. */
function traps(simulation: Simulation, result: Tensor, loss: string | null): readonly Trap[] {
  const { calls, grads } = simulation;
  const facts = calls.map((call) => factsOfCall(call, grads));
  // A loss of torch.nn is called or it is not there; any other may be written out around the calls of others.
  const isWrittenOut = loss !== null && !lossClasses.has(loss);
  if (isWrittenOut || calls.length === 0) {
    facts.push(factsOfCode(loss ?? '', result, simulation));
  }
  const own: Trap[] = simulation.undefinedBehaviour
    ? [{ id: 'undefined-behaviour', argument: 'targets', details: {} }]
    : [];
  // A loop calls a loss again and again: the same trap is told once.
  const found = [...own, ...facts.flatMap(trapsOf)];
  return found.filter((trap, i) => found.findIndex(({ id }) => id === trap.id) === i);
}

/** The verdict on a run. */
export function conclude(simulation: Simulation, loss: string | null): Verdict {
  const { exception, warnings } = simulation;
  const outcome = outcomeOf(simulation);
  if (exception) {
    return { kind: 'raises', exception, warnings, ...(outcome ? { outcome } : {}) };
  }
  if (!simulation.loss || !outcome) return { kind: 'unknown', detail: 'no loss was computed' };
  const { loss: result } = simulation;
  const [first, ...others] = inSession(freshSession(), () => traps(simulation, result, loss));
  return first
    ? { kind: 'trap', trap: first, others, outcome, warnings }
    : { kind: 'right', outcome, warnings };
}
