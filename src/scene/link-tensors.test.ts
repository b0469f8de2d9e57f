import { describe, expect, test } from 'vitest';
import type { LossContract, ParameterSpec } from '../losses/contract';
import { contracts } from '../losses/index';
import { loadProse } from '../losses/load-prose';
import type { Dtype } from '../tensors/tensor';
import { sceneOf } from './defaults';
import { parseLink, sceneLink } from './link';
import { fieldsOf } from './link-fields';
import { printTensor } from './link-values';
import type { Scene } from './scene';
import { setState } from './transitions';

const paramsOf = (hash: string) => parseLink(hash).scene?.params;

/** Only what is given: the link's text of every tensor of the call. */
function tensorsOf(contract: LossContract, scene: Scene): string {
  const spelt = { ...scene.inputs, ...scene.targets };
  return fieldsOf(contract)
    .flatMap(({ key }) => {
      const value = spelt[key];
      return value ? [`${key}=${printTensor(value, openingDtype(contract, key))}`] : [];
    })
    .join('&');
}

function openingDtype({ scene: { initial } }: LossContract, name: string): Dtype {
  return (initial.inputs[name] ?? initial.targets[name])?.dtype ?? 'float32';
}

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
  'An option that a link to %s leaves out',
  (id, contract) => {
    const opening = sceneOf(contract);
    const link = `#/explore/${id}?${tensorsOf(contract, opening)}`;

    test("is PyTorch's default where the link gives every tensor", () => {
      const { scene, notices } = parseLink(link);
      expect(notices).toEqual([]);
      expect(scene).toEqual({ ...opening, params: {} });
    });

    test('is the opening state’s where the link gives no tensor', () => {
      expect(paramsOf(`#/explore/${id}?hide=code`)).toEqual(opening.params);
    });

    test('is the opening state’s in a link of version 1', () => {
      expect(parseLink(`${link}&v=1`)).toMatchObject({ scene: opening, notices: [] });
    });

    test('is named where it matters: every preset comes back as it was', async () => {
      const { presets } = await loadProse(id);
      for (const { state, reduction } of presets) {
        // A preset may spell a default out; a scene does not.
        const isSpelt = ({ name, default: usual }: ParameterSpec) => state.params[name] !== usual;
        const named = contract.parameters.filter(isSpelt).map(({ name }) => name);
        const params = Object.entries(state.params).filter(
          ([name]) => name === 'pre' || named.includes(name),
        );
        const scene = setState(
          { ...state, params: Object.fromEntries(params) },
          reduction,
        )(opening);
        expect(parseLink(sceneLink(scene)).scene).toEqual(scene);
      }
    });
  },
);

test('a link that gives one tensor of two changes the opening state', () => {
  expect(paramsOf('#/explore/PinballLoss?input=3')).toEqual({ tau: 0.9 });
  expect(paramsOf('#/explore/PinballLoss?input=3&target=1')).toEqual({});
  expect(paramsOf('#/explore/PinballLoss?input=3&target=[1')).toEqual({ tau: 0.9 });
});

test('log-probabilities in a link reach NLLLoss as they are, unless it says otherwise', () => {
  const call = '#/explore/NLLLoss?input=[[-1,-2,-0.5]]&target=[2]';
  expect(paramsOf(call)).toEqual({});
  const pre = 'log_softmax(dim=1)';
  expect(paramsOf(`${call}&pre=${pre}`)).toEqual({ pre });
});
