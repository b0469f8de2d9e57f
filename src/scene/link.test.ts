import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractOf, contracts } from '../losses/index';
import type { LossContract, ParameterSpec, ParameterValue } from '../losses/contract';
import { sizeOf, type TensorData } from '../tensors/tensor';
import { firstScene, sceneOf } from './defaults';
import { fieldsOf } from './link-fields';
import { formatLink, longestLink, parseLink, sceneLink } from './link';
import { addPin, canPin } from './pins';
import { rowKindOf, sampleCount } from './sample';
import type { Scene } from './scene';
import { setTensor } from './set-tensor';
import { setElement, setParameter, setPinnedParameter } from './transitions';

const shape = fc.array(fc.nat({ max: 3 }), { maxLength: 4 });

function tensorOf(min: number, max: number, special: readonly number[]): fc.Arbitrary<TensorData> {
  const value = fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.constantFrom(min, max, Number.NaN, ...special),
  );
  return fc
    .tuple(fc.constantFrom('float32', 'int64', 'bool', 'bfloat16'), shape)
    .chain(([dtype, sizes]) =>
      fc
        .array(value, { minLength: sizeOf(sizes), maxLength: sizeOf(sizes) })
        .map((data): TensorData => ({ dtype, shape: sizes, data })),
    );
}

function infinityOf({ infinite }: Extract<ParameterSpec, { kind: 'number' }>): number | undefined {
  return infinite && { above: Infinity, below: -Infinity }[infinite];
}

function parameterValue(spec: ParameterSpec): fc.Arbitrary<ParameterValue> {
  switch (spec.kind) {
    case 'number':
      return fc.oneof(
        fc.double({ min: spec.min, max: spec.max, noNaN: true }),
        fc.constant(infinityOf(spec) ?? spec.max),
      );
    case 'integer':
      return fc.integer({ min: spec.min, max: spec.max });
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.choices);
    default:
      return tensorOf(spec.min, spec.max, []).map((value) => ({ ...value, dtype: 'float32' }));
  }
}

/** Any scene that the interface can reach for the loss. */
function sceneFor(contract: LossContract): fc.Arbitrary<Scene> {
  const specs = [...contract.inputs, ...contract.targets];
  const names = [...new Set(specs.map((spec) => spec.name))];
  const tensors = names.map((name) => {
    const [spec] = specs.filter((other) => other.name === name);
    const [min, max] = spec?.range ?? [0, 0];
    const special = specs.some((other) => other.name === name && !other.legal)
      ? []
      : [-100, Infinity, -Infinity];
    return fc.option(tensorOf(min, max, special)).map((tensor) => ({ name, tensor }));
  });
  const params = contract.parameters.map((spec) =>
    fc.option(parameterValue(spec)).map((value) => ({ name: spec.name, value })),
  );
  const pinnable = contracts.filter((other) => canPin(contract, other)).map((other) => other.id);
  return fc
    .record({
      tensors: fc.tuple(...tensors),
      params: fc.tuple(...params),
      reduction: fc.constantFrom(...contract.reductions),
      pins: fc.subarray(pinnable),
      delta: fc.double({ min: 0.1, max: 4, noNaN: true }),
      hide: fc.subarray(['gradient', 'code', 'loss:HuberLoss'] as const),
      view: fc.record(
        {
          x: fc.constantFrom([-10, 10] as const, [-0.5, 1e6] as const),
          loss: fc.constant([0, 0.1] as const),
        },
        { requiredKeys: [] },
      ),
      sample: fc.nat({ max: 4 }),
    })
    .map((chosen) => {
      let scene: Scene = { ...sceneOf(contract), reduction: chosen.reduction };
      for (const { name, tensor } of chosen.tensors)
        if (tensor) scene = setTensor(name, tensor)(scene);
      for (const { name, value } of chosen.params)
        if (value !== null) scene = setParameter(name, value)(scene);
      for (const pin of chosen.pins) scene = addPin(pin)(scene);
      const huber = scene.pins.findIndex((pin) => pin.loss === 'HuberLoss');
      scene = setPinnedParameter(huber, 'delta', chosen.delta)(scene);
      const last = Math.max(0, sampleCount(rowKindOf(contract), scene) - 1);
      return {
        ...scene,
        hide: chosen.hide,
        view: chosen.view,
        sample: Math.min(last, chosen.sample),
      };
    });
}

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
  '%s in a link',
  (id, contract) => {
    test('every scene comes back as it was', () => {
      fc.assert(
        fc.property(sceneFor(contract), (scene) => {
          const { scene: back, notices } = parseLink(sceneLink(scene));
          expect(notices).toEqual([]);
          expect(back).toEqual(scene);
        }),
        { numRuns: 100 },
      );
    });

    test('the opening scene needs no more than its name', () => {
      expect(sceneLink(sceneOf(contract))).toBe(`#/explore/${id}`);
    });

    test('no key stands for two things', () => {
      const keys = fieldsOf(contract).map((field) => field.key);
      expect(new Set([...keys, 'v', 'lang', 'step']).size).toBe(keys.length + 3);
    });
  },
);

const read = (hash: string) => {
  const parsed = parseLink(hash);
  return { scene: parsed.scene, codes: parsed.notices.map((notice) => notice.code) };
};

