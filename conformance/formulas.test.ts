import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../src/compute/evaluate';
import { startBackend } from '../src/compute/start-backend';
import type { LossContract, LossState } from '../src/losses/contract';
import { contracts } from '../src/losses/index';
import { loadProse } from '../src/losses/load-prose';
import type { FormulaState } from '../src/losses/prose';
import type { MathElement } from '../src/losses/tex';
import { scalarState } from '../src/losses/states';
import { sampleIndices } from '../src/scene/sample';
import { scalar, tensor, vector } from '../src/tensors/tensor';
import { wasmDirectory } from './wasm-directory';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

function slotsOf(tree: MathElement): readonly string[] {
  const own = (tree.attributes?.class ?? '').split(' ').filter((name) => name.startsWith('slot-'));
  const inner = (tree.children ?? []).filter((child) => typeof child !== 'string');
  return [...own.map((name) => name.slice('slot-'.length)), ...inner.flatMap(slotsOf)];
}

function formulaState(
  { id, scene }: LossContract,
  state: Pick<FormulaState, 'inputs' | 'targets' | 'params'>,
): FormulaState {
  const answer = evaluate({ loss: id, ...state, reduction: 'none', details: true });
  if (answer.kind !== 'value') throw new Error(JSON.stringify(answer));
  const grads = Object.entries(answer.grads).map(([name, gradient]) => {
    const shape = state.inputs[name]?.shape ?? [];
    return [name, sampleIndices(scene.kind, shape, 0).map((i) => gradient[i] ?? NaN)] as const;
  });
  return {
    ...state,
    sample: 0,
    loss: answer.value.data[0] ?? NaN,
    grads: Object.fromEntries(grads),
    terms: answer.terms ?? {},
  };
}

/** States for branches that no preset needs. */
const more: Readonly<Record<string, readonly LossState[]>> = {
  NLLLoss: [
    {
      inputs: { input: vector([-1, -0.5]) },
      targets: { target: tensor([], [-100], 'int64') },
      params: {},
    },
  ],
  BCELoss: [
    { ...scalarState(0.2, 0), params: {} },
    { ...scalarState(0.2, 1), params: { weight: scalar(2) } },
  ],
  BCEWithLogitsLoss: [{ ...scalarState(1, 0), params: {} }],
  HingeEmbeddingLoss: [scalarState(2, -1)],
};

const pages = await Promise.all(
  contracts.map(async (contract) => ({ contract, prose: await loadProse(contract.id) })),
);

describe.each(pages)('the formula of $contract.id', ({ contract, prose }) => {
  const states = [
    { id: 'the opening scene', state: contract.scene.initial },
    ...prose.presets,
    ...prose.examples
      .filter(({ verdict }) => verdict.kind === 'right')
      .map((example) => ({ id: example.id, state: example })),
    ...(more[contract.id] ?? []).map((state, i) => ({ id: `a further state ${i}`, state })),
  ];

  it.each(states)('fills every slot with a number for $id', ({ state }) => {
    const now = formulaState(contract, state);
    const lines = prose.formula.filter((line) => line.when?.(now) ?? true);
    expect(lines.length).toBeGreaterThan(0);
    for (const { math, slots } of lines) {
      const filled = slots?.(now) ?? {};
      for (const slot of slotsOf(math)) {
        const values = [filled[slot]].flat();
        expect(values, slot).not.toContain(undefined);
        if (!Number.isNaN(now.loss)) expect(values, slot).not.toContain(NaN);
      }
    }
  });

  it('shows each line for some state', () => {
    const never = prose.formula.filter(
      (line) =>
        line.when && !states.some(({ state }) => line.when?.(formulaState(contract, state))),
    );
    expect(never.map(({ spoken }) => spoken.en)).toEqual([]);
  });
});
