import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Evaluation } from '../src/compute/api';
import { evaluate } from '../src/compute/evaluate';
import { startBackend } from '../src/compute/start-backend';
import { callsOf, numbersOf } from '../src/labs/tours/numbers/step-numbers';
import { loadTours } from '../src/labs/tours/registry';
import { runCode } from '../src/targets/run-code';
import { matches } from './compare';
import { callOf, spelledNumber, type Expected, type GoldenCase, type Spelled } from './golden-case';
import { tourCalls } from './tour-calls';
import { wasmDirectory } from './wasm-directory';

interface Program {
  readonly id: string;
  readonly code: string;
  readonly loss?: readonly Spelled[];
  readonly raises?: { readonly type: string; readonly message: string };
  readonly warnings: readonly string[];
}

// What torch 2.13.0 computes, recorded by conformance/check_tours.py.
const recorded: { readonly cases: readonly GoldenCase[]; readonly programs: readonly Program[] } =
  JSON.parse(readFileSync('conformance/tours.json', 'utf8'));

const expectedOf = new Map(recorded.cases.map(({ id, expected }) => [id, expected]));
const tours = await loadTours();
const steps = tours.flatMap((tour) =>
  tour.steps.map((step, i) => ({ place: `${tour.id}/${i + 1}`, step })),
);

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

function asEvaluation({ value, grads }: Expected): Evaluation {
  return {
    kind: 'value',
    value: { dtype: 'float32', shape: value.shape, data: value.data.map(spelledNumber) },
    grads: Object.fromEntries(
      Object.entries(grads).map(([name, data]) => [name, data.map(spelledNumber)]),
    ),
  };
}

test('the record is of the tours as they are', async () => {
  const { cases, programs } = await tourCalls();
  const plain = JSON.parse(JSON.stringify(cases)) as readonly GoldenCase[];
  const asked = ({ id, ...one }: GoldenCase) => {
    const { differentiate: _ignored, ...call } = callOf({ id, ...one });
    return { id, call };
  };
  expect(recorded.cases.map(asked)).toEqual(plain.map(asked));
  expect(recorded.programs.map(({ id, code }) => ({ id, code }))).toEqual(programs);
});

describe.each(steps)('$place', ({ place, step }) => {
  it('says the numbers that PyTorch computes', () => {
    const names = [...callsOf(step)];
    const ours = new Map(names.map(([name, call]) => [name, evaluate(call)]));
    const theirs = new Map(
      names.flatMap(([name]) => {
        const expected = expectedOf.get(`${place}/${name}`);
        return expected ? [[name, asEvaluation(expected)] as const] : [];
      }),
    );
    const [mine, torch] = [numbersOf(step, ours), numbersOf(step, theirs)];
    expect([...mine.keys()]).toEqual([...torch.keys()]);
    for (const [name, number] of mine)
      expect(matches(number, torch.get(name) ?? 0), `${name}: ${number}`).toBe(true);
  });
});

describe.each(recorded.programs)('the program of $id', ({ id, code, loss, raises }) => {
  const verdict = runCode(code);

  it('does in the simulator what it does in PyTorch', () => {
    if (raises) {
      expect(verdict).toMatchObject({ kind: 'raises', exception: raises });
      return;
    }
    if (!('outcome' in verdict) || !verdict.outcome) throw new Error(verdict.kind);
    const [number = Number.NaN] = verdict.outcome.value.data;
    expect(matches(number, spelledNumber(loss?.[0] ?? 'NaN'))).toBe(true);
  });

  it('is judged as the tour says', () => {
    const step = steps.find(({ place }) => place === id)?.step;
    if (step?.ask?.kind !== 'choice') return expect(['right', 'trap']).toContain(verdict.kind);
    const answer = step.ask.options[step.ask.right]?.text.en ?? '';
    const said = /raises/.test(answer) ? 'raises' : /wrong/.test(answer) ? 'trap' : 'right';
    return expect(verdict.kind).toBe(said);
  });
});
