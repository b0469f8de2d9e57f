import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Evaluation } from '../src/compute/api';
import { evaluate } from '../src/compute/evaluate';
import { startBackend } from '../src/compute/start-backend';
import { sweep } from '../src/compute/sweep';
import { sections } from '../src/labs/tours/article/claims';
import { answersOf, requestOf } from '../src/labs/tours/article/requests';
import { linkOfCall, sceneOfCall } from '../src/labs/tours/article/scene';
import { loadProse } from '../src/losses/load-prose';
import { parseLink } from '../src/scene/link';
import { wasmDirectory } from './wasm-directory';

interface Outcome {
  readonly value: number | string;
  readonly grads: Readonly<Record<string, readonly number[]>>;
}

// The article's examples as torch 2.13.0 ran them.
const file: {
  readonly examples: readonly (Outcome & {
    readonly loss: string;
    readonly code: string;
    readonly corrected?: Outcome;
  })[];
} = JSON.parse(readFileSync('conformance/article.json', 'utf8'));

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

function expectOutcome(answer: Evaluation | undefined, expected: Outcome) {
  if (answer?.kind !== 'value') throw new Error(JSON.stringify(answer));
  const value = Number(expected.value);
  if (Number.isNaN(value)) expect(answer.value.data[0]).toBeNaN();
  else expect(answer.value.data[0]).toBeCloseTo(value, 5);
  for (const [name, gradient] of Object.entries(expected.grads))
    for (const [i, g] of gradient.entries()) expect(answer.grads[name]?.[i]).toBeCloseTo(g, 6);
}

function answered(section: (typeof sections)[number]) {
  const { evaluations, sweeps } = requestOf(section);
  return answersOf(section, {
    evaluations: evaluations.map((call) => evaluate(call)),
    sweeps: sweeps.map((call) => sweep(call)),
  });
}

test('the article’s eight examples are there in its order, in its words', () => {
  expect(sections.map(({ loss }) => loss)).toEqual(file.examples.map(({ loss }) => loss));
  expect(sections.map(({ example }) => example.code)).toEqual(
    file.examples.map(({ code }) => code),
  );
});

describe.each(sections.map((section, i) => ({ section, recorded: file.examples[i] })))(
  '$section.loss',
  ({ section, recorded }) => {
    it('gives the value and the gradients that PyTorch gave', () => {
      const answers = answered(section);
      if (!recorded) throw new Error('no record');
      expectOutcome(answers.example, recorded);
      if (recorded.corrected) expectOutcome(answers.corrected, recorded.corrected);
      expect(section.corrected === undefined).toBe(recorded.corrected === undefined);
    });

    it('is a preset of its loss’s page, with the same numbers', async () => {
      const { presets } = await loadProse(section.loss);
      const preset = presets.find(({ id }) => id === 'article');
      expect(preset?.state.inputs).toEqual(section.example.call.inputs);
      expect(preset?.state.targets).toEqual(section.example.call.targets);
    });

    it('opens in Explore from a link with exactly its tensors', () => {
      const calls = [
        section.example.call,
        ...section.claims.flatMap(({ calls: [first] }) => first ?? []),
      ];
      for (const call of calls) {
        const link = linkOfCall(call);
        expect(link.length).toBeLessThan(2000);
        const { scene, notices } = parseLink(link);
        expect(notices).toEqual([]);
        expect(scene).toEqual(sceneOfCall(call));
      }
    });

    it.each(section.claims)('$id fills every number of its sentences', (claim) => {
      const answers = answered(section).claims[section.claims.indexOf(claim)]?.answers ?? [];
      const wanted = Object.keys(claim.numbers);
      for (const sentence of [claim.finding.en, claim.finding.zh]) {
        const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(new Set(named)).toEqual(new Set(wanted));
      }
      const notNumbers = wanted.filter((name) => Number.isNaN(claim.numbers[name]?.pick(answers)));
      expect(notNumbers).toEqual(claim.id === 'kl-randn' ? ['nan'] : []);
    });

    it.each(section.claims)('$id says its condition where it has one', (claim) => {
      expect(claim.condition !== undefined).toBe(claim.verdict === 'only-if');
      expect(claim.says.zh).not.toBe(claim.says.en);
    });
  },
);

/** The numbers that a claim states, by name. */
function stated(id: string): Readonly<Record<string, number>> {
  for (const section of sections) {
    const index = section.claims.findIndex((claim) => claim.id === id);
    const claim = section.claims[index];
    const answers = answered(section).claims[index]?.answers;
    if (claim && answers)
      return Object.fromEntries(
        Object.entries(claim.numbers).map(([name, { pick }]) => [name, pick(answers)]),
      );
  }
  throw new Error(`no claim is called ${id}`);
}

// Each verdict rests on a relation between its numbers; torch 2.13.0 confirms each value through article.json or golden.json's losses.
describe('the verdicts', () => {
  it('NLL after LogSoftmax is cross-entropy, with the same gradient', () => {
    const { nll, ce, ngrad, cgrad } = stated('nll-confidence');
    expect(nll).toBeCloseTo(ce ?? NaN, 6);
    expect(ngrad).toBeCloseTo(cgrad ?? NaN, 6);
  });

  it('KL is cross-entropy minus the entropy of the target, with the same gradient', () => {
    const { kl, ce, h, kgrad, cgrad } = stated('kl-confidence');
    expect(kl).toBeCloseTo((ce ?? NaN) - (h ?? NaN), 5);
    expect(kgrad).toBeCloseTo(cgrad ?? NaN, 6);
  });

  it('hinge embedding does not look at a target other than ±1', () => {
    const { randn, other, half } = stated('hinge-randn');
    expect([other, half]).toEqual([randn, randn]);
  });

  it('the two hinges slope in opposite directions', () => {
    expect(stated('hinge-formula')).toMatchObject({ egrad: -1, tgrad: 1 });
  });

  it('an outlier in x outweighs four good points, an outlier in y does not', () => {
    const { x = NaN, y = NaN, a = NaN, b = NaN, c = NaN, d = NaN } = stated('l1-robust');
    const good = Math.abs(a + b + c + d);
    expect(Math.abs(y)).toBeLessThan(good);
    expect(Math.abs(x)).toBeGreaterThan(good);
  });

  it('NLL of probabilities is negative', () => {
    const { logs, probs } = stated('nll-positive');
    expect(logs).toBeGreaterThan(0);
    expect(probs).toBeLessThan(0);
  });

  it('the mean is the sum over the number of elements', () => {
    const { mean = NaN, sum, count } = stated('l2-sum');
    expect(count).toBe(15);
    expect(mean * 15).toBeCloseTo(sum ?? NaN, 4);
  });

  it('the ranking loss of a tie is 0 by default and still has a gradient', () => {
    expect(stated('ranking-margin')).toMatchObject({ tie: 0, tie1: 1, g1: -1, g2: 1, zero: 0 });
  });

  it('a softmax before cross-entropy keeps the perfect answer from 0', () => {
    const { twice, once } = stated('ce-probability');
    expect(twice).toBeCloseTo(0.5514, 4);
    expect(once).toBeCloseTo(0, 6);
  });
});
