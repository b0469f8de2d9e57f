import type { LossState, Reduction } from '../losses/contract';

interface Recorded extends LossState {
  readonly reduction?: Reduction | undefined;
}

/** Whether a scene holds the tensors, parameters and (where it has one) the reduction of a preset or an example. */
export function isStateOf(
  scene: LossState & { readonly reduction: Reduction },
  state: Recorded,
): boolean {
  if (state.reduction !== undefined && state.reduction !== scene.reduction) return false;
  return (
    isSame(scene.inputs, state.inputs) &&
    isSame(scene.targets, state.targets) &&
    isSame(scene.params, state.params)
  );
}

/** Plain data by value; what was set from the record is the record's own object. NaN is itself. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const others = new Map<string, unknown>(Object.entries(b));
  const entries = Object.entries(a);
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}
