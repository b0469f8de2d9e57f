import type { Localized, LossState, ParameterValue, Reduction } from '../contract';
import type { TargetExample } from '../prose';

interface ExampleCall {
  readonly inputs: LossState['inputs'];
  readonly targets: LossState['targets'];
  readonly params?: Readonly<Record<string, ParameterValue>>;
  readonly reduction?: Reduction;
}

type Raises = Extract<TargetExample['verdict'], { kind: 'raises' }>;

// @__NO_SIDE_EFFECTS__
function example(
  id: string,
  label: Localized,
  why: Localized,
  { inputs, targets, params = {}, reduction = 'mean' }: ExampleCall,
  verdict: TargetExample['verdict'],
): TargetExample {
  return { id, label, why, inputs, targets, params, reduction, verdict };
}

/** A call that PyTorch accepts and that means what it should. */
// @__NO_SIDE_EFFECTS__
export function right(
  id: string,
  label: Localized,
  why: Localized,
  call: ExampleCall,
): TargetExample {
  return example(id, label, why, call, { kind: 'right' });
}

/** A call that PyTorch refuses, in its own words. */
// @__NO_SIDE_EFFECTS__
export function raises(
  id: string,
  label: Localized,
  why: Localized,
  call: ExampleCall,
  raised: Omit<Raises, 'kind'>,
): TargetExample {
  return example(id, label, why, call, { kind: 'raises', ...raised });
}

/** A call that runs and is not what was meant, with PyTorch's warning where there is one. */
// @__NO_SIDE_EFFECTS__
export function trap(
  id: string,
  label: Localized,
  why: Localized,
  call: ExampleCall,
  warning?: string,
): TargetExample {
  return example(id, label, why, call, {
    kind: 'trap',
    ...(warning !== undefined && { warning }),
  });
}
