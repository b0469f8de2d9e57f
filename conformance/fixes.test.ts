import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixesOf } from '../src/targets/fixes/fixes';
import { inspect } from '../src/targets/inspect';
import type { Scenario } from './targets/scenario';

// Each fix is run before it is offered; all that this file's scenarios get were also run in torch 2.13.0, and none raised.
const path = new URL('./targets/errors.json', import.meta.url);
const { scenarios }: { scenarios: Scenario[] } = JSON.parse(readFileSync(path, 'utf8'));

/** What no single place of the code can put right: a prediction of one number, and a batch of one pair. */
const beyond = ['NLLLoss/scalar-input', 'InfoNCELoss/batch-of-one'];

it('what is wrong can be put right, mostly by one edit', () => {
  let single = 0;
  let all = 0;
  const without: string[] = [];
  for (const { id, code, loss, outcome } of scenarios) {
    const inspection = inspect(code, loss);
    if (outcome === 'ok' || inspection.verdict.kind === 'right') continue;
    all += 1;
    const whole = fixesOf(code, loss, inspection).filter(({ isPartial }) => !isPartial);
    if (whole.length === 0) without.push(id);
    if (whole.some(({ edits }) => edits.length === 1)) single += 1;
  }
  expect(without).toEqual(beyond);
  expect(single / all).toBeGreaterThan(0.94);
}, 60_000);
