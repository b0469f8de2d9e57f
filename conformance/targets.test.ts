import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answer } from './targets/answer';
import { differences } from './targets/differences';
import type { Scenario } from './targets/scenario';

// Recorded from torch 2.13.0; the drawn and the written ones by conformance/targets/make_scenarios.py.
function scenarios(file: string): readonly Scenario[] {
  const path = new URL(`./targets/${file}.json`, import.meta.url);
  const { scenarios: list }: { scenarios: Scenario[] } = JSON.parse(readFileSync(path, 'utf8'));
  return list;
}

const told = scenarios('errors');
const written = scenarios('written');

describe('the simulator reacts to code as PyTorch does', () => {
  it.each(told.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
    expect(differences(scenario, answer(scenario))).toEqual([]);
  });

  it('code that people write around every loss, and functions of torch', () => {
    const failed = written.flatMap((scenario) => {
      const found = differences(scenario, answer(scenario));
      return found.length > 0 ? [`${scenario.id}: ${found.join('; ')}`] : [];
    });
    expect(written.length).toBeGreaterThan(600);
    expect(failed).toEqual([]);
  });

  it('drawn calls of every loss, right and wrong', () => {
    const drawn = scenarios('drawn');
    const failed = drawn.filter((scenario) => differences(scenario, answer(scenario)).length > 0);
    expect(drawn.length).toBeGreaterThan(500);
    expect(failed.map(({ id }) => id)).toEqual([]);
  });
});

describe('what PyTorch accepts in silence', () => {
  it('is called wrong where it is', () => {
    const silent = told.filter(({ outcome }) => outcome === 'silent');
    const missed = silent.filter((scenario) => answer(scenario).outcome !== 'silent');
    // Logits that happen to lie in [0, 1] look like probabilities, and nothing else is known of them.
    expect(missed.map(({ id }) => id)).toEqual(['BCELoss/logits-inside-unit-interval']);
  });

  it('is called right where it is', () => {
    const fine = told.filter(({ outcome }) => outcome === 'ok');
    expect(fine.filter((scenario) => answer(scenario).outcome !== 'ok')).toEqual([]);
  });

  it('is told apart in code that people write', () => {
    const own = written.filter(({ loss }) => loss !== 'torch');
    const answers = own.map((scenario) => [scenario, answer(scenario).outcome] as const);
    const named = (outcome: Scenario['outcome']) =>
      answers.flatMap(([scenario, given]) =>
        scenario.outcome === outcome && given !== outcome ? [scenario.id] : [],
      );
    expect(named('silent')).toEqual(['HingeLoss/tanh']);
    // A divergence taken both ways, in which each side is the other's target.
    expect(named('ok')).toEqual(['KLDivLoss/symmetric']);
  });

  it('is called right once it is put right', () => {
    const fixed = told.flatMap(({ id, loss, fixCode }) =>
      fixCode === undefined ? [] : [{ id, loss, code: fixCode }],
    );
    const alarms = fixed.filter((scenario) => answer(scenario).outcome === 'silent');
    // Identical embeddings stay what they are, whatever else is put right.
    expect(alarms.map(({ id }) => id)).toEqual([
      'CosineEmbeddingLoss/margin-out-of-range',
      'TripletMarginLoss/no-grad-identical',
    ]);
  });
});
