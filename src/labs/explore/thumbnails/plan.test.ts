import { expect, test } from 'vitest';
import { contracts } from '../../../losses/index';
import { frames, planOf } from './plan';

const plans = contracts.map(planOf);

test('losses of one family are swept over the same numbers', () => {
  for (const plan of plans) {
    expect(plan.xs[0]).toBe(frames[plan.family].x[0]);
    expect(plan.xs.at(-1)).toBe(frames[plan.family].x[1]);
    expect(plan.xs).toContain(0);
  }
});

test('what is swept is an input of the loss, and its gradient is what is asked for', () => {
  for (const { loss, swept, call } of plans) {
    const contract = contracts.find(({ id }) => id === loss);
    expect(contract?.inputs.map(({ name }) => name)).toContain(swept);
    expect(call.call.differentiate).toEqual([swept]);
    // As many as the loss opens with: one that a call may leave out need not be there.
    expect(Object.keys(call.call.inputs)).toEqual(
      Object.keys(contract?.scene.initial.inputs ?? {}),
    );
  }
});