test('a link is readable', () => {
  const huber = contractOf('HuberLoss');
  if (!huber) throw new Error('HuberLoss is missing');
  const scene = setParameter('delta', 0.5)(setElement('input', 0, 3)(sceneOf(huber)));
  expect(sceneLink(scene)).toBe('#/explore/HuberLoss?input=3&delta=0.5');
  expect(sceneLink({ ...scene, pins: [{ loss: 'L1Loss', params: {} }], hide: ['code'] })).toBe(
    '#/explore/HuberLoss?input=3&delta=0.5&pin=L1Loss&hide=code',
  );
});

test('the untouched first screen is the bare address, with its pins', () => {
  const first = firstScene(contractOf);
  expect(sceneLink(first)).toBe('#/');
  expect(parseLink('').scene).toEqual(first);
  expect(parseLink('#/').scene).toEqual(first);
  expect(parseLink('#').scene).toEqual(first);
  expect(read('#/explore/MSELoss').scene?.pins).toEqual([]);
});

test('pinned losses bring their own parameters', () => {
  expect(read('#/explore/MSELoss?HuberLoss.delta=2&pin=L1Loss,HuberLoss').scene?.pins).toEqual([
    { loss: 'L1Loss', params: {} },
    { loss: 'HuberLoss', params: { delta: 2 } },
  ]);
});

test('a parameter beyond its limits is clamped with a notice, and data are taken as they are', () => {
  const { scene, codes } = read('#/explore/HuberLoss?delta=-5&input=1e9');
  expect(scene?.params).toEqual({ delta: 0.1 });
  expect(scene?.inputs.input?.data).toEqual([1e9]);
  expect(codes).toEqual(['clamped']);
});

test('a random draw is written by its seed and drawn again, unclamped', () => {
  const link =
    '#/explore/TripletMarginLoss?anchor=randn(100,128;seed=0;after=0)&positive=randn(100,128;seed=0;after=12800)';
  const { scene, notices } = parseLink(link);
  expect(notices).toEqual([]);
  expect(scene?.inputs.anchor?.shape).toEqual([100, 128]);
  // torch 2.13.0: torch.manual_seed(0); torch.randn(100, 128), twice.
  expect(scene?.inputs.anchor?.data[0]).toBeCloseTo(-1.1258398, 6);
  expect(scene?.inputs.positive?.data[0]).toBeCloseTo(-0.3937416, 6);
  expect(scene && sceneLink(scene)).toBe(link);
});

test.each(['randn(99999,9999;seed=0;after=0)', 'randn(3,5;seed=0;after=0)', 'randn(4,4)'])(
  'the draw %s is refused',
  (text) => {
    const { notices } = parseLink(`#/explore/TripletMarginLoss?anchor=${text}`);
    expect(notices).toMatchObject([{ code: 'link-ignored', values: { key: 'anchor' } }]);
  },
);

test('a wider x axis lets the prediction go further', () => {
  expect(read('#/explore/MSELoss?input=100&view.x=-10,120').scene?.inputs.input?.data).toEqual([
    100,
  ]);
});

test('a target that breaks the loss on purpose is kept', () => {
  const { scene, codes } = read('#/explore/CrossEntropyLoss?target=float32:[9,-100,0.5]');
  expect(scene?.targets.target).toEqual({ dtype: 'float32', shape: [3], data: [9, -100, 0.5] });
  expect(codes).toEqual([]);
});

test.each([
  ['#/explore/HuberLoss?delta=wide', 'link-ignored'],
  ['#/explore/HuberLoss?delta=', 'link-ignored'],
  ['#/explore/HuberLoss?input=[1,[2]]', 'link-ignored'],
  ['#/explore/HuberLoss?input=[[1,2],[3]]', 'link-ignored'],
  ['#/explore/HuberLoss?input=[1,2', 'link-ignored'],
  ['#/explore/HuberLoss?input=float99:[1]', 'link-ignored'],
  ['#/explore/HuberLoss?input=float32(2,3):', 'link-ignored'],
  ['#/explore/HuberLoss?input=' + '['.repeat(15_000), 'link-ignored'],
  ['#/explore/HuberLoss?reduction=median', 'link-ignored'],
  ['#/explore/HuberLoss?pin=CrossEntropyLoss', 'link-ignored'],
  ['#/explore/HuberLoss?hide=everything', 'link-ignored'],
  ['#/explore/HuberLoss?view.x=6,-4', 'link-ignored'],
  ['#/explore/HuberLoss?__proto__=1', 'link-unknown'],
  ['#/explore/HuberLoss?constructor=1', 'link-unknown'],
  ['#/explore/HuberLoss?%E0%A4%A=1', 'link-unknown'],
  ['#/explore/HuberLoss?input=1&input=2', 'link-twice'],
  ['#/explore/HuberLoss?sample=7', 'clamped'],
  ['#/explore/HuberLoss?v=3', 'link-version'],
  ['#/explore/toString', 'link-loss'],
  ['#/nowhere', 'link-page'],
  [`#/explore/HuberLoss?input=${'1'.repeat(longestLink)}`, 'link-long'],
])('%s is read with the notice %s', (hash, code) => {
  expect(read(hash).codes).toEqual([code]);
});

test('no text in the address makes reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const hash of [text, `#/${text}`, `#/explore/HuberLoss?${text}`])
        expect(parseLink(hash).route.lab).toBeTypeOf('string');
    }),
  );
});

test.each([
  '#/explore',
  '#/targets',
  '#/outliers',
  '#/tours',
  '#/tours/article',
  '#/tours/why-log/3',
])('%s is a page and reads back', (hash) => {
  expect(formatLink(parseLink(hash).route, firstScene(contractOf))).toBe(hash);
});
