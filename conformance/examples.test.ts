import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../src/compute/evaluate';
import { startBackend } from '../src/compute/start-backend';
import type { LossContract, LossState, Reduction } from '../src/losses/contract';
import { contracts } from '../src/losses/index';
import { loadProse } from '../src/losses/load-prose';
import type { LossProse } from '../src/losses/prose';
import { recordedCalls } from './recorded-calls';
import { isKnown, statedNumbers } from './stated-numbers';
import { wasmDirectory } from './wasm-directory';

// What torch 2.13.0 did with each call: conformance/check_examples.py.
interface Record {
  readonly id: string;
  readonly inputs: Tensors;
  readonly targets: Tensors;
  readonly params: object;
  readonly reduction: string;
  readonly outcome:
    | {
        readonly kind: 'value';
        readonly value: readonly (number | string)[] | null;
        readonly grads: { readonly [name: string]: readonly (number | string)[] };
        readonly warning?: string;
      }
    | {
        readonly kind: 'raises';
        readonly stage: string;
        readonly type: string;
        readonly message: string;
      };
}
type Tensors = { readonly [name: string]: { readonly data: readonly number[] } };

const file: { readonly calls: readonly Record[] } = JSON.parse(
  readFileSync('conformance/examples.json', 'utf8'),
);
const records = new Map(file.calls.map((record) => [record.id, record]));
const calls = await recordedCalls();

function recordOf(id: string): Record {
  const record = records.get(id);
  if (!record) throw new Error(`${id} is not recorded: run conformance/check_examples.py`);
  return record;
}

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

/** The largest tensors are recorded by their first numbers alone. */
function compact(tensors: object): object {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]: [string, Tensors[string]]) => [
      name,
      tensor.data.length <= 1000 ? tensor : { ...tensor, data: tensor.data.slice(0, 4) },
    ]),
  );
}

it('records every example and preset, and nothing else', () => {
  expect([...records.keys()]).toEqual(calls.map(({ id }) => id));
});

describe.each(calls)('$id', (call) => {
  const record = recordOf(call.id);

  it('is the call that PyTorch was asked', () => {
    const { inputs, targets, params, reduction } = record;
    expect({ params: call.params, reduction: call.reduction }).toEqual({ params, reduction });
    expect(JSON.stringify(compact(call.inputs))).toBe(JSON.stringify(inputs));
    expect(JSON.stringify(compact(call.targets))).toBe(JSON.stringify(targets));
  });

  it('says what PyTorch does', () => {
    const { verdict } = call;
    if (verdict.kind === 'raises') {
      expect(record.outcome).toMatchObject(verdict);
    } else {
      expect(record.outcome.kind).toBe('value');
      const warning = record.outcome.kind === 'value' ? record.outcome.warning : undefined;
      expect(verdict.kind === 'trap' ? verdict.warning : undefined).toBe(warning);
    }
  });
});

interface Claim {
  readonly id: string;
  readonly loss: string;
  readonly call: LossState & { readonly reduction: Reduction };
  readonly sentences: readonly string[];
}

function claimsOf({ id, defaultReduction }: LossContract, prose: LossProse): readonly Claim[] {
  const examples = prose.examples.map((example) => ({
    id: `${id}/examples/${example.id}`,
    loss: id,
    call: example,
    sentences: [example.label, example.why].flatMap(({ en, zh }) => [en, zh]),
  }));
  const presets = prose.presets.map(({ id: name, state, reduction, ...preset }) => ({
    id: `${id}/presets/${name}`,
    loss: id,
    call: { ...state, reduction: reduction ?? defaultReduction },
    sentences: [preset.name, preset.why].flatMap(({ en, zh }) => [en, zh]),
  }));
  return [...examples, ...presets];
}

const claims = (
  await Promise.all(
    contracts.map(async (contract) => claimsOf(contract, await loadProse(contract.id))),
  )
).flat();
const running = claims.filter(({ id }) => records.get(id)?.outcome.kind === 'value');

function close(actual: number, expected: number | string): boolean {
  const wanted = Number(expected);
  if (!Number.isFinite(wanted)) return Object.is(actual, wanted);
  return Math.abs(actual - wanted) <= 1e-6 + 2e-5 * Math.abs(wanted);
}

describe.each(running)('$id', ({ id, loss, call, sentences }) => {
  const { outcome } = recordOf(id);
  const evaluation = () => evaluate({ loss, ...call, details: true });

  it('has PyTorch’s value and gradients here too', () => {
    const ours = evaluation();
    if (ours.kind !== 'value' || outcome.kind !== 'value') throw new Error(JSON.stringify(ours));
    for (const [i, expected] of (outcome.value ?? []).entries())
      expect(ours.value.data[i]).toSatisfy((actual: number) => close(actual, expected));
    for (const [name, gradient] of Object.entries(outcome.grads))
      for (const [i, expected] of gradient.entries())
        expect(ours.grads[name]?.[i]).toSatisfy((actual: number) => close(actual, expected));
  });

  it('states only numbers that are in the call or in what PyTorch returns', () => {
    const ours = evaluation();
    if (ours.kind !== 'value') throw new Error(JSON.stringify(ours));
    const tensors = [...Object.values(call.inputs), ...Object.values(call.targets)];
    const known = [
      ...tensors.flatMap(({ shape, data }) => [...shape, data.length, ...data]),
      ...Object.values(call.params).flatMap((value) =>
        typeof value === 'object' ? (value?.data ?? []) : [Number(value)],
      ),
      ...ours.value.data,
      ...Object.values(ours.grads).flat(),
      ...Object.values(ours.terms ?? {}).flatMap(({ data }) => data),
    ];
    for (const sentence of sentences)
      for (const number of statedNumbers(sentence))
        expect(isKnown(number, [0, 1, 2, ...known]), `${number.value} in “${sentence}”`).toBe(true);
  });
});
