import type { ParameterValue, Reduction } from '../src/losses/contract';
import { contracts } from '../src/losses/index';
import { loadProse } from '../src/losses/load-prose';
import type { TargetExample } from '../src/losses/prose';
import type { TensorData } from '../src/tensors/tensor';

/** A call that a definition makes claims about, as `check_examples.py` runs it; non-finite numbers are spelled. */
export interface RecordedCall {
  /** `MSELoss/examples/same-shape`. */
  readonly id: string;
  readonly loss: string;
  /** Source of a loss that `torch.nn` lacks. */
  readonly source?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly targets: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly reduction: Reduction;
  /** What the definition says PyTorch does; a preset must run. */
  readonly verdict: TargetExample['verdict'];
}

function spelled(value: ParameterValue | TensorData): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, data: value.data.map(spelled) };
}

function spelledAll(values: Readonly<Record<string, ParameterValue>>) {
  return Object.fromEntries(Object.entries(values).map(([name, v]) => [name, spelled(v)]));
}

/** Every example and preset of every loss. */
export async function recordedCalls(): Promise<readonly RecordedCall[]> {
  const calls: RecordedCall[] = [];
  for (const contract of contracts) {
    const prose = await loadProse(contract.id);
    const add = (
      id: string,
      call: Pick<TargetExample, 'inputs' | 'targets' | 'params' | 'reduction'>,
      verdict: TargetExample['verdict'],
    ) => {
      calls.push({
        id: `${contract.id}/${id}`,
        loss: contract.id,
        ...(contract.api.kind === 'custom' && { source: contract.api.source }),
        inputs: spelledAll(call.inputs),
        targets: spelledAll(call.targets),
        params: spelledAll(call.params),
        reduction: call.reduction,
        verdict,
      });
    };
    for (const example of prose.examples) add(`examples/${example.id}`, example, example.verdict);
    for (const { id, state, reduction = contract.defaultReduction } of prose.presets)
      add(`presets/${id}`, { ...state, reduction }, { kind: 'right' });
  }
  return calls;
}
