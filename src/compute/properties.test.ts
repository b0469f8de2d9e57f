import * as fc from 'fast-check';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { openingCalls } from '../../conformance/sample-calls';
import { wasmDirectory } from '../../conformance/wasm-directory';
import type { ArgumentSpec, LossContract, ParameterSpec } from '../losses/contract';
import { rangeOf } from '../losses/states';
import { isFloating, type TensorData } from '../tensors/tensor';
import type { Call } from './api';
import { evaluate } from './evaluate';
import { startBackend } from './start-backend';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

type Computed = Extract<ReturnType<typeof evaluate>, { readonly kind: 'value' }>;

function computed(call: Call): Computed {
  const evaluation = evaluate(call);
  if (evaluation.kind !== 'value') throw new Error(JSON.stringify({ call, evaluation }));
  return evaluation;
}

/** Whether the sliders stand anywhere, their ends included, or somewhere inside, where two hardly ever stand level. */
type Where = 'anywhere' | 'inside';

/** A number a slider of the argument can stand at. */
function anyElement(
  spec: ArgumentSpec,
  base: TensorData,
  classes: number,
  where: Where,
  params: Call['params'],
) {
  if (spec.meaning === 'length') return fc.constantFrom(...base.data);
  if (!isFloating(base.dtype)) return fc.integer({ min: 0, max: classes - 1 });
  if (spec.legal && 'values' in spec.legal) return fc.constantFrom(...spec.legal.values);
  const [min, max] = rangeOf(spec, params);
  const steps = 999_983;
  const inside = fc
    .noBias(fc.integer({ min: 1, max: steps - 1 }))
    .map((step) => min + ((max - min) * step) / steps);
  return where === 'inside'
    ? inside
    : fc.oneof(fc.constantFrom(min, max, (min + max) / 2), fc.double({ min, max, noNaN: true }));
}

function infinities({ infinite }: Extract<ParameterSpec, { kind: 'number' }>): readonly number[] {
  if (!infinite) return [];
  return [infinite === 'above' ? Infinity : -Infinity];
}

function anyParameter(spec: ParameterSpec) {
  if (spec.kind === 'boolean') return fc.boolean();
  if (spec.kind === 'choice') return fc.constantFrom(...spec.choices);
  if (spec.kind === 'integer') return fc.integer({ min: spec.min, max: spec.max });
  if (spec.kind === 'tensor') return fc.constant(null);
  return fc.oneof(
    fc.constantFrom(spec.min, spec.max, spec.default, ...infinities(spec)),
    fc.double({ min: spec.min, max: spec.max, noNaN: true }),
  );
}

/** The opening call with every slider anywhere. */
function anyCall(contract: LossContract, call: Call, where: Where): fc.Arbitrary<Call> {
  const classes = call.inputs[contract.inputs[0]?.name ?? '']?.shape.at(-1) ?? 1;
  const tensors = (
    specs: readonly ArgumentSpec[],
    given: Readonly<Record<string, TensorData>>,
    params: Call['params'],
  ) =>
    fc.record(
      Object.fromEntries(
        specs.flatMap((spec) => {
          const base = given[spec.name];
          if (!base || !spec.dtypes.includes(base.dtype)) return [];
          const element = anyElement(spec, base, classes, where, params);
          const size = base.data.length;
          const data = fc.array(element, { minLength: size, maxLength: size });
          return [[spec.name, data.map((numbers) => ({ ...base, data: numbers }))]];
        }),
      ),
    );
  const params = Object.fromEntries(
    contract.parameters.map((spec) => [spec.name, anyParameter(spec)]),
  );
  return fc.record(params).chain((drawn) =>
    fc
      .record({
        inputs: tensors(contract.inputs, call.inputs, drawn),
        targets: tensors(contract.targets, call.targets, drawn),
      })
      .map((both) => ({ ...call, ...both, params: { ...call.params, ...drawn } })),
  );
}

test.each(openingCalls)('%s is finite wherever the sliders stand', (_id, contract, call) => {
  fc.assert(
    fc.property(anyCall(contract, call, 'anywhere'), (drawn) => {
      // The sum: the mean over targets that are all ignored is rightly NaN.
      const { value, grads } = computed({ ...drawn, reduction: 'sum' });
      expect([...value.data, ...Object.values(grads).flat()].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 100, seed: 1 },
  );
});

function withElement(call: Call, name: string, index: number, by: number): Call {
  const base = call.inputs[name];
  if (!base) throw new Error(`no ${name}`);
  const data = base.data.map((old, i) => (i === index ? old + by : old));
  return { ...call, inputs: { ...call.inputs, [name]: { ...base, data } } };
}

test.each(openingCalls)('%s: autodiff is the slope, away from kinks', (_id, contract, call) => {
  const step = 0.002;
  let compared = 0;
  fc.assert(
    fc.property(anyCall(contract, call, 'inside'), (drawn) => {
      const summed: Call = { ...drawn, reduction: 'sum' };
      const at = computed(summed);
      for (const [name, gradient] of Object.entries(at.grads)) {
        const valueAt = (by: number) =>
          computed(withElement(summed, name, 0, by)).value.data[0] ?? Number.NaN;
        const [right, here, left] = [valueAt(step), valueAt(0), valueAt(-step)];
        const slope = gradient[0] ?? Number.NaN;
        const near = 0.02 * (1 + Math.abs(slope));
        // Where the slope on the left is not that on the right there is a kink, or the wall of a probability.
        if (!(Math.abs(right - 2 * here + left) < near * step)) continue;
        expect(Math.abs((right - left) / (2 * step) - slope)).toBeLessThan(near);
        compared += 1;
      }
    }),
    { numRuns: 100, seed: 2 },
  );
  expect(compared).toBeGreaterThan(30);
});

test('no tensor is left behind, in 10,000 evaluations', () => {
  for (const [, , call] of openingCalls) computed({ ...call, details: true });
  const before = memory().numTensors;
  for (let round = 0; round < 10_000; round += 1) {
    const [, , call] = openingCalls[round % openingCalls.length] ?? [];
    if (call) computed({ ...call, details: round % 10 === 0 });
  }
  expect(memory().numTensors).toBe(before);
});
