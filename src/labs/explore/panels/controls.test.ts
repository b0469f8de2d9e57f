import { expect, test } from 'vitest';
import { contracts, contractOf } from '../../../losses/index';
import type { LossContract } from '../../../losses/contract';
import type { Scene } from '../../../scene/scene';
import { vector, tensor } from '../../../tensors/tensor';
import { controlsOf } from './controls';

function known(id: string): LossContract {
  const contract = contractOf(id);
  if (!contract) throw new Error(`${id} is missing`);
  return contract;
}

function sceneOf(contract: LossContract, change: Partial<Scene> = {}): Scene {
  return {
    loss: contract.id,
    ...contract.scene.initial,
    reduction: contract.defaultReduction,
    pins: [],
    hide: [],
    view: {},
    sample: 0,
    ...change,
  };
}

function keys(id: string, change: Partial<Scene> = {}): readonly string[] {
  const contract = known(id);
  return controlsOf(sceneOf(contract, change), contract).map((control) => control.key);
}

test('the first screen has prediction, target and the pinned Huber’s delta', () => {
  const pins = [
    { loss: 'L1Loss', params: {} },
    { loss: 'HuberLoss', params: {} },
  ];
  expect(keys('MSELoss', { pins })).toEqual(['input', 'target', 'Huber.delta']);
});

test('a class target is chosen, its logits are sliders', () => {
  expect(keys('CrossEntropyLoss').slice(0, 5)).toEqual([
    'input[0]',
    'input[1]',
    'input[2]',
    'input[3]',
    'target[0]',
  ]);
});

test('probability targets are sliders with rings', () => {
  const contract = known('CrossEntropyLoss');
  const targets = {
    target: tensor(
      [3, 4],
      Array.from({ length: 12 }, () => 0.25),
    ),
  };
  const controls = controlsOf(sceneOf(contract, { targets }), contract);
  expect(
    controls.filter((control) => control.kind === 'number' && control.mark === 'ring'),
  ).toHaveLength(4);
});

test('class weights are asked for, then are one slider per class', () => {
  const contract = known('CrossEntropyLoss');
  expect(keys('CrossEntropyLoss')).not.toContain('weight[0]');
  const whole = controlsOf(sceneOf(contract), contract).find(
    (control) => control.kind === 'tensor',
  );
  expect(whole).toMatchObject({ argument: 'weight', value: null, ones: vector([1, 1, 1, 1]) });
  expect(keys('CrossEntropyLoss', { params: { weight: vector([1, 1, 1, 1]) } })).toContain(
    'weight[3]',
  );
});

test('the classes offered end with the index that is ignored', () => {
  const contract = known('CrossEntropyLoss');
  const target = controlsOf(sceneOf(contract), contract).find(
    (control) => control.kind === 'class',
  );
  expect(target).toMatchObject({ options: [0, 1, 2, 3, -100], value: 1 });
});

test('a target of ±1 is a switch', () => {
  const contract = known('HingeLoss');
  const target = controlsOf(sceneOf(contract), contract)[1];
  expect(target).toMatchObject({ kind: 'sign', options: [-1, 1], value: 1 });
});

test('the range follows what the user zoomed out to', () => {
  const contract = known('MSELoss');
  const [input] = controlsOf(sceneOf(contract, { view: { x: [-10, 10] } }), contract);
  expect(input).toMatchObject({ limits: { min: -10, max: 10 } });
});

test.each(contracts.map((contract) => contract.id))(
  '%s has a control for every prediction, target and parameter, and each moves what it names',
  (id) => {
    const contract = known(id);
    const opening = sceneOf(contract);
    // What a call may leave out has its controls where a preset gives it.
    const bias = contract.id === 'LinearCrossEntropyLoss' && { linear_bias: vector([1, 0, -1]) };
    const scene = { ...opening, inputs: { ...opening.inputs, ...bias } };
    const controls = controlsOf(scene, contract);
    const names = new Set(controls.map((control) => control.argument));
    for (const { name } of [...contract.inputs, ...contract.targets, ...contract.parameters]) {
      expect(names).toContain(name);
    }
    expect(new Set(controls.map((control) => control.key)).size).toBe(controls.length);
    for (const control of controls) {
      if (control.kind !== 'number') continue;
      const moved = control.set(
        control.value === control.limits.max ? control.limits.min : control.limits.max,
      )(scene);
      const again = controlsOf(moved, contract).find((other) => other.key === control.key);
      expect(again).toMatchObject({
        value: control.value === control.limits.max ? control.limits.min : control.limits.max,
      });
    }
  },
);

test('KL’s targets are probabilities beside logits, and log-probabilities in log space', () => {
  const contract = known('KLDivLoss');
  const ofTarget = (params: Scene['params']) =>
    controlsOf(sceneOf(contract, { params }), contract).find(({ owner }) => owner === 'target');
  expect(ofTarget({ pre: 'log_softmax(dim=1)' })).toMatchObject({ meaning: 'probability' });
  expect(ofTarget({ log_target: true })).toMatchObject({
    meaning: 'log-probability',
    limits: { min: -8, max: 0 },
  });
});
